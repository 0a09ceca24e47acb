using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Domain.Support;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>
/// On the first working day of a week, for those who asked for it: how many talks and promises of theirs the week holds. A quiet
/// week is told to nobody.
/// </summary>
public sealed class WeeklyMails(FirmDb db)
{
    public async Task<IReadOnlyList<MessageRow>> OfAsync(FirmRow firm, Desk desk, CancellationToken ct)
    {
        var monday = MondayOf(desk.Today);
        if (FirstWorkingDay(monday, desk.Firm.Rules.Calendar) != desk.Today)
            return [];
        var readers = await db.Reach.Where(r => r.Weekly).Select(r => r.Person).ToListAsync(ct);
        if (readers.Count == 0)
            return [];
        var sunday = monday.AddDays(6);
        var talks = await db
            .CalendarEvents.Where(e => !e.CalledOff && e.Day >= monday && e.Day <= sunday)
            .Where(e => readers.Contains(e.Employee) || readers.Contains(e.Manager))
            .Select(e => new { e.Employee, e.Manager })
            .ToListAsync(ct);
        var promises = await db
            .Dues.Where(d => d.Kind == DueKind.Promise && d.Day >= monday && d.Day <= sunday)
            .Where(d => readers.Contains(d.Person))
            .Select(d => d.Person)
            .ToListAsync(ct);
        return
        [
            .. from reader in readers
            let meets = talks.Count(t => t.Employee == reader || t.Manager == reader)
            let owes = promises.Count(p => p == reader)
            where meets + owes > 0
            select Row(firm, desk, monday, reader, meets, owes),
        ];
    }

    static MessageRow Row(FirmRow firm, Desk desk, DateOnly monday, PersonId reader, int talks, int promises) =>
        new()
        {
            Firm = firm.Firm,
            Id = Outbox.IdOf("week", firm.Firm, reader, monday.DayNumber),
            Kind = MessageKind.WeeklyDigest,
            Person = reader,
            Other = reader,
            ToManager = false,
            At = desk.Now,
            Talks = talks,
            Promises = promises,
        };

    static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    static DateOnly? FirstWorkingDay(DateOnly monday, WorkingCalendar calendar) =>
        Enumerable.Range(0, 7).Select(monday.AddDays).Where(calendar.Works).Cast<DateOnly?>().FirstOrDefault();
}
