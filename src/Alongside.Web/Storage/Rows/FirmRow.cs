using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Rows;

/// <summary>Whether a firm is being used, or is on its way out (only then may its entries be deleted).</summary>
public enum FirmState
{
    Open = 1,
    Removing = 2,
}

/// <summary>A firm, its rules, its clock, and the head of its chain.</summary>
public sealed class FirmRow
{
    public required FirmId Firm { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; set; }
    public required bool Practice { get; init; }
    public required string Zone { get; set; }

    /// <summary>Added to machine time to give the firm's time; zero but for a practice firm.</summary>
    public TimeSpan ClockOffset { get; set; }

    public FirmState State { get; set; } = FirmState.Open;

    /// <summary>The firm's <see cref="FirmRules"/> in canonical JSON.</summary>
    public required string Rules { get; set; }

    public PersonId? Contact { get; set; }
    public string? ContactPhone { get; set; }
    public string? Helpline { get; set; }

    public long HeadNumber { get; set; }
    public string HeadHash { get; set; } = "";
}
