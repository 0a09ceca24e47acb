using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>
/// A plan's record: the employee's own page, the manager's view of the same, and HR's once a reason has been given. Before that
/// HR sees the step and the days.
/// </summary>
[Authorize(Policies.Member)]
public sealed class RecordModel(Ledger ledger, Records records, FirmDb db) : PlanPage(ledger, records)
{
    public sealed record Saying(
        PlanDocument Document,
        [Required(ErrorMessage = "Write one sentence of your own.")]
        [MaxLength(2000, ErrorMessage = TooLong)]
            string? Words
    );

    public sealed record Taking(
        PlanDocument Document,
        Position Position,
        [MaxLength(2000, ErrorMessage = TooLong)] string? Words
    );

    public sealed record Noting(
        [Required(ErrorMessage = "Write your note.")] [MaxLength(4000, ErrorMessage = TooLong)] string? Words
    );

    public sealed record Opening(
        [Required(ErrorMessage = "Write why you are opening this.")]
        [MaxLength(500, ErrorMessage = TooLong)]
            string? Reason
    );

    const string TooLong = "That is too long. Use fewer words.";

    public RecordView View { get; private set; } = null!;

    /// <summary>HR has given no reason today, so the page holds nobody's words.</summary>
    public bool IsClosedToHr =>
        Found.Sight.Part is Part.Hr && !Found.Sight.Whole.Contains(Domain.Access.Audience.Shared);

    public Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostOpenAsync(RecordId id, Opening form, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.OpenRecord(hand, form.Reason!), Home, ct);

    public Task<IActionResult> OnPostReceiveAsync(RecordId id, PlanDocument document, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.Receive(hand, document), Home, ct);

    public Task<IActionResult> OnPostUnderstandAsync(RecordId id, Saying form, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.Understand(hand, form.Document, form.Words!), Home, ct);

    public Task<IActionResult> OnPostPositionAsync(RecordId id, Taking form, CancellationToken ct) =>
        MakeAsync(
            id,
            (plan, hand) => plan.TakePosition(hand, form.Document, form.Position, form.Words ?? ""),
            Home,
            ct
        );

    public Task<IActionResult> OnPostNoteAsync(RecordId id, Noting form, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.WriteNote(hand, NoteTopic.Anything, form.Words!), Home, ct);

    public Task<IActionResult> OnPostShareNoteAsync(RecordId id, LineId note, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.ShareNote(hand, note), Home, ct);

    protected override IEnumerable<PersonId> People => RecordView.PeopleOf(Plan);

    protected override async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (!Found.Summary.ShownToEmployee)
            return new SeeOther(Url.Content($"~/task-plans/{Plan.Header.Id}/prepare"));
        var reads = IsEmployee ? await Looked.ReadsAsync(db, Plan.Header.Id, ct) : [];
        await Names.LoadAsync(reads.Select(r => r.Reader), ct);
        View = new RecordView(Plan, Found.Sight.Part, Desk, Names, reads);
        return Page();
    }

    static string Home(TaskPlan plan) => $"/task-plans/{plan.Header.Id}/record";
}
