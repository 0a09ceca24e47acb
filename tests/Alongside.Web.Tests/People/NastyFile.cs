using System.Text;

namespace Alongside.Web.Tests.People;

/// <summary>A file that nobody should have to deal with, and what the page says to it.</summary>
public sealed record NastyFile(string Called, string Says, byte[] Bytes)
{
    const string Joins = "One person joins";
    const string Broken = "We can’t read this spreadsheet.";
    const string TooBig = "This spreadsheet is too big to unpack.";
    const string Quotes = "Check the quote marks in this row.";
    const string NotAKind = "We can’t read this kind of file.";
    const string NoName = "Call one column Name";
    const string Billion =
        """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>""";
    const string Fetching = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>""";

    public static readonly NastyFile[] All =
    [
        // bytes
        Of("nothing", "This file is empty.", ""),
        Of("only blanks", "This file is empty.", " \r\n \t \n"),
        Of("only a mark", "This file is empty.", [0xEF, 0xBB, 0xBF]),
        Of(
            "Windows-1252",
            "in an older Windows format",
            "Name\nZo\u00eb Carne"u8.ToArray().Where(b => b != 0xC3).ToArray()
        ),
        Of(
            "UTF-16 cut in the middle of a letter",
            "can’t be shown",
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Name\nJory"), 0x41]
        ),
        Of("UTF-32", NotAKind, [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("Name\nJory Carne")]),
        Of("NUL bytes in a name", "can’t be shown", "Name\nJo\0ry Carne"),
        Of("a control character", "can’t be shown", "Name\nJory\u0007 Carne"),
        Of("an escape that moves a console’s cursor", "can’t be shown", "Name\nJory\u001b[2J Carne"),
        Of("a picture", NoName, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]),
        Of("a PDF", NotAKind, "%PDF-1.7 Name\nJory Carne"),
        Of(
            "an older spreadsheet, or one with a password",
            "This is an older spreadsheet, or it has a password.",
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        ),
        // shapes
        Of("mixed ends of lines", Joins, "Name,Team\r\n\nJory Carne,Yard\r\r\n"),
        Of("blank lines and blank cells", Joins, "\n\n,,\nName,,Team\n,,\n\nJory Carne,,Yard\n\n"),
        Of("a quote mark never closed", Quotes, "Name,Team\nJory Carne,\"Yard\nLily Hart,Yard"),
        Of("a cell of many lines", Joins, "Name,Team\n\"Jory\r\nCarne\",\"Yard\n\n\n\""),
        Of("too many cells", "This row has more cells than headings.", "Name\nCarne,Jory"),
        Of("headings alone", "This file has headings but no people.", "Name,E-mail\n\n"),
        Of("people without headings", NoName, "Jory Carne,jory@many.example"),
        Of(
            "two columns for one thing",
            "say the same thing",
            "Name,E-mail,Mail\nJory Carne,a@many.example,b@many.example"
        ),
        Of("a million columns", "A file can have up to 200 columns.", $"Name{new string(',', 1_000_000)}\nJory Carne"),
        Of(
            "a million cells in one row",
            "This row has more cells than headings.",
            $"Name\nJory Carne{string.Concat(Enumerable.Repeat(",x", 1_000_000))}"
        ),
        Of(
            "a huge cell",
            "Shorten this to 500 characters or fewer.",
            $"Name,Notes\nJory Carne,{new string('x', 4_000_000)}"
        ),
        Of(
            "too many rows",
            "A file can have up to 20,000 people.",
            $"Name\n{string.Concat(Enumerable.Range(0, 20_001).Select(n => $"P{n}\n"))}"
        ),
        Of(
            "too many bytes",
            "This file is larger than 5 MB.",
            $"Name\n{string.Concat(Enumerable.Repeat("Jory Carne of the long name\n", 200_000))}"
        ),
        // what cells say
        Of(
            "formulas",
            Joins,
            "Name,Team\n\"=HYPERLINK(\"\"http://evil.example\"\";\"\"x\"\")\",\"=cmd|' /C calc'!A0\""
        ),
        Of("markup", Joins, "Name,Team\nJory <script>alert(1)</script>,<img src=x onerror=alert(1)>"),
        Of("marks that turn the direction", "One person joins Jory enraC", "Name\n\u202eJory enraC\u202c\u2066"),
        Of("a name of unseen letters", "Write this person’s name.", "Name,Team\n\u200b\u2060\ufeff,Yard"),
        Of(
            "halves of letters",
            "can’t be shown",
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Name\nJory \ud800 Carne")]
        ),
        Of(
            "a circle of managers",
            "lead each other in a circle",
            "Name,Manager\nJory Carne,Lily Hart\nLily Hart,Tamsin Rowe\nTamsin Rowe,Jory Carne"
        ),
        Of("somebody who leads themself", "Nobody can be their own manager.", "Name,Manager\nJory Carne,Jory Carne"),
        Of("two managers in one cell", "Name one manager.", "Name,Manager\nJory Carne,Maya Lindqvist; Kerensa Hale"),
        Of("the same person twice", "Row 3 has the same name.", "Name\nJory Carne\nJORY CARNE"),
        Of("somebody else’s address", "belongs to Sam Okafor", "Name,E-mail\nTom Beckett,sam@penhallow.example"),
        Of(
            "an address with a line break",
            "Check this e-mail address.",
            "Name,E-mail\nJory Carne,\"a@many.example\nBcc: b@many.example\""
        ),
        Of("a day that is none", "Write this date like", "Name,Start date\nJory Carne,31/02/2026"),
        Of("a year from a slip", "Check the year of this date.", "Name,Start date\nJory Carne,2206-11-06"),
        Of("a column of roles", "Nobody gets a role or a right from a file.", "Name,Role,Is admin\nJory Carne,HR,true"),
        // spreadsheets
        Of("a spreadsheet", Joins, Sheets.OfTexts(["Name", "Team"], ["Jory Carne", "Yard"])),
        Of("a packed file without a sheet", NotAKind, Sheets.Packed(("readme.txt", "Name\nJory Carne"))),
        Of("a spreadsheet cut in half", Broken, Sheets.OfTexts(["Name"], ["Jory Carne"])[..^200]),
        Of("a spreadsheet without its sheet", Broken, Sheets.Packed(("xl/workbook.xml", "<workbook/>"))),
        Of("a sheet that is not whole", Broken, Sheets.Of("<row><c t=\"inlineStr\"><is><t>Name</t>")),
        Of("entities that grow", Broken, Sheets.Of("<row><c t=\"str\"><v>&c;</v></c></row>", before: Billion)),
        Of(
            "an entity that fetches a file",
            Broken,
            Sheets.Of("<row><c t=\"str\"><v>&e;</v></c></row>", before: Fetching)
        ),
        Of("a packed file that grows", TooBig, Sheets.Of($"<!--{new string(' ', 60_000_000)}-->")),
        Of(
            "ten thousand packed files",
            TooBig,
            Sheets.Packed([.. Enumerable.Range(0, 10_000).Select(n => ($"{n}", ""))])
        ),
        Of(
            "a text that nobody has",
            "Write this person’s name.",
            Sheets.Of(
                "<row><c t=\"str\"><v>Name</v></c><c t=\"str\"><v>Team</v></c></row><row><c t=\"s\"><v>99</v></c><c t=\"str\"><v>Yard</v></c></row>"
            )
        ),
        Of(
            "an error of the spreadsheet",
            "This cell holds an error",
            Sheets.Of("<row><c t=\"str\"><v>Name</v></c></row><row><c t=\"e\"><v>#REF!</v></c></row>")
        ),
        Of(
            "a cell at the far end of its row",
            "more cells than headings",
            Sheets.Of(
                "<row><c r=\"A1\" t=\"str\"><v>Name</v></c></row><row><c r=\"A2\" t=\"str\"><v>Jory</v></c><c r=\"XFD2\" t=\"str\"><v>x</v></c></row>"
            )
        ),
        Of(
            "a number in place of a name",
            "Write a name with letters in it.",
            Sheets.Of("<row><c t=\"str\"><v>Name</v></c></row><row><c><v>42</v></c></row>")
        ),
    ];

    public override string ToString() => Called;

    static NastyFile Of(string called, string says, string text) => new(called, says, Encoding.UTF8.GetBytes(text));

    static NastyFile Of(string called, string says, byte[] bytes) => new(called, says, bytes);
}
