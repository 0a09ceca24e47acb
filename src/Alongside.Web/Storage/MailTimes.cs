using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Gives each message the time at which it may leave by mail, or none, as the one whom it is for wishes.</summary>
public sealed class MailTimes(FirmDb db)
{
    public async Task SetAsync(
        FirmRow firm,
        FirmRules rules,
        DateTime now,
        IReadOnlyCollection<MessageRow> messages,
        CancellationToken ct
    )
    {
        if (messages.Count == 0)
            return;
        var people = messages.Select(m => m.Person).Distinct().ToList();
        var wishes = await db
            .Reach.AsNoTracking()
            .Where(r => people.Contains(r.Person))
            .ToDictionaryAsync(r => r.Person, ct);
        foreach (var message in messages)
        {
            var own = ReachRow.WishesOf(wishes.GetValueOrDefault(message.Person), rules);
            Set(message, own, firm.Zone, rules.Calendar, now);
        }
    }

    /// <summary>What waits for somebody is told by what they wish from now on; what has begun to leave is left as it is.</summary>
    public async Task ChangeAsync(
        PersonId person,
        MailWishes wishes,
        FirmRow firm,
        FirmRules rules,
        DateTime now,
        CancellationToken ct
    )
    {
        var waiting = await db
            .Messages.Where(m => m.Person == person && m.State == MessageState.Waiting && m.Mail == null)
            .ToListAsync(ct);
        foreach (var message in waiting)
            Set(message, wishes, firm.Zone, rules.Calendar, now);
    }

    static void Set(MessageRow message, MailWishes wishes, string zone, WorkingCalendar calendar, DateTime now)
    {
        var local = FirmClock.LocalIn(zone, now).ToDateTimeUnspecified();
        var leaves = SendingTime.For(message.Kind, local, calendar, wishes.Hours, MeetingOf(message));
        message.Leaves =
            leaves == local
                ? now
                : FirmClock.InstantIn(zone, DateOnly.FromDateTime(leaves), TimeOnly.FromDateTime(leaves));
        if (!wishes.Want(message.Kind))
            message.State = MessageState.Unmailed;
    }

    static DateTime? MeetingOf(MessageRow message) =>
        message is { Day: { } day, Time: { } time } ? day.ToDateTime(time) : null;
}
