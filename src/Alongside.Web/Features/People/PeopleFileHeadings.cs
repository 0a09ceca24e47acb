using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.People;

namespace Alongside.Web.Features.People;

/// <summary>The headings of a file: which of its columns say what, as the firm has said it or as such words are usually meant.</summary>
sealed class PeopleFileHeadings
{
    const int HeadingsShown = 8;

    public static readonly PeopleFileHeadings None = Of(new FileRow(0, []), RememberedColumns.None);

    readonly ImmutableArray<string> cells;
    readonly ImmutableArray<ColumnUse> uses;
    readonly SortedDictionary<ColumnUse, int> places = [];

    PeopleFileHeadings(FileRow row, RememberedColumns remembered)
    {
        (cells, Row) = ([.. row.Cells.Select(PeopleFileCells.Clean)], row.Number);
        Words = KnownHeadings.WordsOf(cells);
        uses = remembered.For(Words) ?? KnownHeadings.UsesOf(Words);
        for (var i = 0; i < uses.Length; i++)
            if (uses[i] is not ColumnUse.LeftOut && !places.TryAdd(uses[i], i))
                No ??= new RowError(Row, At(i), PeopleFileRefusals.SameColumn(At(places[uses[i]]), At(i)));
        No = Misfit(row.LacksAQuote) ?? No;
    }

    /// <summary>The row they stand in, as a spreadsheet counts.</summary>
    public int Row { get; }

    public int Count => cells.Length;

    /// <summary>How many of the columns say something.</summary>
    public int Understood => places.Count;

    /// <summary>Each heading as one word, by which the set of them is remembered.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Why the file cannot be read with these headings.</summary>
    public RowError? No { get; }

    public ImmutableSortedDictionary<PersonColumn, string> Columns =>
        places
            .Where(p => ColumnOf(p.Key) is not null)
            .GroupBy(p => ColumnOf(p.Key)!.Value, p => p.Value)
            .ToImmutableSortedDictionary(p => p.Key, p => At(p.First()));

    public IEnumerable<Sentence> Notes
    {
        get
        {
            int[] rest = [.. Enumerable.Range(0, Count).Where(i => Words[i] != "" && uses[i] is ColumnUse.LeftOut)];
            if (rest.Where(i => KnownHeadings.IsRight(Words[i])).ToArray() is { Length: > 0 } rights)
                yield return Sentence.Say(
                    "Nobody gets a role or a right from a file. We leave out {columns}.",
                    ("columns", Joined(rights))
                );
            if (rest.Where(i => !KnownHeadings.IsRight(Words[i])).ToArray() is { Length: > 0 } others)
                yield return Sentence.Count(
                    others.Length,
                    "We don’t use one column: {columns}.",
                    "We don’t use {count} columns: {columns}.",
                    ("columns", Joined(others))
                );
        }
    }

    public static PeopleFileHeadings Of(FileRow row, RememberedColumns remembered) => new(row, remembered);

    /// <summary>The heading of a cell’s place, or "".</summary>
    public string At(int place) => place < cells.Length ? cells[place] : "";

    public string Cell(string[] row, ColumnUse use) =>
        places.TryGetValue(use, out var place) && place < row.Length ? PeopleFileCells.Clean(row[place]) : "";

    public string Name(string[] row) =>
        places.ContainsKey(ColumnUse.Name)
            ? Cell(row, ColumnUse.Name)
            : $"{Cell(row, ColumnUse.FirstName)} {Cell(row, ColumnUse.LastName)}".Trim();

    /// <summary>The columns, each with what the first row below has in it.</summary>
    public ImmutableArray<FileColumn> Listed(FileRow first) =>
        [
            .. cells.Select(
                (heading, i) =>
                    new FileColumn(
                        heading,
                        uses[i],
                        i < first.Cells.Length ? PeopleFileCells.Clean(first.Cells[i]) : ""
                    )
            ),
        ];

    RowError? Misfit(bool lacksAQuote)
    {
        var why = this switch
        {
            { Count: > PeopleFile.MostColumns } => PeopleFileRefusals.TooManyColumns,
            _ when lacksAQuote => PeopleFileRefusals.MissingQuote,
            _ when cells.Any(c => c.Length > PeopleFile.LongestCell) => PeopleFileRefusals.CellTooLong,
            _ when !HasName => PeopleFileRefusals.NoNameColumn(
                Joined([.. Enumerable.Range(0, Count).Where(i => At(i) != "")])
            ),
            _ => null,
        };
        return why is null ? null : new RowError(Row, "", why);
    }

    bool HasName =>
        places.ContainsKey(ColumnUse.Name)
        || (places.ContainsKey(ColumnUse.FirstName) && places.ContainsKey(ColumnUse.LastName));

    string Joined(int[] which) =>
        string.Join(", ", which.Take(HeadingsShown).Select(At)) + (which.Length > HeadingsShown ? " …" : "");

    static PersonColumn? ColumnOf(ColumnUse use) =>
        use switch
        {
            ColumnUse.Name or ColumnUse.FirstName => PersonColumn.Name,
            ColumnUse.Email => PersonColumn.Email,
            ColumnUse.JobTitle => PersonColumn.JobTitle,
            ColumnUse.Manager => PersonColumn.Manager,
            ColumnUse.Team => PersonColumn.Team,
            ColumnUse.Location => PersonColumn.Location,
            ColumnUse.Start => PersonColumn.Start,
            ColumnUse.End => PersonColumn.End,
            _ => null,
        };
}
