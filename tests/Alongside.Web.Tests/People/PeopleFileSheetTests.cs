using static Alongside.Web.Tests.People.Files;

namespace Alongside.Web.Tests.People;

public class PeopleFileSheetTests
{
    const string Head =
        """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Manager</t></is></c><c r="C1" t="str"><v>Start date</v></c></row>""";

    const string Name = "<si><t>Name</t></si>";

    [Fact]
    public void Texts_of_every_kind_and_days_of_every_style_are_read()
    {
        var rows = Read(
            Sheets.Of(
                Head
                    + """<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>46332</v></c></row>"""
                    + """<row r="7"><c r="A7" t="str"><f>"Lily"&amp;" Hart"</f><v>Lily Hart</v></c><c r="B7" t="s"><v>1</v></c><c r="C7" s="2"><v>46332.5</v></c></row>"""
                    + """<row r="8"><c t="inlineStr"><is><r><t>Tamsin</t></r><r><t xml:space="preserve"> Rowe</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c/><c t="d"><v>2026-11-06T00:00:00</v></c></row>""",
                Name + "<si><r><t>Jory</t></r><r><t xml:space=\"preserve\"> Carne</t></r></si>"
            )
        );

        Assert.Equal(["Jory Carne", "Lily Hart", "Tamsin Rowe"], Names(rows));
        Assert.Equal([3, 7, 8], rows.Rows.Select(r => r.Number));
        Assert.Equal(["", "Jory Carne", ""], rows.Rows.Select(r => r.Manager));
        Assert.All(rows.Rows, r => Assert.Equal(new DateOnly(2026, 11, 6), r.Start));
    }

    [Fact]
    public void Days_that_are_counted_from_1904_are_read() =>
        Assert.Equal(
            new DateOnly(2026, 11, 6),
            Assert
                .Single(
                    Read(
                        Sheets.Of(
                            Head + """<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>44870</v></c></row>""",
                            Name,
                            """<workbookPr date1904="1"/>"""
                        )
                    ).Rows
                )
                .Start
        );

    [Fact]
    public void Errors_are_told_by_row_and_column_as_of_any_file() =>
        Assert.Equal(
            [
                "3 Start date: Write this date like 6 November 2026 or 2026-11-06, with the whole year.",
                "5 Manager: We can’t find No One in this file or in the firm. Check the spelling, or add them as a row.",
            ],
            Told(
                Sheets.Of(
                    Head
                        + """<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="3"><v>46332</v></c></row>"""
                        + """<row r="5"><c r="A5" t="inlineStr"><is><t>Lily Hart</t></is></c><c r="B5" t="inlineStr"><is><t>No One</t></is></c></row>""",
                    Name + "<si><t>Jory Carne</t></si>"
                )
            )
        );

    [Fact]
    public void Twenty_thousand_rows_are_read_and_one_more_is_refused()
    {
        var people = Enumerable.Range(1, 20_001).Select(n => new[] { $"Person {n}", $"p{n}@many.example" });
        string[][] all =
        [
            ["Name", "E-mail"],
            .. people,
        ];

        Assert.Equal(20_000, Read(Sheets.OfTexts(all[..^1])).Rows.Length);
        Assert.Equal(["0 : A file can have up to 20000 people. Split this one in two."], Told(Sheets.OfTexts(all)));
    }
}
