using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans.Worksheets;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Live;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Agreeing;

/// <summary>Everything on one page, the employee's own sentence, and "I agree" or "not quite" by each, by own hand.</summary>
[Authorize(Policies.Member)]
public sealed class ReadBackModel(Ledger ledger, Records records, Rooms rooms) : AgreeingPage(ledger, records)
{
    public sealed record Saying([Required(ErrorMessage = "Write a few words first."), MaxLength(2000)] string? Words);

    public sealed record Changing([MaxLength(2000)] string? Words);

    public LiveView Live => LiveView.Of(this, rooms, To($"worksheet/{(int)WorksheetStep.Again}"));

    public bool HasAgreed => IsEmployee ? Plan.Worksheet.EmployeeAgrees : Plan.Worksheet.ManagerAgrees;

    public bool IsPosted(string about) => FormState.IsPosted(HttpContext, about);

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostSayAsync(RecordId id, Saying form, CancellationToken ct) =>
        KeepAsync(id, (plan, hand) => plan.SayBack(hand, form.Words!), ct);

    public Task<IActionResult> OnPostAgreeAsync(RecordId id, CancellationToken ct) =>
        KeepAsync(id, (plan, hand) => plan.Agree(hand), ct);

    public Task<IActionResult> OnPostNotQuiteAsync(RecordId id, Changing form, CancellationToken ct) =>
        KeepAsync(id, (plan, hand) => plan.NotQuite(hand, form.Words ?? ""), ct);

    public Task<IActionResult> OnPostDisownAsync(RecordId id, LineId line, CancellationToken ct) =>
        KeepAsync(id, (plan, hand) => plan.DisownWords(hand, line), ct);

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(
            this switch
            {
                _ when !(IsEmployee || IsManager) || Plan.Shared.Invitation is null => NotFound(),
                _ when HttpMethods.IsPost(Request.Method) || Plan.Stage is TaskPlanStage.Written => Page(),
                _ => new SeeOther(Url.Content($"~{Plan.Now()}")),
            }
        );

    /// <summary>Where it goes on: here while it is being read back, at the worksheet again, or with what both have agreed.</summary>
    Task<IActionResult> KeepAsync(RecordId id, Func<TaskPlan, Hand, Decision> move, CancellationToken ct) =>
        MakeAsync(id, move, then: plan => plan.Now(), ct);
}
