using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Attempts;

/// <summary>The counts by the agreed measure. Either adds one, either may doubt one, and both accept where they started.</summary>
[Authorize(Policies.Member)]
public sealed class ReadingsModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record Counted(
        [Required(ErrorMessage = "Give the day it is about.")] DateOnly? On,
        [Required(ErrorMessage = "Write how many.")] decimal? Number,
        decimal? OfHowMany,
        [MaxLength(200)] string? CountedBy,
        bool IsFirst
    );

    public sealed record Doubt(
        LineId Reading,
        [Required(ErrorMessage = "Write how you see it."), MaxLength(1000)] string? Words
    );

    public IEnumerable<Reading> All =>
        Plan.Shared.Log.Readings.OrderByDescending(r => r.Count.On).ThenBy(r => r.IsFirst);

    /// <summary>The part that says yes to a first count is the one who did not add it.</summary>
    public bool Accepts(Reading reading) =>
        reading is { IsFirst: true, IsAccepted: false } && reading.AddedBy != Found.Sight.Part;

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAddAsync(RecordId id, Counted form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) =>
                plan.AddReading(
                    hand,
                    new Count(form.On!.Value, form.Number!.Value, form.OfHowMany, form.CountedBy ?? ""),
                    form.IsFirst
                ),
            Here,
            ct
        );

    public Task<IActionResult> OnPostDoubtAsync(RecordId id, Doubt form, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.DoubtReading(hand, form.Reading, form.Words!), Here, ct);

    public Task<IActionResult> OnPostAcceptAsync(RecordId id, LineId reading, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.AcceptBaseline(hand, reading), Here, ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>((IsEmployee || IsManager) && Plan.Stage.IsShown() ? Page() : NotFound());

    static string Here(TaskPlan plan) => $"/task-plans/{plan.Header.Id}/readings";
}
