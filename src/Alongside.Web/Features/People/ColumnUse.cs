namespace Alongside.Web.Features.People;

/// <summary>What a column of a file says about people; a name may stand in two. None of them is a role or a right.</summary>
public enum ColumnUse
{
    LeftOut,
    Name,
    FirstName,
    LastName,
    Email,
    JobTitle,
    Manager,
    Team,
    Location,
    Start,
    End,
}

/// <summary>A column as whoever looks at the file can put it right.</summary>
/// <param name="Heading">"" where the file has none.</param>
/// <param name="Sample">What its first cell holds.</param>
public sealed record FileColumn(string Heading, ColumnUse Use, string Sample);
