using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.MyLog;

/// <summary>The employee's own log: a quick form, the lines that can still be undone, those kept until they meet, and the others.</summary>
[Authorize(Policies.Own)]
public sealed class MyLogModel(FirmDb db, Ledger ledger, Records records, LogDrafts drafts) : FirmPage
{
    const int MostLines = 200;

    /// <summary>Null when the reader has no plan.</summary>
    public TaskPlan? Plan { get; private set; }

    public Face Manager => Names.Face(Plan!.Header.Manager, Relation.Manager);

    public IReadOnlyList<Draft> Drafts { get; private set; } = [];

    public IEnumerable<Draft> Undoable => Drafts.Where(d => d.Undoable);

    public bool IsOpen => Plan is { } plan && !plan.Stage.IsEnded();

    public QuickLogForm Form =>
        new(Plan!.Header.Id, Manager.First, QuickLogForm.LastReach(Plan, Desk.Reader.Person, Drafts), Desk.Today);

    public IEnumerable<LogLine> Kept =>
        Plan!.Own(Desk.Reader.Person).Kept.ExceptBy(Plan.Shared.Log.Lines.Select(l => l.Line.Id), l => l.Line.Id);

    /// <summary>Newest first, each once: the reader's own, and whether it is kept.</summary>
    public IEnumerable<ShownLine> Lines =>
        Plan!
            .Shared.Log.Lines.Select(l => new ShownLine(l, Manager, IsMine: true))
            .Concat(Kept.Select(l => new ShownLine(l, Manager, IsMine: true, IsKept: true)))
            .Concat(Drafts.Where(d => !d.Undoable).Select(Waiting))
            .OrderByDescending(l => l.Line.Entry.On)
            .Take(MostLines);

    public async Task<IActionResult> OnGetAsync(RecordId? plan, CancellationToken ct)
    {
        Plan = await MineAsync(plan, ct);
        if (Plan is null)
            return plan is null ? Page() : NotFound();
        Drafts = await drafts.OfAsync(Desk, Plan.Header.Id, ct);
        await Names.LoadAsync([Plan.Header.Manager], ct);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(QuickLog log, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await Again(() => OnGetAsync(log.Plan, ct), StatusCodes.Status400BadRequest);
        var outcome = await drafts.SaveAsync(
            Desk,
            log.Plan,
            log.EntryOn(Desk.Today),
            log.Reach!.Value,
            then: _ => $"/my-log?plan={log.Plan}",
            Slip,
            ct
        );
        return await Answer(outcome, () => OnGetAsync(log.Plan, ct));
    }

    public async Task<IActionResult> OnPostUndoAsync(LineId line, RecordId plan, CancellationToken ct) =>
        await Answer(await drafts.UndoAsync(Desk, plan, line, ct), () => OnGetAsync(plan, ct));

    /// <summary>Lets the manager read one kept line.</summary>
    public Task<IActionResult> OnPostShareAsync(LineId line, RecordId plan, CancellationToken ct) =>
        MakeAsync(plan, (p, hand) => p.ShareLogLine(hand, line), ct);

    /// <summary>Brings all kept lines to the meeting, with those saved a moment ago.</summary>
    public async Task<IActionResult> OnPostBringAsync(RecordId plan, CancellationToken ct)
    {
        await drafts.SettleOwnAsync(Desk, plan, ct);
        return await MakeAsync(plan, (p, hand) => p.BringLog(hand), ct);
    }

    async Task<IActionResult> MakeAsync(RecordId plan, Func<TaskPlan, Hand, Decision> move, CancellationToken ct)
    {
        var outcome = await ledger.SettleAsync(Desk, plan, move, then: _ => $"/my-log?plan={plan}", Slip, ct);
        return await Answer(outcome, () => OnGetAsync(plan, ct));
    }

    /// <summary>The reader's own plan of this id; without one, their newest plan that runs, or the newest of all.</summary>
    async Task<TaskPlan?> MineAsync(RecordId? plan, CancellationToken ct)
    {
        var me = Desk.Reader.Person;
        var mine = db.Records.Where(r => r.Employee == me && r.Kind == Kinds.TaskPlan && r.ShownToEmployee);
        if (plan is { } id)
            mine = mine.Where(r => r.Id == id);
        var rows = await mine.OrderBy(r => r.Ended)
            .ThenByDescending(r => r.Begun)
            .Take(1)
            .AsNoTracking()
            .ToListAsync(ct);
        var found = await records.ReadAsync<TaskPlan>(
            Desk,
            Part.Employee,
            rows,
            [Audience.Shared, Audience.OnlyAuthor],
            ct
        );
        return found.SingleOrDefault();
    }

    ShownLine Waiting(Draft draft) =>
        new(
            new LogLine(
                new Line(draft.Id, draft.Entry.Words, Desk.Reader.Person, Desk.Reader.Person, Desk.Today),
                draft.Entry,
                IsLate: false,
                Reply: "",
                IsDisowned: false
            ),
            Manager,
            IsMine: true
        );
}
