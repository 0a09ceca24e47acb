using Alongside.Domain.Advising;
using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Rows;

/// <summary>An outside adviser with a firm: what for, which days, and who of the firm asked them in and ended it.</summary>
public sealed class EngagementRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required EngagementId Id { get; init; }
    public required PersonId Adviser { get; init; }
    public required string Scope { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly LastDay { get; init; }
    public required PersonId InvitedBy { get; init; }
    public required DateTime InvitedAt { get; init; }
    public PersonId? EndedBy { get; set; }

    /// <summary>Set where the firm ended it before its last day was over.</summary>
    public DateTime? EndedAt { get; set; }

    public bool RunsOn(DateOnly day) => EndedAt is null && LastDay >= day;
}
