using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Web.Storage;

/// <summary>An address outside, and the kinds of facts that it is to be told of.</summary>
public sealed record WebhookWanted(string Address, ImmutableArray<string> Kinds);

/// <summary>An address outside as whoever looks after the firm sees it; never its secret.</summary>
/// <param name="OldUntil">Until when the secret before is good as well.</param>
public sealed record WebhookSeen(
    Guid Id,
    string Address,
    ImmutableArray<string> Kinds,
    PersonId MadeBy,
    DateTime MadeAt,
    DateTime? OldUntil
)
{
    /// <summary>All that others see of it: the rest of an address may be a secret of its own.</summary>
    public string Host => new Uri(Address).Host;
}
