namespace Alongside.Domain.People;

/// <summary>What a file can say about a person. It has no column for a role: nobody gains a right from a file.</summary>
public enum PersonColumn
{
    Name,
    Email,
    JobTitle,
    Manager,
    Team,
    Location,
    Start,
    End,
}

/// <summary>What one line of a file says about one person; what it leaves blank is "" or no day.</summary>
/// <param name="Number">The row as a spreadsheet counts it: the headings are row 1.</param>
/// <param name="Email">In small letters.</param>
/// <param name="Manager">A name or an e-mail address.</param>
/// <param name="Start">The first day at the firm.</param>
/// <param name="End">The last day at the firm.</param>
public sealed record PersonRow(
    int Number,
    string Name,
    string Email,
    string JobTitle,
    string Manager,
    string Team,
    string Location,
    DateOnly? Start,
    DateOnly? End
);
