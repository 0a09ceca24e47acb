using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>HR alone may allow a tighter measure than the task's standard, with a reason that both read (P6).</summary>
[Authorize(Policies.Hr)]
public sealed class TighterModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public sealed record Allowing(
        [Range(typeof(decimal), "0", "1000000", ErrorMessage = "Give a number from 0 to a million.")] decimal? Number,
        [MaxLength(4000, ErrorMessage = "Keep it under 4,000 letters.")] string? Points,
        [Required(ErrorMessage = "Write the reason. Everyone who reads this record will see it.")]
        [MaxLength(2000, ErrorMessage = "Keep it under 2,000 letters.")]
            string? Reason
    );

    public Standard Standard => Plan.Course.Standard!;

    public bool IsChecklist => Standard.Measure.Kind is MeasureKind.Checklist;

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(RecordId id, Allowing form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.AllowTighter(hand, Tighter(plan, form), form.Reason!),
            plan => $"/task-plans/{plan.Header.Id}/record",
            ct
        );

    protected override Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        IActionResult page =
            Found.Sight.Part is not Part.Hr ? NotFound()
            : !Found.Sight.Whole.Contains(Audience.Shared) || Plan.Course.Standard is null
                ? new SeeOther(Url.Content($"~/task-plans/{Plan.Header.Id}/record"))
            : Page();
        return Task.FromResult(page);
    }

    /// <summary>The task's standard with another number, or with more points.</summary>
    static Measure Tighter(TaskPlan plan, Allowing form) =>
        plan.Course.Standard?.Measure is not { } standard ? Unwritten
        : standard.Kind is MeasureKind.Checklist
            ? standard with
            {
                Points = [.. standard.Points, .. Lines(form.Points)],
            }
        : standard with { Number = form.Number ?? standard.Number };

    static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static readonly Measure Unwritten = new(default, 0, "", 0, "", Over: null, 0, new Levels("", "", ""), []);
}
