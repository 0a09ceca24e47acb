using Alongside.Domain.Basics;

namespace Alongside.Web.Features.People;

/// <summary>What can be wrong with a file before anyone looks at the people in it.</summary>
static class PeopleFileRefusals
{
    public static readonly Refusal TooBig = Refusal.Of(
        "file-too-big",
        "This file is larger than 5 MB. Leave out columns we don’t use, or split it in two."
    );

    public static readonly Refusal Empty = Refusal.Of(
        "file-empty",
        "This file is empty. It needs a row of headings, and then a row for each person."
    );

    public static readonly Refusal NobodyInIt = Refusal.Of(
        "nobody-in-it",
        "This file has headings but no people. Add a row for each person."
    );

    public static readonly Refusal OlderSheet = Refusal.Of(
        "older-sheet",
        "This is an older spreadsheet, or it has a password. Open it, choose “Save as” and XLSX, and give us that file."
    );

    public static readonly Refusal BrokenSheet = Refusal.Of(
        "broken-sheet",
        "We can’t read this spreadsheet. Open it, choose “Save as” and CSV, and give us that file."
    );

    public static readonly Refusal SheetTooBig = Refusal.Of(
        "sheet-too-big",
        "This spreadsheet is too big to unpack. Keep only the sheet of people, or choose “Save as” and CSV."
    );

    public static readonly Refusal NotText = Refusal.Of(
        "not-text",
        "We can’t read this kind of file. Save your list as XLSX or CSV, and give us that file."
    );

    public static readonly Refusal MissingQuote = Refusal.Of(
        "missing-quote",
        "Check the quote marks in this row. One is missing or one too many."
    );

    public static readonly Refusal TooManyCells = Refusal.Of(
        "too-many-cells",
        "This row has more cells than headings. Put quote marks around a cell with a comma in it."
    );

    public static readonly Refusal NotADate = Refusal.Of(
        "not-a-date",
        "Write this date like 6 November 2026 or 2026-11-06, with the whole year."
    );

    public static readonly Refusal MonthFirst = Refusal.Of(
        "month-first",
        "This looks like month first. We read the day first, so write it like 6 November 2026."
    );

    public static readonly Refusal TooManyRows = Refusal.Of(
        "too-many-rows",
        "A file can have up to {most} people. Split this one in two.",
        ("most", PeopleFile.MostRows)
    );

    public static readonly Refusal TooManyColumns = Refusal.Of(
        "too-many-columns",
        "A file can have up to {most} columns. Leave out the ones we don’t use.",
        ("most", PeopleFile.MostColumns)
    );

    public static readonly Refusal CellTooLong = Refusal.Of(
        "cell-too-long",
        "Shorten this to {most} characters or fewer.",
        ("most", PeopleFile.LongestCell)
    );

    public static Refusal NoNameColumn(string headings) =>
        Refusal.Of(
            "no-name-column",
            "Call one column Name, in the first row. That row has: {headings}.",
            ("headings", headings)
        );

    public static Refusal SameColumn(string one, string other) =>
        Refusal.Of(
            "same-column",
            "{one} and {other} say the same thing. Keep one of the two columns.",
            ("one", one),
            ("other", other)
        );
}
