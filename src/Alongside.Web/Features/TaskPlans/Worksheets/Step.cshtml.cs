using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Live;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>A step on an own screen: the same address for both, each with a box that only they can read.</summary>
[Authorize(Policies.Member)]
public sealed class StepModel(Ledger ledger, Records records, Rooms rooms) : WorksheetPage(ledger, records, rooms)
{
    public sealed record Noting([Required(ErrorMessage = "Write a few words first."), MaxLength(4000)] string? Words);

    public override bool IsOneScreen => false;

    public OwnSheet Own => Plan.Own(Desk.Reader.Person);

    public Task<IActionResult> OnPostNoteAsync(RecordId id, Noting form, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.WriteNote(hand, NoteTopic.Anything, form.Words!), ct);

    public Task<IActionResult> OnPostBringAsync(RecordId id, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.BringNotes(hand), ct);

    public Task<IActionResult> OnPostDisownAsync(RecordId id, LineId line, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.DisownWords(hand, line), ct);
}
