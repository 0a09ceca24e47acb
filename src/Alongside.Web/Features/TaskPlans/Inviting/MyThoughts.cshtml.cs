using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Inviting;

/// <summary>The employee's own preparation: four questions that may stay empty, and lines ticked to bring to the talk.</summary>
[Authorize(Policies.Member)]
public sealed class MyThoughtsModel(Ledger ledger, Records records) : PlanPage(ledger, records)
{
    public static readonly ImmutableArray<NoteTopic> Topics =
    [
        NoteTopic.GoingWell,
        NoteTopic.Hard,
        NoteTopic.WouldHelp,
        NoteTopic.RatherNot,
    ];

    public sealed record Noting(
        NoteTopic Topic,
        [Required(ErrorMessage = "Write a few words first."), MaxLength(4000)] string? Words
    );

    public OwnSheet Own => Plan.Own(Desk.Reader.Person);

    public static Sentence Asks(NoteTopic topic) =>
        topic switch
        {
            NoteTopic.GoingWell => Sentence.Say("What’s going well?"),
            NoteTopic.Hard => Sentence.Say("What makes it hard?"),
            NoteTopic.WouldHelp => Sentence.Say("What would help?"),
            _ => Sentence.Say("Is there anything you’d rather not talk about?"),
        };

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostNoteAsync(RecordId id, Noting form, CancellationToken ct) =>
        KeepAsync(id, (plan, hand) => plan.WriteNote(hand, form.Topic, form.Words!), ct);

    public Task<IActionResult> OnPostTickAsync(RecordId id, LineId[] notes, CancellationToken ct) =>
        KeepAsync(id, (plan, hand) => plan.TickNotes(hand, [.. notes]), ct);

    protected override bool IsEmployeesOwn => true;

    protected override Task<IActionResult> ShowAsync(CancellationToken ct) =>
        Task.FromResult<IActionResult>(IsEmployee ? Page() : NotFound());

    Task<IActionResult> KeepAsync(RecordId id, Func<TaskPlan, Hand, Decision> move, CancellationToken ct) =>
        MakeAsync(id, move, then: plan => plan.At("my-thoughts"), ct);
}
