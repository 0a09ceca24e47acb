using System.Text.Json;
using Alongside.Domain.Advising;
using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Rows;

/// <summary>An outside adviser with a firm: what for, whom they help with, which days, and who of the firm asked them in and ended it.</summary>
public sealed class EngagementRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required EngagementId Id { get; init; }
    public required PersonId Adviser { get; init; }
    public required string Scope { get; init; }

    /// <summary>The teams that the adviser helps with, as JSON; null where it is everybody.</summary>
    public string? Teams { get; set; }
    public required DateOnly From { get; init; }
    public required DateOnly LastDay { get; init; }
    public required PersonId InvitedBy { get; init; }
    public required DateTime InvitedAt { get; init; }
    public PersonId? EndedBy { get; set; }

    /// <summary>Set where the firm ended it before its last day was over.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Read and written here alone; a method, because a table has no column of it.</summary>
    public Reach ReadReach() => ReachOf(Teams);

    public static Reach ReachOf(string? teams) =>
        teams is null ? Reach.All : Reach.Of(JsonSerializer.Deserialize<string[]>(teams, Canonical.Json)!);

    public void Help(Reach reach) =>
        Teams = reach.Everybody ? null : JsonSerializer.Serialize(reach.Teams, Canonical.Json);

    public bool RunsOn(DateOnly day) => EndedAt is null && LastDay >= day;
}
