using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Rules;

/// <summary>What is another in a firm's terms than before, a line for each.</summary>
public static class TermsLines
{
    /// <param name="before">Null for the first change that was written down: then all of it is told.</param>
    public static IEnumerable<Sentence> Between(FirmTerms? before, FirmTerms after, Words words)
    {
        var (old, now) = (before?.Rules, after.Rules);
        Sentence?[] lines =
        [
            Line(Sentence.Say("Name"), before?.Name, after.Name),
            Line(Sentence.Say("Time zone"), before?.Zone, after.Zone),
            Line(Sentence.Say("The person to turn to"), before?.Contact, after.Contact),
            Line(Sentence.Say("Their phone number"), before?.ContactPhone, after.ContactPhone),
            Line(Sentence.Say("Helpline"), before?.Helpline, after.Helpline),
            Line(Sentence.Say("Further successes"), old?.FurtherSuccesses, now.FurtherSuccesses),
            Line(Sentence.Say("Working days before a talk"), old?.InvitationNotice, now.InvitationNotice),
            Line(Sentence.Say("Working days for an answer"), old?.CorrectionWaits, now.CorrectionWaits),
            Line(Sentence.Say("Working days"), WeekOf(old, words), WeekOf(now, words)),
            Line(Sentence.Say("Days off for all"), HolidaysOf(old), HolidaysOf(now)),
            Line(Sentence.Say("Mail from"), old?.MailHours.From, now.MailHours.From),
            Line(Sentence.Say("Mail until"), old?.MailHours.Until, now.MailHours.Until),
            old is null || Alike(old, now) ? null : Sentence.Say("What the coach says"),
        ];
        return lines.OfType<Sentence>();
    }

    static Sentence? Line(Sentence what, object? was, object? now) =>
        (was, now) switch
        {
            _ when Equals(was, now) => null,
            (null, { } given) => Sentence.Say("{what}: {now}", ("what", what), ("now", given)),
            ({ } gone, null) => Sentence.Say("{what}: none (was {was})", ("what", what), ("was", gone)),
            _ => Sentence.Say("{what}: {now} (was {was})", ("what", what), ("now", now!), ("was", was!)),
        };

    static string? WeekOf(FirmRules? rules, Words words) =>
        rules is null
            ? null
            : string.Join(", ", rules.Calendar.Week.Select(d => words.Culture.DateTimeFormat.GetDayName(d)));

    /// <summary>How many, and the last of them: a year's list is too long to read beside another.</summary>
    static Sentence? HolidaysOf(FirmRules? rules) =>
        rules is { Calendar.Holidays: [.., var last] all }
            ? Sentence.Count(all.Length, "one day, {last}", "{count} days, the last is {last}", ("last", last))
            : null;

    static bool Alike(FirmRules one, FirmRules other) =>
        one.Coach.Phrases.SequenceEqual(other.Coach.Phrases)
        && one.Coach.Categories.SequenceEqual(other.Coach.Categories);
}
