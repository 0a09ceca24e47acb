using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Domain.Support;

namespace Alongside.Web.Storage.Rows;

/// <summary>A meeting as it stands in the calendars of the two: titles and times follow from it and nothing else.</summary>
public sealed class CalendarEventRow : IOfRecord
{
    public required FirmId Firm { get; init; }
    public required RecordId Record { get; init; }
    public required MeetingKind Kind { get; init; }

    /// <summary>The first, second, … meeting of this kind in the record.</summary>
    public required int Number { get; init; }
    public required DateOnly Day { get; set; }
    public required TimeOnly Time { get; set; }
    public required PersonId Employee { get; init; }
    public required PersonId Manager { get; init; }

    /// <summary>Goes up with every change of its time.</summary>
    public required int Sequence { get; set; }
    public bool CalledOff { get; set; }
}

/// <summary>How somebody wants to be reached, beside the mails that everybody gets.</summary>
public sealed class ReachRow : IOfFirm
{
    public required FirmId Firm { get; init; }
    public required PersonId Person { get; init; }

    /// <summary>Whether the person chose the hours; the firm's hold until they have.</summary>
    public bool OwnHours { get; set; }

    /// <summary>See <see cref="MailHours"/>.</summary>
    public TimeOnly MailFrom { get; set; } = MailHours.Usual.From;
    public TimeOnly MailUntil { get; set; } = MailHours.Usual.Until;
    public bool Together { get; set; }

    /// <summary>The kinds that everybody decides on for themself, and by mail or not.</summary>
    public bool MeetingSoon { get; set; } = true;
    public bool HrAnswered { get; set; } = true;
    public bool Weekly { get; set; }

    /// <summary>The SHA-256 of the calendar address that was shown once; none when there is none, or it was ended.</summary>
    public string? Feed { get; set; }

    /// <summary>What somebody wishes; without a row, what holds in the firm.</summary>
    public static MailWishes WishesOf(ReachRow? row, FirmRules rules) =>
        row is null
            ? MailWishes.Usual with
            {
                Hours = rules.MailHours,
            }
            : new(
                row.OwnHours ? new(row.MailFrom, row.MailUntil, row.Together) : rules.MailHours,
                [
                    .. row.MeetingSoon ? [MessageKind.MeetingSoon] : Array.Empty<MessageKind>(),
                    .. row.HrAnswered ? [MessageKind.HrAnswered] : Array.Empty<MessageKind>(),
                    .. row.Weekly ? [MessageKind.WeeklyDigest] : Array.Empty<MessageKind>(),
                ]
            );

    public void Wish(MailWishes wishes)
    {
        OwnHours = true;
        (MailFrom, MailUntil, Together) = wishes.Hours;
        MeetingSoon = wishes.Want(MessageKind.MeetingSoon);
        HrAnswered = wishes.Want(MessageKind.HrAnswered);
        Weekly = wishes.Want(MessageKind.WeeklyDigest);
    }
}
