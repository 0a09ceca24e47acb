using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Domain.Support;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>
/// Tells, once each, what a day brings without anybody's hand: a meeting soon, a promise late to whoever gave it, and the week to
/// those who asked for that.
/// </summary>
public sealed class Reminders(
    FirmDb db,
    FirmTransaction transaction,
    Readers readers,
    HrDesks desks,
    MailTimes times,
    WeeklyMails weekly
)
{
    /// <summary>What was due longer ago is not told any more: nobody is helped by it.</summary>
    const int LateBy = 5;

    public async Task TellAsync(FirmId firm, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        await using var turn = await transaction.WriteAsync(ct);
        var row = await transaction.HoldAsync(ct);
        var desk = await readers.SeatNobodyAsync(ct);
        var told = await DueAsync(desk, ct);
        var messages = told.Select(d => Row(row, desk, d.Due.Kind, d.Due.Person, d.Due.Day, d.Record))
            .Concat(await OwedByHrAsync(row, desk, ct))
            .Concat(await weekly.OfAsync(row, desk, ct))
            .DistinctBy(m => m.Id)
            .ToList();
        var ids = messages.ConvertAll(m => m.Id);
        var known = await db.Messages.Where(m => ids.Contains(m.Id)).Select(m => m.Id).ToListAsync(ct);
        messages.RemoveAll(m => known.Contains(m.Id));
        await times.SetAsync(row, desk.Firm.Rules, desk.Now, messages, ct);
        db.Messages.AddRange(messages);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
    }

    async Task<List<(DueRow Due, RecordRow Record)>> DueAsync(Desk desk, CancellationToken ct)
    {
        var since = desk.Today.AddDays(-LateBy);
        var due = await db
            .Dues.AsNoTracking()
            .Where(d => d.Move == null && d.Day <= desk.Today && d.Day >= since)
            .Where(d => d.Kind != DueKind.Promise || d.Day < desk.Today)
            .Join(db.Records.AsNoTracking(), d => d.Record, r => r.Id, (d, r) => new { Due = d, Record = r })
            .ToListAsync(ct);
        return due.ConvertAll(d => (d.Due, d.Record));
    }

    /// <summary>What HR promised is kept by nobody in particular, so each of HR who helps with the employee is told when it is late.</summary>
    async Task<List<MessageRow>> OwedByHrAsync(FirmRow firm, Desk desk, CancellationToken ct)
    {
        var (since, today, nobody) = (desk.Today.AddDays(-LateBy), desk.Today, PersonId.Nobody);
        var late = await db
            .Promises.AsNoTracking()
            .Where(p => p.Owner == nobody && p.Done == null && !p.There && p.Day < today && p.Day >= since)
            .Join(db.Records.AsNoTracking(), p => p.Record, r => r.Id, (p, r) => new { p.Day, Record = r })
            .Where(p => !p.Record.Ended)
            .ToListAsync(ct);
        if (late.Count == 0)
            return [];
        var told = await desks.OfAsync(today, ct);
        var teams = await desks.TeamsAsync(late.Select(p => p.Record.Employee), ct);
        return
        [
            .. from promise in late
            from hr in told
            where hr.Person != promise.Record.Employee && hr.Person != promise.Record.Manager
            where hr.Reach.Holds(teams.GetValueOrDefault(promise.Record.Employee))
            select Row(firm, desk, DueKind.Promise, hr.Person, promise.Day, promise.Record),
        ];
    }

    static MessageRow Row(FirmRow firm, Desk desk, DueKind due, PersonId person, DateOnly day, RecordRow record)
    {
        var kind = due is DueKind.Promise ? MessageKind.PromiseLate : MessageKind.MeetingSoon;
        return new()
        {
            Firm = firm.Firm,
            Id = Outbox.IdOf(record.Id, due, person, day.DayNumber),
            Record = record.Id,
            About = record.Kind,
            Kind = kind,
            Person = person,
            Other = person == record.Employee ? record.Manager : record.Employee,
            ToManager = person == record.Manager,
            At = desk.Now,
        };
    }
}
