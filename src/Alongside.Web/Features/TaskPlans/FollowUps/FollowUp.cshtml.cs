using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Promises;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.FollowUps;

/// <summary>The follow-up meeting: promises first, then the three questions with the employee first, the log and counts beside them.</summary>
[Authorize(Policies.Member)]
public sealed class FollowUpModel(Ledger ledger, Records records) : QuestionPage(ledger, records)
{
    public sealed record Difference([Required(ErrorMessage = "Choose yes or no.")] bool? MadeDifference);

    protected override string Name => "follow-up";

    public bool HasStarted => Plan.Stage is TaskPlanStage.FollowUp;

    public Appointment Meeting => Plan.Attempt!.FollowUp;

    public IEnumerable<ShownPromise> Promises =>
        ShownPromise.Of(Plan, $"/task-plans/{Plan.Header.Id}", Found.Sight.Part, Employee, Manager, Desk.Today);

    public bool IsSpoilt => Plan.IsSpoilt(Desk.Today);

    public bool? MadeDifference => Plan.Attempt!.MadeDifference;

    public IEnumerable<AskedQuestion> Questions =>
        new[] { Question.Measured, Question.Helped, Question.Differently }.Select(q =>
            AskedQuestion.Of(this, q, HasStarted)
        );

    /// <summary>What was logged during this attempt, newest first.</summary>
    public IEnumerable<LogLine> Log =>
        Plan
            .Shared.Log.Lines.Where(l => l.Entry.On >= Plan.Attempt!.AgreedOn)
            .OrderByDescending(l => l.Entry.On)
            .Take(20);

    public IEnumerable<Reading> Readings => Plan.Shared.Log.Readings.OrderByDescending(r => r.Count.On).Take(8);

    /// <summary>Lines of the employee's own that the other one cannot read yet.</summary>
    public int Unshared =>
        Plan.Own(Plan.Header.Employee).Kept.Count(k => Plan.Shared.Log.Lines.All(l => l.Line.Id != k.Line.Id));

    public Task<IActionResult> OnPostStartAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.StartFollowUp(hand), Here, ct);

    public Task<IActionResult> OnPostDifferenceAsync(RecordId id, Difference form, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.JudgeDifference(hand, form.MadeDifference!.Value), Here, ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            !IsEmployee && !IsManager ? NotFound()
            : Plan.Stage is TaskPlanStage.FollowUpDue or TaskPlanStage.FollowUp ? Page()
            : new SeeOther(Url.Content($"~{Home(Plan)}"))
        );
}
