using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Rows;

/// <summary>Everything of one firm carries its id, as the first part of every key.</summary>
public interface IOfFirm
{
    FirmId Firm { get; }
}

/// <summary>What follows from one record, or is part of it: whoever may not know of the record finds none of these either.</summary>
public interface IOfRecord : IOfFirm
{
    RecordId Record { get; }
}

public sealed class PersonRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required PersonId Id { get; init; }
    public required string Name { get; set; }
    public string? Email { get; set; }
    public string? JobTitle { get; set; }
    public string? Team { get; set; }
    public string? Location { get; set; }
    public DateOnly? Starts { get; set; }

    /// <summary>The last day with the firm.</summary>
    public DateOnly? Ends { get; set; }
}

/// <summary>Who leads whom, from a day, until a day (exclusive).</summary>
public sealed class ReportingLineRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required PersonId Employee { get; init; }
    public required DateOnly From { get; init; }
    public required PersonId Manager { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>A role that the firm grants to a person, from a day, until a day (exclusive).</summary>
public sealed class RoleRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required PersonId Person { get; init; }
    public required Role Role { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? Until { get; set; }
}

/// <summary>A word of somebody's name, folded, to be found by its beginning.</summary>
public sealed class PersonWordRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required string Word { get; init; }
    public required PersonId Person { get; init; }
}
