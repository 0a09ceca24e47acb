using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Copies;

/// <summary>What stands at the head of every copy: whose record it is, for whom it was made and when, and what it can be held against.</summary>
/// <param name="What">The task, where there is one.</param>
public sealed record CopyTop(Sentence Title, string? What, Face Employee, Face Manager, Face Reader, Desk Desk)
{
    /// <summary>The number of the last entry that the copy holds.</summary>
    public required long Version { get; init; }

    /// <summary>The day of that entry.</summary>
    public required DateOnly Day { get; init; }

    public required bool IsLatest { get; init; }

    public ChainHead Head => Desk.Firm.Head;

    public TimeOnly MadeAt => FirmClock.LocalIn(Desk.Firm.Zone, Desk.Now).TimeOfDay.ToTimeOnly();
}
