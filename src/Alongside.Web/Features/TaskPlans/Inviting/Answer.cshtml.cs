using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Inviting;

/// <summary>The answers to an invitation that take a few words.</summary>
public enum InvitationAnswer
{
    OtherTime = 1,
    Companion = 2,
    AskHr = 3,
}

/// <summary>Asks for another time, brings somebody, or talks to somebody else first. Only the employee finds this page.</summary>
[Authorize(Policies.Member)]
public sealed class AnswerModel(Ledger ledger, Records records, Words words) : PlanPage(ledger, records)
{
    public sealed record Writing([MaxLength(4000)] string? Words);

    public InvitationAnswer Chosen =>
        $"{RouteData.Values["answer"]}" switch
        {
            "other-time" => InvitationAnswer.OtherTime,
            "companion" => InvitationAnswer.Companion,
            _ => InvitationAnswer.AskHr,
        };

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostAsync(RecordId id, Writing form, CancellationToken ct)
    {
        if (Chosen is InvitationAnswer.Companion && form.Words.IsBlank())
            ModelState.AddModelError("words", words["Write who will come with you."]);
        return MakeAsync(
            id,
            (plan, hand) =>
                Chosen switch
                {
                    InvitationAnswer.OtherTime => plan.AskOtherTime(hand, form.Words ?? ""),
                    InvitationAnswer.Companion => plan.BringCompanion(hand, form.Words ?? ""),
                    _ => plan.AskHr(hand, form.Words ?? ""),
                },
            then: plan => plan.At(Chosen is InvitationAnswer.AskHr ? "invitation/asked" : "invitation"),
            ct
        );
    }

    protected override bool IsEmployeesOwn => true;

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(IsEmployee && Plan.Shared.Invitation is not null ? Page() : NotFound());
}
