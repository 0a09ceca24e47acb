using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>A record before and after a move, with the facts and the hand that made the difference.</summary>
public sealed record Turned(Process Before, Process After, IReadOnlyCollection<Fact> Facts, Hand Hand);

/// <summary>
/// Whom a move has to tell what, written in the move's own transaction: what was saved is told and what was not is not, whether it
/// came from a page, over REST or from the calendar.
/// </summary>
public sealed class Outbox(FirmDb db, MailTimes times, WebhookTelling outside)
{
    public async Task TellAsync(FirmRow firm, RecordRow row, Turned turned, CancellationToken ct)
    {
        var (before, after, facts, hand) = turned;
        var events = await KeepEventsAsync(row, MeetingChange.Between(before, after, hand.Today), ct);
        var messages = Message
            .From(before, after, facts, [.. events.Keys], hand)
            .Select(m => Row(firm, row, m, m.Meeting is { } change ? events[change] : null, hand, after.Header.Manager))
            .DistinctBy(m => m.Id)
            .ToList();
        await times.SetAsync(firm, hand.Rules, hand.Now, messages, ct);
        db.Messages.AddRange(messages);
        await outside.TellAsync(firm, row, turned, ct);
    }

    /// <summary>The same for the same cause and person, and for no other.</summary>
    public static Guid IdOf(params ReadOnlySpan<object> cause)
    {
        var text = string.Join('|', cause.ToArray().Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)));
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16), bigEndian: true);
    }

    static MessageRow Row(
        FirmRow firm,
        RecordRow row,
        Message message,
        CalendarEventRow? meeting,
        Hand hand,
        PersonId manager
    ) =>
        new()
        {
            Firm = firm.Firm,
            Id = IdOf(
                firm.Firm,
                firm.HeadNumber,
                message.Kind,
                message.To,
                meeting?.Kind ?? default,
                meeting?.Number ?? 0
            ),
            Record = row.Id,
            About = row.Kind,
            Kind = message.Kind,
            Person = message.To,
            Other = message.Other,
            ToManager = message.To == (meeting?.Manager ?? manager),
            At = hand.Now,
            Meeting = meeting?.Kind,
            Day = meeting?.Day,
            Time = meeting?.Time,
            Turn = message.Meeting?.Turn,
            Number = meeting?.Number,
            Sequence = meeting?.Sequence,
        };

    /// <summary>The meetings in the calendars after the changes; a change that changes nothing there is left out.</summary>
    async Task<Dictionary<MeetingChange, CalendarEventRow>> KeepEventsAsync(
        RecordRow row,
        IEnumerable<MeetingChange> changes,
        CancellationToken ct
    )
    {
        Dictionary<MeetingChange, CalendarEventRow> kept = [];
        foreach (var change in changes)
        {
            var last = await db
                .CalendarEvents.Where(e => e.Record == row.Id && e.Kind == change.Kind)
                .OrderByDescending(e => e.Number)
                .FirstOrDefaultAsync(ct);
            if (Keep(row, change, last) is { } now)
                kept[change] = now;
        }
        return kept;
    }

    CalendarEventRow? Keep(RecordRow row, MeetingChange change, CalendarEventRow? last)
    {
        switch (change.Turn)
        {
            case MeetingTurn.Set when last is { CalledOff: false } && Stands(last, change):
            case MeetingTurn.CalledOff when last is not { CalledOff: false }:
                return null;
            case MeetingTurn.Set:
            case MeetingTurn.Moved when last is not { CalledOff: false }:
                return db.CalendarEvents.Add(First(row, change, (last?.Number ?? 0) + 1)).Entity;
            default:
                (last!.Day, last.Time, last.CalledOff) = (
                    change.Day,
                    change.Time,
                    change.Turn is MeetingTurn.CalledOff
                );
                last.Sequence++;
                return last;
        }
    }

    static bool Stands(CalendarEventRow kept, MeetingChange change) =>
        (kept.Day, kept.Time) == (change.Day, change.Time);

    static CalendarEventRow First(RecordRow row, MeetingChange change, int number) =>
        new()
        {
            Firm = row.Firm,
            Record = row.Id,
            Kind = change.Kind,
            Number = number,
            Day = change.Day,
            Time = change.Time,
            Employee = change.Header.Employee,
            Manager = change.Header.Manager,
            Sequence = 0,
        };
}
