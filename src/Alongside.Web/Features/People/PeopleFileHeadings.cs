using System.Collections.Frozen;
using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.People;

namespace Alongside.Web.Features.People;

/// <summary>
/// The headings of a file: which of its columns say what, in whatever words. A column that names a role or a right is left out by
/// name, because nobody gains a right from a file.
/// </summary>
sealed class PeopleFileHeadings
{
    /// <summary>As much of a file as the longest row of headings can take.</summary>
    const int LongestRow = PeopleFile.MostColumns * (PeopleFile.LongestCell + 3);

    const int HeadingsShown = 8;

    static readonly FrozenDictionary<string, PersonColumn> Known = new Dictionary<PersonColumn, string>
    {
        [PersonColumn.Name] = "name fullname employee employeename staffname displayname person",
        [PersonColumn.Email] = "email emailaddress mail workemail workemailaddress companyemail",
        [PersonColumn.JobTitle] = "jobtitle job roletitle jobrole position post occupation",
        [PersonColumn.Manager] =
            "manager linemanager reportsto managername manageremail linemanagername linemanageremail directmanager managedby supervisor",
        [PersonColumn.Team] = "team department dept teamname departmentname division unit",
        [PersonColumn.Location] = "location site office place workplace worklocation branch base",
        [PersonColumn.Start] =
            "start startdate started datestarted starts firstday joined joindate joiningdate dateofjoining hiredate employmentstartdate",
        [PersonColumn.End] =
            "end enddate ended dateended ends lastday lastworkingday left dateleft leavedate leavingdate terminationdate employmentenddate",
    }
        .SelectMany(c => c.Value.Split(' '), (c, word) => (word, c.Key))
        .ToFrozenDictionary(c => c.word, c => c.Key);

    static readonly FrozenSet<string> First = "firstname forename givenname".Split(' ').ToFrozenSet();
    static readonly FrozenSet<string> Last = "lastname surname familyname".Split(' ').ToFrozenSet();

    static readonly FrozenSet<string> Rights =
        "role roles userrole systemrole admin administrator isadmin hr ishr right rights permission permissions access accesslevel usertype"
            .Split(' ')
            .ToFrozenSet();

    static readonly string[] Delimiters = [",", ";", "\t"];

    readonly string[] cells;
    readonly string[] words;
    readonly SortedDictionary<PersonColumn, int> places = [];
    readonly bool inTwo;

    PeopleFileHeadings(string[] cells, string delimiter, int row, bool lacksAQuote)
    {
        (this.cells, Delimiter, Row) = ([.. cells.Select(PeopleFileCells.Clean)], delimiter, row);
        words = [.. this.cells.Select(Word)];
        for (var i = 0; i < words.Length; i++)
            if (Known.TryGetValue(words[i], out var column) && !places.TryAdd(column, i))
                No ??= new RowError(row, At(i), PeopleFileRefusals.SameColumn(At(places[column]), At(i)));
        inTwo = !places.ContainsKey(PersonColumn.Name) && First.Overlaps(words) && Last.Overlaps(words);
        if (inTwo)
            places[PersonColumn.Name] = Array.FindIndex(words, First.Contains);
        No = Misfit(lacksAQuote) ?? No;
    }

    public string Delimiter { get; }

    /// <summary>The row they stand in, as a spreadsheet counts.</summary>
    public int Row { get; }

    public int Count => cells.Length;

    /// <summary>Why the file cannot be read with these headings.</summary>
    public RowError? No { get; }

    public ImmutableSortedDictionary<PersonColumn, string> Columns =>
        places.ToImmutableSortedDictionary(p => p.Key, p => At(p.Value));

    public IEnumerable<Sentence> Notes
    {
        get
        {
            int[] rest = [.. Enumerable.Range(0, Count).Where(i => words[i] != "" && !Uses(i))];
            if (rest.Where(i => Rights.Contains(words[i])).ToArray() is { Length: > 0 } rights)
                yield return Sentence.Say(
                    "Nobody gets a role or a right from a file. We leave out {columns}.",
                    ("columns", Listed(rights))
                );
            if (rest.Where(i => !Rights.Contains(words[i])).ToArray() is { Length: > 0 } others)
                yield return Sentence.Count(
                    others.Length,
                    "We don’t use one column: {columns}.",
                    "We don’t use {count} columns: {columns}.",
                    ("columns", Listed(others))
                );
        }
    }

    /// <summary>Takes the delimiter that makes the most sense of the first row that is not blank.</summary>
    public static PeopleFileHeadings Find(string text)
    {
        var start = text.Length > LongestRow ? text[..LongestRow] : text;
        string[] delimiters = Declared(text) is { } declared ? [declared] : Delimiters;
        return delimiters
            .Select(d => FirstRow(start, d, isDeclared: delimiters.Length == 1))
            .OrderByDescending(h => h.places.Count)
            .ThenByDescending(h => h.Count)
            .First();
    }

    /// <summary>The heading of a cell’s place, or "".</summary>
    public string At(int place) => place < cells.Length ? cells[place] : "";

    public string Cell(string[] row, PersonColumn column) =>
        places.TryGetValue(column, out var place) ? Cell(row, place) : "";

    public string Name(string[] row) =>
        inTwo
            ? $"{Cell(row, PersonColumn.Name)} {Cell(row, Array.FindIndex(words, Last.Contains))}".Trim()
            : Cell(row, PersonColumn.Name);

    static string Cell(string[] row, int place) => place < row.Length ? PeopleFileCells.Clean(row[place]) : "";

    /// <summary>Some spreadsheets begin a file with a line such as sep=; that says what stands between the cells.</summary>
    static string? Declared(string text) =>
        text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text is [_, _, _, _, var mark, '\r' or '\n', ..]
            ? $"{mark}"
            : null;

    static PeopleFileHeadings FirstRow(string start, string delimiter, bool isDeclared)
    {
        using var parser = PeopleFile.Parser(start, delimiter);
        while (parser.Read())
            if (!PeopleFile.IsBlank(parser.Record!) && !(isDeclared && parser.Row == 1))
                return new PeopleFileHeadings(parser.Record!, delimiter, parser.Row, PeopleFile.LacksAQuote(parser));
        return new PeopleFileHeadings([], delimiter, row: 0, lacksAQuote: false);
    }

    RowError? Misfit(bool lacksAQuote)
    {
        var why = this switch
        {
            { Count: > PeopleFile.MostColumns } => PeopleFileRefusals.TooManyColumns,
            _ when lacksAQuote => PeopleFileRefusals.MissingQuote,
            _ when Array.Exists(cells, c => c.Length > PeopleFile.LongestCell) => PeopleFileRefusals.CellTooLong,
            _ when !places.ContainsKey(PersonColumn.Name) => PeopleFileRefusals.NoNameColumn(
                Listed([.. Enumerable.Range(0, Count).Where(i => At(i) != "")])
            ),
            _ => null,
        };
        return why is null ? null : new RowError(Row, "", why);
    }

    bool Uses(int place) => places.ContainsValue(place) || (inTwo && Last.Contains(words[place]));

    string Listed(int[] which) =>
        string.Join(", ", which.Take(HeadingsShown).Select(At)) + (which.Length > HeadingsShown ? " …" : "");

    /// <summary>Letters and digits in small, without what stands in brackets: “E-mail (work)” is email.</summary>
    static string Word(string heading)
    {
        var bare = heading.Split('(', '[')[0];
        return string.Concat(bare.Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }
}
