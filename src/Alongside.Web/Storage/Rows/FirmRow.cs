using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Rows;

/// <summary>Whether a firm is being set up, is used, or is on its way out (only then may its entries be deleted).</summary>
public enum FirmState
{
    Open = 1,
    Removing = 2,

    /// <summary>Only its administrators enter it.</summary>
    SettingUp = 3,

    /// <summary>It is being carried to or from another installation, and closed to everybody meanwhile.</summary>
    Moving = 4,

    /// <summary>It is open in another installation. Its rows lie here until whoever runs this one takes them away.</summary>
    Moved = 5,
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

    /// <summary>How often the firm's terms were changed.</summary>
    public int TermsVersion { get; set; }

    /// <summary>The head of the firm's log.</summary>
    public long LogNumber { get; set; }
    public string LogHash { get; set; } = "";

    /// <summary>Who asked for a copy of everything and waits for a second person, and since when.</summary>
    public PersonId? CopyAskedBy { get; set; }
    public DateOnly? CopyAskedOn { get; set; }

    /// <summary>The same of whoever asked to take the firm out.</summary>
    public PersonId? EndAskedBy { get; set; }
    public DateOnly? EndAskedOn { get; set; }

    /// <summary>On which the firm goes, once two of its people have agreed to that.</summary>
    public DateOnly? GoesOn { get; set; }

    /// <summary>The firm opens to its own people by its own sign-in and by no other.</summary>
    public bool ByOwnSignInAlone { get; set; }

    /// <summary>How many addresses outside are told of facts, so that a move where there is none asks for none.</summary>
    public int Webhooks { get; set; }

    /// <summary>Where people find a firm that has moved, if whoever moved it said so.</summary>
    public string? MovedTo { get; set; }
}
