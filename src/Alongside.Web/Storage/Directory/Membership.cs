using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Directory;

/// <summary>An account is a person of a firm. What that person may see there, only the firm knows.</summary>
public sealed class Membership
{
    public required FirmId Firm { get; init; }
    public required PersonId Person { get; init; }
    public required AccountId Account { get; init; }

    /// <summary>HR, advisers and administrators stay signed in for a day at most, on any device.</summary>
    public bool ShortSessions { get; init; }

    public DateTime? EndedAt { get; init; }
}
