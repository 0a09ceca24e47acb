using Alongside.Domain.Access;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Live;
using Alongside.Web.Shell.Watching;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>
/// The one way in which anything changes, for all processes: the decision's facts are chained to the firm's ledger and folded
/// into the record, with everything derived from them, in one save and one transaction.
/// </summary>
public sealed partial class Ledger(
    FirmDb db,
    FirmTransaction transaction,
    Records records,
    Derived derived,
    Outbox outbox,
    FormKeys formKeys,
    Rooms rooms
)
{
    /// <summary>Begins a record with its first move.</summary>
    public async Task<Outcome> BeginAsync<T>(
        Desk desk,
        RecordHeader header,
        Func<T, Hand, Decision> move,
        Func<T, string> then,
        Slip slip,
        CancellationToken ct
    )
        where T : Process
    {
        await using var turn = await transaction.WriteAsync(ct);
        var head = await transaction.HoldAsync(ct);
        if (await formKeys.FindAsync(desk, slip, ct) is { } before)
            return before;

        var part = Sight.Of(desk.Reader, header, shownToEmployee: true, opened: false).Part;
        if (part == Part.None || (part == Part.Hr && !await db.Reached.AnyAsync(p => p.Id == header.Employee, ct)))
            return new Outcome.Missing();

        var row = Row<T>(desk, header, head.HeadNumber + 1);
        var process = (T)Kinds.Begin(row.Kind, header);
        db.Records.Add(row);
        return await SettleAsync(desk, head, row, process, part, move, then, slip, turn, ct);
    }

    /// <summary>Makes a move on a record that the reader may find.</summary>
    public async Task<Outcome> SettleAsync<T>(
        Desk desk,
        RecordId id,
        Func<T, Hand, Decision> move,
        Func<T, string> then,
        Slip slip,
        CancellationToken ct
    )
        where T : Process
    {
        await using var turn = await transaction.WriteAsync(ct);
        var head = await transaction.HoldAsync(ct);
        if (await formKeys.FindAsync(desk, slip, ct) is { } before)
            return before;

        if (await records.LocateAsync<T>(desk, id, ct) is not var (row, sight))
            return new Outcome.Missing();
        if (slip.Version is { } version && version != row.Version)
            return new Outcome.Stale();

        var process = (T)await RestoreAsync(row, ct);
        return await SettleAsync(desk, head, row, process, sight.Part, move, then, slip, turn, ct);
    }

    /// <summary>Makes a move that has fallen due by itself: nobody's hand, in the place of the person whom it concerns.</summary>
    /// <returns>False when the record has no such move to make today.</returns>
    public Task<bool> FallDueAsync(Desk desk, DueRow due, CancellationToken ct) =>
        HappenAsync(
            desk,
            due.Record,
            _ => due.Person,
            (process, hand) => (Decision)MoveTable.Of(process.GetType())[due.Move!].Method.Invoke(process, [hand])!,
            ct
        );

    /// <summary>Another manager leads the employee: the record goes over to them, in the place of the one who goes.</summary>
    /// <returns>False when there is nothing in the record to go over.</returns>
    public Task<bool> ChangeManagerAsync(Desk desk, RecordId id, PersonId to, CancellationToken ct) =>
        HappenAsync(
            desk,
            id,
            row => row.Manager,
            (process, hand) => process is TaskPlan plan ? plan.ChangeManager(hand, to) : MoveRefusals.NotNow,
            ct
        );

    async Task<bool> HappenAsync(
        Desk desk,
        RecordId id,
        Func<RecordRow, PersonId> voice,
        Func<Process, Hand, Decision> move,
        CancellationToken ct
    )
    {
        await using var turn = await transaction.WriteAsync(ct);
        var head = await transaction.HoldAsync(ct);
        var row = await db.Records.SingleAsync(r => r.Id == id, ct);
        var process = await RestoreAsync(row, ct);
        var hand = desk.HandAs(Part.Calendar, voice(row));
        var decision = move(process, hand);
        if (decision.Refusal is not null)
            return false;

        var before = row.Version;
        var after = decision.Facts.Aggregate(process, (state, fact) => Append(head, row, state, fact, hand));
        await KeepAsync(row, process, after, hand.Rules, head.HeadNumber, ct);
        await outbox.TellAsync(head, row, new Turned(process, after, decision.Facts, hand), ct);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        Tell(row, before);
        return true;
    }

    internal async Task<Process> RestoreAsync(RecordRow row, CancellationToken ct) =>
        Bodies.Restore(row, await db.Bodies.Where(b => b.Record == row.Id).ToListAsync(ct));

    async Task<Outcome> SettleAsync<T>(
        Desk desk,
        FirmRow head,
        RecordRow row,
        T process,
        Part part,
        Func<T, Hand, Decision> move,
        Func<T, string> then,
        Slip slip,
        WriteTurn turn,
        CancellationToken ct
    )
        where T : Process
    {
        var voice = slip.Voice == Part.Employee && part == Part.Manager ? row.Employee : desk.Reader.Person;
        var hand = desk.HandAs(part, voice);
        var decision = move(process, hand);
        if (decision.Refusal is { } refusal)
        {
            Counts.Refused(refusal.Name);
            return new Outcome.Refused(refusal);
        }

        var before = row.Version;
        var after = (T)
            decision.Facts.Aggregate((Process)process, (state, fact) => Append(head, row, state, fact, hand));
        await KeepAsync(row, process, after, hand.Rules, head.HeadNumber, ct);
        await outbox.TellAsync(head, row, new Turned(process, after, decision.Facts, hand), ct);
        if (decision.Facts.Any(f => f is RecordOpened))
            await OpenAsync(row, hand, head.HeadNumber, ct);
        var location = then(after);
        formKeys.Remember(desk, slip, location);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        Tell(row, before);
        return new Outcome.Settled(location);
    }

    void Tell(RecordRow row, long before)
    {
        Counts.Moved(row.Kind);
        rooms.Moved(row, before);
    }
}
