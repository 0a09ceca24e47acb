using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans.FollowUps;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.NextSteps;

/// <summary>
/// Said in writing before anything formal: why, one more chance, what would follow, and the employee's rights. Both read the same
/// words, and there the employee answers.
/// </summary>
[Authorize(Policies.Member)]
public sealed class NoticeModel(Ledger ledger, Records records) : DocumentPage(ledger, records)
{
    public sealed record Telling(
        [Required(ErrorMessage = "Say what this is for."), MaxLength(2000)] string? Purpose,
        [Required(ErrorMessage = "Say what the one more chance is."), MaxLength(2000)] string? Chance,
        [Required(ErrorMessage = "Say what would follow."), MaxLength(2000)] string? Follows,
        [Required(ErrorMessage = "Say what they can do about it."), MaxLength(2000)] string? Rights,
        [MaxLength(2000)] string? Reason
    )
    {
        public string Compose() =>
            string.Join("\n\n", new[] { Purpose, Chance, Follows, Rights }.Select(part => part!.Trim()));
    }

    public override PlanDocument Document => PlanDocument.Notice;

    protected override string Name => "notice";

    public bool IsToWrite => IsManager && Plan.Stage is TaskPlanStage.Missed && !Plan.Course.NoticeStands;

    /// <summary>What was said last.</summary>
    public Line? Letter => Plan.Course.Notices.LastOrDefault();

    public bool CanRetry => Plan.Stage is TaskPlanStage.Told;

    public Task<IActionResult> OnPostTellAsync(RecordId id, Telling form, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.TellBeforeFormal(hand, form.Compose(), form.Reason ?? ""), Here, ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            !IsEmployee && !IsManager ? NotFound()
            : IsToWrite || Letter is not null ? Page()
            : new SeeOther(Url.Content($"~{Home(Plan)}"))
        );
}
