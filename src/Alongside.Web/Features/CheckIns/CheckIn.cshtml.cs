using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.CheckIns;

/// <summary>
/// What is kept of a check-in, as both sides see it: the days, how the employee remembers it, the help promised, and whether it
/// helped, which the employee says first.
/// </summary>
[Authorize(Policies.Member)]
public sealed class CheckInModel(Ledger ledger, Records records) : CheckInPage(ledger, records)
{
    public sealed record Remembering(
        [Required(ErrorMessage = "Write how you remember it."), MaxLength(2000)] string? Words
    );

    public sealed record Opening(
        [Required(ErrorMessage = "Write the reason in a line."), MaxLength(500)] string? Reason
    );

    public sealed record Promised(LineId Promise, DateOnly Due);

    public sealed record NewDay(LineId Promise, DateOnly Due, [Required(ErrorMessage = "Choose a day.")] DateOnly? Day);

    public sealed record Answering([Required(ErrorMessage = "Choose one of these.")] HelpAnswer? Answer);

    public sealed record Following([Required(ErrorMessage = "Choose one of these.")] AfterHelp? After);

    /// <summary>Whether the day to ask has come, or everything promised is there.</summary>
    public bool IsTimeToAsk =>
        CheckIn.Stage is CheckInStage.HelpPromised
        && (CheckIn.Asked.FollowUp <= Desk.Today || CheckIn.Given.All.All(p => !p.IsOpen));

    /// <summary>HR knows that there is a check-in, and reads it for the day once a reason is given.</summary>
    public bool IsClosedToHr => !IsEmployee && !IsManager && CheckIn.Asked.Times == 0;

    public Task<IActionResult> OnPostOpenAsync(RecordId id, Opening form, CancellationToken ct) =>
        KeepAsync(id, (checkIn, hand) => checkIn.OpenRecord(hand, form.Reason!), ct);

    public Task<IActionResult> OnPostRememberAsync(RecordId id, Remembering form, CancellationToken ct) =>
        KeepAsync(id, (checkIn, hand) => checkIn.RememberDifferently(hand, form.Words!), ct);

    public Task<IActionResult> OnPostDoneAsync(RecordId id, Promised form, CancellationToken ct) =>
        KeepAsync(id, (checkIn, hand) => checkIn.SayDone(hand, form.Promise, form.Due), ct);

    public Task<IActionResult> OnPostThereAsync(RecordId id, Promised form, CancellationToken ct) =>
        KeepAsync(id, (checkIn, hand) => checkIn.ConfirmThere(hand, form.Promise, form.Due), ct);

    public Task<IActionResult> OnPostNotThereAsync(RecordId id, Promised form, CancellationToken ct) =>
        KeepAsync(id, (checkIn, hand) => checkIn.SayNotThere(hand, form.Promise, form.Due), ct);

    public Task<IActionResult> OnPostNewDayAsync(RecordId id, NewDay form, CancellationToken ct) =>
        KeepAsync(id, (checkIn, hand) => checkIn.OfferNewDay(hand, form.Promise, form.Due, form.Day!.Value), ct);

    public Task<IActionResult> OnPostTakeDayAsync(RecordId id, Promised form, CancellationToken ct) =>
        KeepAsync(id, (checkIn, hand) => checkIn.AcceptNewDay(hand, form.Promise, form.Due), ct);

    public Task<IActionResult> OnPostKeepDayAsync(RecordId id, Promised form, CancellationToken ct) =>
        KeepAsync(id, (checkIn, hand) => checkIn.DeclineNewDay(hand, form.Promise, form.Due), ct);

    public Task<IActionResult> OnPostAnswerAsync(RecordId id, Answering form, CancellationToken ct) =>
        KeepAsync(id, (checkIn, hand) => checkIn.AnswerHelp(hand, form.Answer!.Value), ct);

    public Task<IActionResult> OnPostFollowAsync(RecordId id, Following form, CancellationToken ct) =>
        MakeAsync(
            id,
            (checkIn, hand) => checkIn.FollowUp(hand, form.After!.Value),
            then: form.After switch
            {
                AfterHelp.Plan => $"/check-ins/{id}/talk",
                AfterHelp.MoreHelp => $"/check-ins/{id}/help",
                _ => $"/check-ins/{id}",
            },
            ct
        );

    Task<IActionResult> KeepAsync(RecordId id, Func<CheckIn, Hand, Decision> move, CancellationToken ct) =>
        MakeAsync(id, move, then: $"/check-ins/{id}", ct);
}
