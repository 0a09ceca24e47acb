using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Web.Features.MyLog;

/// <summary>A draft as its writer sees it.</summary>
/// <param name="Undoable">Whether its seconds still run.</param>
public sealed record Draft(LineId Id, LogEntry Entry, LogReach Reach, bool Undoable);

/// <summary>
/// Log lines in the ten seconds in which undoing deletes them. Then each becomes a fact, dated by when it was saved: at the next
/// form of its writer, by the clock that waits for it, or with whatever else falls due.
/// </summary>
public sealed class LogDrafts(
    FirmDb db,
    Records records,
    FirmTransaction transaction,
    FormKeys formKeys,
    Ledger ledger,
    Readers readers,
    FirmClock clock,
    DraftClock waiting
)
{
    public static readonly TimeSpan Undoable = TimeSpan.FromSeconds(10);

    static readonly Refusal Gone = Refusal.Of(
        "draft-gone",
        "This line is in your log by now. Use “Add or correct” to put more words beside it."
    );

    /// <summary>The reader's own drafts for a plan, newest first.</summary>
    public async Task<IReadOnlyList<Draft>> OfAsync(Desk desk, RecordId plan, CancellationToken ct)
    {
        var me = desk.Reader.Person;
        var rows = await db
            .LogDrafts.AsNoTracking()
            .Where(d => d.Person == me && d.Record == plan)
            .OrderByDescending(d => d.SavedAt)
            .Take(50)
            .ToListAsync(ct);
        return [.. rows.Select(d => new Draft(d.Id, EntryOf(d), d.Reach, d.SavedAt + Undoable > desk.Now))];
    }

    /// <summary>What the plan would refuse is refused now, in words; the rest is kept for ten seconds and then becomes a fact.</summary>
    /// <param name="then">Where the line is found.</param>
    public async Task<Outcome> SaveAsync(
        Desk desk,
        RecordId plan,
        LogEntry entry,
        LogReach reach,
        Func<LineId, string> then,
        Slip slip,
        CancellationToken ct
    )
    {
        if (await records.FindAsync<TaskPlan>(desk, plan, ct) is not { Sight.Part: Part.Employee } found)
            return new Outcome.Missing();
        var hand = desk.HandAs(Part.Employee, desk.Reader.Person);
        return found.Record.AddLogLine(hand, entry, reach).Refusal is { } refusal
            ? new Outcome.Refused(refusal)
            : await KeepAsync(desk, plan, entry, reach, then, slip, ct);
    }

    async Task<Outcome> KeepAsync(
        Desk desk,
        RecordId plan,
        LogEntry entry,
        LogReach reach,
        Func<LineId, string> then,
        Slip slip,
        CancellationToken ct
    )
    {
        await using var turn = await transaction.WriteAsync(ct);
        if (await formKeys.FindAsync(desk, slip, ct) is { } before)
            return before;
        var line = new LineId(desk.NewId());
        db.LogDrafts.Add(
            new LogDraftRow
            {
                Firm = desk.Firm.Id,
                Person = desk.Reader.Person,
                Id = line,
                Record = plan,
                Reach = reach,
                Entry = JsonSerializer.Serialize(entry, Canonical.Json),
                SavedAt = desk.Now,
            }
        );
        var location = then(line);
        formKeys.Remember(desk, slip, location);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        waiting.For(desk.Firm.Id);
        return new Outcome.Settled(location);
    }

    /// <summary>Deletes a draft of the reader's own, while its seconds run.</summary>
    public async Task<Outcome> UndoAsync(Desk desk, RecordId plan, LineId line, CancellationToken ct)
    {
        if (await records.LocateAsync<TaskPlan>(desk, plan, ct) is not { Sight.Part: Part.Employee })
            return new Outcome.Missing();
        var me = desk.Reader.Person;
        await using var turn = await transaction.WriteAsync(ct);
        var found = db.LogDrafts.Where(d => d.Person == me && d.Record == plan && d.Id == line);
        if (await found.SingleOrDefaultAsync(ct) is not { } draft)
            return new Outcome.Refused(Gone);
        db.LogDrafts.Remove(draft);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return new Outcome.Settled($"/my-log?plan={plan}");
    }

    /// <summary>Lets the drafts of this firm become facts whose seconds are over.</summary>
    public async Task SettleDueAsync(FirmId firm, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        var (now, _) = clock.Read(await db.Firms.AsNoTracking().SingleAsync(ct));
        var due = now - Undoable;
        var drafts = await db
            .LogDrafts.AsNoTracking()
            .Where(d => d.SavedAt <= due)
            .OrderBy(d => d.SavedAt)
            .Take(200)
            .ToListAsync(ct);
        foreach (var draft in drafts)
            await SettleAsync(draft, ct);
    }

    /// <summary>Lets all drafts of the reader for a plan become facts at once: they have gone on to something else.</summary>
    public async Task SettleOwnAsync(Desk desk, RecordId plan, CancellationToken ct)
    {
        var me = desk.Reader.Person;
        var drafts = await db
            .LogDrafts.AsNoTracking()
            .Where(d => d.Person == me && d.Record == plan)
            .OrderBy(d => d.SavedAt)
            .ToListAsync(ct);
        foreach (var draft in drafts)
            await SettleAsync(draft, ct);
    }

    /// <summary>The key makes the fact come once, even if the draft outlives it for a moment. A refused one stays with its writer.</summary>
    async Task SettleAsync(LogDraftRow draft, CancellationToken ct)
    {
        await transaction.EnterAsync(draft.Firm, writes: true, ct);
        if (await readers.SeatAsync(draft.Firm, draft.Person, ct) is not { } desk)
            return;
        var then = desk with
        {
            Now = draft.SavedAt,
            Today = FirmClock.DayIn(desk.Firm.Zone, draft.SavedAt),
            NewId = () => draft.Id.Value,
        };
        var outcome = await ledger.SettleAsync<TaskPlan>(
            then,
            draft.Record,
            (plan, hand) => plan.AddLogLine(hand, EntryOf(draft), draft.Reach),
            then: _ => "/my-log",
            new Slip($"draft {draft.Id}", "/my-log", Digest: ""),
            ct
        );
        if (outcome is Outcome.Settled)
            await ForgetAsync(draft, ct);
    }

    async Task ForgetAsync(LogDraftRow draft, CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        await db.LogDrafts.Where(d => d.Person == draft.Person && d.Id == draft.Id).ExecuteDeleteAsync(ct);
        await turn.CommitAsync();
    }

    static LogEntry EntryOf(LogDraftRow draft) => JsonSerializer.Deserialize<LogEntry>(draft.Entry, Canonical.Json)!;
}
