using Alongside.Domain.Basics;
using Alongside.Domain.Firms;

namespace Alongside.Web.Storage.Rows;

/// <summary>The end of the firm that was asked for: by whom, why, who answered, on which day, and who called it off.</summary>
public sealed class RemovalRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required int Number { get; init; }
    public required PersonId AskedBy { get; init; }
    public required DateTime AskedAt { get; init; }
    public required DateOnly AskedOn { get; init; }
    public required string Reason { get; init; }
    public RemovalState State { get; set; } = RemovalState.Asked;
    public PersonId? AnsweredBy { get; set; }
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>On which the firm goes.</summary>
    public DateOnly? Day { get; set; }

    public PersonId? CalledOffBy { get; set; }
    public DateOnly? CalledOffOn { get; set; }

    public bool WaitsOn(DateOnly today) => State is RemovalState.Asked && TwoPeople.IsOpen(AskedOn, today);
}
