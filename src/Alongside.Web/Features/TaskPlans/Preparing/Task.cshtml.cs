using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Preparing;

/// <summary>The one task (P3). A name that may hold two is saved all the same, and asked about.</summary>
[Authorize(Policies.Manager)]
public sealed class TaskModel(Ledger ledger, Records records) : PreparingPage(ledger, records)
{
    public sealed record Naming(
        [Required(ErrorMessage = "Name the one task you want to make easier."), MaxLength(200)] string? Task
    );

    public Task<IActionResult> OnPostAsync(RecordId id, Naming form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.NameTask(hand, form.Task!),
            then: plan => plan.At(form.Task!.MayBeSeveral() ? "prepare/task" : "prepare"),
            ct
        );
}
