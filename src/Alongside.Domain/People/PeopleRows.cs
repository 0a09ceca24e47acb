using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.People;

/// <summary>One thing to put right in a file: where it stands, and what to do about it.</summary>
/// <param name="Row">As a spreadsheet counts it; 0 when the whole file is meant.</param>
/// <param name="Column">The heading as the file has it; "" when the whole row is meant.</param>
public sealed record RowError(int Row, string Column, Refusal Why);

/// <summary>A file of people once it has been read: its rows, its headings, and what could not be understood.</summary>
/// <param name="Headings">The columns that the file has, each with the file's own words for it. What has no column stays as it is.</param>
public sealed record PeopleRows(
    ImmutableArray<PersonRow> Rows,
    ImmutableSortedDictionary<PersonColumn, string> Headings,
    ImmutableArray<RowError> Errors,
    ImmutableArray<Sentence> Notes
)
{
    /// <summary>Rows that did not come from a file, with every column.</summary>
    public static PeopleRows Of(params ImmutableArray<PersonRow> rows) =>
        new(rows, Enum.GetValues<PersonColumn>().ToImmutableSortedDictionary(c => c, c => $"{c}"), [], []);

    /// <summary>A file that cannot be read at all.</summary>
    public static PeopleRows Refused(RowError error) =>
        new([], ImmutableSortedDictionary<PersonColumn, string>.Empty, [error], []);

    public bool Says(PersonColumn column) => Headings.ContainsKey(column);

    public RowError At(PersonRow row, PersonColumn column, Refusal why) =>
        new(row.Number, Headings.GetValueOrDefault(column, ""), why);

    /// <summary>The person as this row would leave them, but for the manager.</summary>
    public PersonNow Leaves(PersonRow row, PersonNow before) =>
        before with
        {
            Name = row.Name,
            Email = row.Email == "" || Names.Same(row.Email, before.Email) ? before.Email : row.Email,
            JobTitle = Says(PersonColumn.JobTitle) ? row.JobTitle : before.JobTitle,
            Team = Says(PersonColumn.Team) ? row.Team : before.Team,
            Location = Says(PersonColumn.Location) ? row.Location : before.Location,
            Start = Says(PersonColumn.Start) ? row.Start : before.Start,
            End = Says(PersonColumn.End) ? row.End : before.End,
        };
}
