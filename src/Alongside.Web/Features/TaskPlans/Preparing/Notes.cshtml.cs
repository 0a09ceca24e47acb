using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Preparing;

/// <summary>The manager's own notes before the talk.</summary>
[Authorize(Policies.Manager)]
public sealed class NotesModel(Ledger ledger, Records records) : PreparingPage(ledger, records)
{
    public sealed record Noting([Required(ErrorMessage = "Write a few words first."), MaxLength(4000)] string? Words);

    public Task<IActionResult> OnPostAsync(RecordId id, Noting form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.WriteNote(hand, NoteTopic.Anything, form.Words!),
            then: plan => plan.At("prepare/notes"),
            ct
        );
}
