using System.Collections.Immutable;
using Alongside.Domain.Advising;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Access;

/// <summary>A role that a firm grants for a time. None of them follows from another.</summary>
public enum Role
{
    /// <summary>HR of the firm.</summary>
    Hr = 1,

    /// <summary>An outside adviser with a running engagement: reads as HR does of whom the firm chose, always by name.</summary>
    Adviser = 2,

    /// <summary>Settings and people; reads no content and cannot grant themself anything.</summary>
    Administrator = 3,

    /// <summary>Metadata only.</summary>
    Auditor = 4,
}

/// <summary>The signed-in person as one firm knows them today.</summary>
public sealed record Reader(
    FirmId Firm,
    PersonId Person,
    ImmutableHashSet<Role> Roles,
    ImmutableHashSet<PersonId> Leads
)
{
    /// <summary>Whom the reader helps with as HR does; narrower than everybody for an adviser whose firm chose so, and nobody else.</summary>
    public Reach Reach { get; init; } = Reach.All;

    public bool IsHr => Roles.Contains(Role.Hr) || Roles.Contains(Role.Adviser);

    /// <summary>HR for the whole firm, and so for what concerns no one person of it.</summary>
    public bool IsHrOfAll => IsHr && Reach.Everybody;

    public bool IsAdministrator => Roles.Contains(Role.Administrator);
}
