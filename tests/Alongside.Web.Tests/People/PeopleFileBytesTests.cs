using System.Text;
using static Alongside.Web.Tests.People.Files;

namespace Alongside.Web.Tests.People;

public class PeopleFileBytesTests
{
    const string Zoe = "Name,Team\r\nZoë Ångström,Sales\r\n";

    static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, byte[]> Encodings =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Zoe) },
            { "UTF-8 with a mark", Marked(Encoding.UTF8) },
            { "UTF-16, little end first, with a mark", Marked(Encoding.Unicode) },
            { "UTF-16, big end first, with a mark", Marked(Encoding.BigEndianUnicode) },
            { "UTF-16, little end first, without a mark", Encoding.Unicode.GetBytes(Zoe) },
            { "UTF-16, big end first, without a mark", Encoding.BigEndianUnicode.GetBytes(Zoe) },
            { "Windows-1252", Windows.GetBytes(Zoe) },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_name_keeps_its_accents_in_every_encoding(string encoding, byte[] file)
    {
        Assert.Equal(["Zoë Ångström"], Names(Read(file)));
        Assert.Equal(
            encoding == "Windows-1252"
                ? ["This file is in an older Windows format. Check the names with accents."]
                : [],
            Read(file).Notes.Select(n => $"{n}")
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff")]
    [InlineData(" \r\n\r\n \t \r\n")]
    public void A_file_with_nothing_in_it_is_refused(string text) =>
        Assert.Equal(
            ["0 : This file is empty. It needs a row of headings, and then a row for each person."],
            Told(text)
        );

    [Fact]
    public void A_spreadsheet_that_is_none_is_refused_with_the_way_out() =>
        Assert.Equal(
            ["0 : We can’t read this spreadsheet. Open it, choose “Save as” and CSV, and give us that file."],
            Told([.. "PK\u0003\u0004"u8, .. new byte[2_000]])
        );

    [Fact]
    public void An_old_spreadsheet_is_refused_with_the_way_out() =>
        Assert.Equal(
            [
                "0 : This is an older spreadsheet, or it has a password. Open it, choose “Save as” and XLSX, and give us that file.",
            ],
            Told([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        );

    [Fact]
    public void A_document_is_refused() =>
        Assert.Equal(
            ["0 : We can’t read this kind of file. Save your list as XLSX or CSV, and give us that file."],
            Told("%PDF-1.7\n%âãÏÓ")
        );

    [Fact]
    public void Thirty_two_bit_text_is_refused() =>
        Assert.Equal(
            ["0 : We can’t read this kind of file. Save your list as XLSX or CSV, and give us that file."],
            Told(Marked(Encoding.UTF32))
        );

    [Fact]
    public void A_character_cut_in_half_is_refused_where_it_stands() =>
        Assert.Equal(
            ["2 Team: Type this again. It holds a character that can’t be shown."],
            Told([.. Marked(Encoding.Unicode, "Name,Team\nGwen Pugh,Sales"), 0x41])
        );

    [Fact]
    public void A_zero_byte_is_refused_where_it_stands() =>
        Assert.Equal(
            ["2 Name: Type this again. It holds a character that can’t be shown."],
            Told("Name,Team\nGwen\0Pugh,Sales")
        );

    [Fact]
    public void A_bell_in_a_cell_is_refused_where_it_stands() =>
        Assert.Equal(
            ["3 Site: Type this again. It holds a character that can’t be shown."],
            Told("Name,Site\nGwen Pugh,Truro\nTom Beckett,Tru\aro")
        );

    static byte[] Marked(Encoding encoding, string text = Zoe) =>
        [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
}
