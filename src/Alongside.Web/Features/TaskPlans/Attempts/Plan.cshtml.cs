using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Promises;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Attempts;

/// <summary>The plan's page for both: where it stands, what was promised, when they meet, and what each can do now.</summary>
[Authorize(Policies.Member)]
public sealed class PlanModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public WhereItStands Stands => WhereItStands.Of(Plan, Desk.Today, Desk.Firm.Rules, Employee, Manager);

    public ImmutableArray<PlanDay> Days => PlanDays.Of(Plan, Desk.Today);

    public IEnumerable<ShownPromise> Promises =>
        ShownPromise.Of(Plan, $"/task-plans/{Plan.Header.Id}", Found.Sight.Part, Employee, Manager, Desk.Today);

    /// <summary>Something is late, or waits for this reader: it stands before everything else.</summary>
    public bool PromisesFirst => Promises.Any(p => p.IsOpen && (p.IsLate || p.IsAsked || p.IsOffered));

    public string Task => Plan.Course.Task.Length > 0 ? Plan.Course.Task : Plan.Own(Plan.Header.Manager).Task;

    public TaskPlanStage Stage => Plan.Stage;

    /// <summary>The meeting that lies ahead, if one is set.</summary>
    public Appointment? Meeting => Plan.Meetings.FirstOrDefault()?.Appointment;

    public bool IsOpen => Stage.IsShown() && !Stage.IsEnded();

    /// <summary>Promises that wait for a new manager to take them over.</summary>
    public IEnumerable<Promise> Awaiting =>
        Plan.Course.Awaiting.Select(p => Plan.Given.Find(p)).OfType<Promise>().Where(p => p.IsOpen);

    public bool CanReopen =>
        IsManager
        && Stage is TaskPlanStage.Closed
        && Plan.Shared.EndedOn?.AddMonths(Desk.Firm.Rules.ReopensWithin) >= Desk.Today;

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostBeginAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.Begin(hand), Here, ct);

    public Task<IActionResult> OnPostFinishAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.FinishEarly(hand), Here, ct);

    public Task<IActionResult> OnPostTakeOverPromiseAsync(RecordId id, LineId promise, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.TakeOverPromise(hand, promise), Here, ct);

    public Task<IActionResult> OnPostTakeOverAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.TakeOver(hand), Here, ct);

    /// <summary>HR comes to a plan through its record, where a reason is asked for.</summary>
    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        System.Threading.Tasks.Task.FromResult<IActionResult>(
            IsEmployee || IsManager ? Page() : new SeeOther(Url.Content($"~{To("record")}"))
        );

    static string Here(TaskPlan plan) => $"/task-plans/{plan.Header.Id}";
}
