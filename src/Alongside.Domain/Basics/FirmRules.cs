using System.Collections.Immutable;
using Alongside.Domain.Coaching;
using Alongside.Domain.Messages;

namespace Alongside.Domain.Basics;

/// <summary>What a firm may set for itself: never weaker than the principles, often stricter.</summary>
public sealed record FirmRules
{
    public static readonly FirmRules Default = new();

    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.MondayToFriday;

    /// <summary>Successes after the first that end a task plan well; at least 1 (P10).</summary>
    public int FurtherSuccesses { get; init; } = 2;

    /// <summary>What <see cref="FurtherSuccesses"/> was before, the oldest first.</summary>
    public ImmutableArray<SuccessesOnce> Earlier { get; init; } = [];

    /// <summary>Days after which a noticed concern that nobody asked about lapses.</summary>
    public int NoticingLapses { get; init; } = 14;

    /// <summary>Working days a correction may wait for the manager's answer before HR is asked.</summary>
    public int CorrectionWaits { get; init; } = 10;

    /// <summary>Working days between an invitation and the meeting, as a default.</summary>
    public int InvitationNotice { get; init; } = 2;

    /// <summary>Days after a plan's end at which a measure that was never opened is deleted.</summary>
    public int SealKept { get; init; } = 30;

    /// <summary>Months after closing within which a plan may be opened again.</summary>
    public int ReopensWithin { get; init; } = 6;

    /// <summary>Working days after an attempt's last day within which the follow-up meeting is first set.</summary>
    public int FollowUpWithin { get; init; } = 3;

    /// <summary>Working days before a meeting on which both are reminded of it.</summary>
    public int RemindBefore { get; init; } = 2;

    /// <summary>Days after the day it is about from which an entry is marked as written later.</summary>
    public int LateEntryAfter { get; init; } = 2;

    /// <summary>When mail may reach those who have chosen no hours of their own.</summary>
    public MailHours MailHours { get; init; } = MailHours.Usual;

    /// <summary>What the firm has chosen for the language coach.</summary>
    public CoachChoices Coach { get; init; } = CoachChoices.None;

    /// <summary>
    /// The further successes that hold for a plan agreed on that day: a plan under way keeps the number that both agreed to (P10).
    /// </summary>
    public int SuccessesFor(DateOnly? agreed) =>
        Earlier.FirstOrDefault(once => agreed <= once.Until)?.FurtherSuccesses ?? FurtherSuccesses;

    /// <summary>These rules with another number of further successes, for plans that are agreed after today.</summary>
    public FirmRules Asking(int furtherSuccesses, DateOnly today) =>
        furtherSuccesses == FurtherSuccesses
            ? this
            : this with
            {
                FurtherSuccesses = furtherSuccesses,
                Earlier =
                    Earlier is [.., { Until: var last }] && last == today
                        ? Earlier
                        : Earlier.Add(new(today, FurtherSuccesses)),
            };
}

/// <summary>How many further successes a firm asked for in plans agreed until a day, inclusive.</summary>
public sealed record SuccessesOnce(DateOnly Until, int FurtherSuccesses);
