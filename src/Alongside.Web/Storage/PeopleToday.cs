using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>
/// What follows from who is with the firm today, holds which role and leads whom: who can sign in, and which plans go over to
/// another manager. It compares and writes what differs, so that the calendar makes up for what was left undone.
/// </summary>
public sealed partial class PeopleToday(
    FirmDb db,
    FirmTransaction transaction,
    Readers readers,
    Memberships memberships,
    NameSearch search,
    Ledger ledger,
    ILogger<PeopleToday> log
)
{
    static readonly Role[] WithShortSessions = [Role.Hr, Role.Adviser, Role.Administrator];

    public async Task KeepAsync(FirmId firm, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        var desk = await readers.SeatNobodyAsync(ct);
        await KeepSignInAsync(desk, ct);
        await search.KeepAsync(firm, ct);
        await transaction.EnterAsync(firm, writes: true, ct);
        foreach (var (record, to) in await GoOverAsync(desk.Today, ct))
            await ledger.ChangeManagerAsync(desk, record, to, ct);
    }

    /// <summary>Keeps what follows, after a change that stands already, or leaves it to the calendar.</summary>
    public Task KeepOrLeaveAsync(FirmId firm, CancellationToken ct) => FollowAsync(() => KeepAsync(firm, ct), ct);

    /// <summary>Does what follows from something that stands already. What breaks of it, the calendar makes up for.</summary>
    public async Task FollowAsync(Func<Task> work, CancellationToken ct)
    {
        try
        {
            await work();
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            Left(log, problem);
        }
    }

    [LoggerMessage(2221, LogLevel.Error, "What follows from a change of people was left to the calendar")]
    static partial void Left(ILogger log, Exception problem);

    async Task KeepSignInAsync(Desk desk, CancellationToken ct)
    {
        var today = desk.Today;
        var people = await db
            .People.Select(p => new
            {
                p.Id,
                p.Email,
                HasLeft = p.Ends != null && p.Ends < today,
                ShortSessions = db.Roles.Any(r =>
                    r.Person == p.Id
                    && WithShortSessions.Contains(r.Role)
                    && r.From <= today
                    && (r.Until == null || r.Until > today)
                ),
            })
            .ToListAsync(ct);
        var byCard = await memberships.CardNamesAsync(desk.Firm.Id, people: null, ct);
        List<Joining> joining = [];
        foreach (var person in people.Where(p => !p.HasLeft))
            if (EmailAddress.TryRead(person.Email, out var address) || byCard.TryGetValue(person.Id, out address))
                joining.Add(new Joining(person.Id, address, person.ShortSessions));
        await memberships.KeepAsync(desk.Firm.Id, joining, people.Where(p => p.HasLeft).Select(p => p.Id), ct);
    }

    /// <summary>Plans whose employee is led by somebody else today, each with who that is.</summary>
    async Task<List<(RecordId Record, PersonId To)>> GoOverAsync(DateOnly today, CancellationToken ct)
    {
        var found = await (
            from record in db.Records
            where record.Kind == Kinds.TaskPlan && !record.Ended
            join line in db.ReportingLines on record.Employee equals line.Employee
            where line.From <= today && (line.Until == null || line.Until > today) && line.Manager != record.Manager
            orderby record.Begun
            select new { record.Id, line.Manager }
        ).ToListAsync(ct);
        return found.ConvertAll(f => (f.Id, f.Manager));
    }
}
