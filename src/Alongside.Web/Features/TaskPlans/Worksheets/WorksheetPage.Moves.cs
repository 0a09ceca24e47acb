using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans.Inviting;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>What can be done at a step. Every move comes back to the step, where a reload shows the other one's lines.</summary>
public abstract partial class WorksheetPage
{
    public sealed record Naming(
        [Required(ErrorMessage = "Name the one task you want to make easier."), MaxLength(200)] string? Task
    );

    public sealed record Speaking(
        Question Question,
        [Required(ErrorMessage = "Write a few words first."), MaxLength(4000)] string? Words
    );

    public sealed record Needing(
        NeedKind? Kind,
        [Required(ErrorMessage = "Write a few words first."), MaxLength(2000)] string? Words
    );

    public sealed record Replying(
        LineId Need,
        [Required(ErrorMessage = "Choose one of these.")] NeedReply? Reply,
        [MaxLength(1000)] string? What,
        [MaxLength(1000)] string? Reason,
        PromiseOwner? Owner,
        DateOnly? Day,
        DateOnly? Until
    )
    {
        const int Weeks = 53;

        /// <summary>One day, or the same day of every week up to another; what is not promised needs none.</summary>
        public ImmutableArray<DateOnly> Days =>
            Day is not { } first || Reply is NeedReply.Cannot
                ? []
                :
                [
                    first,
                    .. Enumerable
                        .Range(1, Weeks)
                        .Select(week => first.AddDays(7 * week))
                        .TakeWhile(day => day <= Until),
                ];

        public NeedAnswer Answer =>
            new(Reply ?? default, What ?? "", Reason ?? "", Reply is NeedReply.Cannot ? null : Owner, Days);
    }

    public sealed record Dating(
        [Required(ErrorMessage = "Choose a day.")] DateOnly? Day,
        [MaxLength(2000)] string? OtherWork,
        [MaxLength(2000)] string? Reason
    );

    public sealed record Objecting(
        [Required(ErrorMessage = "Write a few words first."), MaxLength(4000)] string? Words
    );

    public Task<IActionResult> OnPostClarifyAsync(RecordId id, Naming form, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.ClarifyTask(hand, form.Task!), ct);

    public Task<IActionResult> OnPostAnswerAsync(RecordId id, Speaking form, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.Answer(hand, form.Question, form.Words!), ct);

    public Task<IActionResult> OnPostViewAsync(RecordId id, Speaking form, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.AddView(hand, form.Question, form.Words!), ct);

    public Task<IActionResult> OnPostNeedAsync(RecordId id, Needing form, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.SayNeed(hand, form.Kind ?? NeedKind.Other, form.Words!), ct);

    public Task<IActionResult> OnPostEverythingAsync(RecordId id, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.ThatsEverything(hand), ct);

    public async Task<IActionResult> OnPostReplyAsync(RecordId id, Replying form, CancellationToken ct)
    {
        var answer = await StayAsync(id, (plan, hand) => plan.AnswerNeed(hand, form.Need, form.Answer), ct);
        ModelState.Beside("days", "day");
        ModelState.Beside("words", "what");
        return answer;
    }

    public Task<IActionResult> OnPostOpenMeasureAsync(RecordId id, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.OpenMeasure(hand), ct);

    public Task<IActionResult> OnPostOpenTimeAsync(RecordId id, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.OpenTime(hand), ct);

    public async Task<IActionResult> OnPostSettleAsync(RecordId id, MeasureForm form, CancellationToken ct)
    {
        var answer = await StayAsync(
            id,
            (plan, hand) =>
                plan.Course.Standard is { } standard
                    ? plan.SettleMeasure(hand, form.Like(plan.Worksheet.Measure ?? standard.Measure))
                    : WorksheetRefusals.OpenFirst,
            ct
        );
        ModelState.Beside("measure", form.Number is null ? "points" : "number");
        return answer;
    }

    public Task<IActionResult> OnPostDisagreeAsync(RecordId id, Objecting form, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.DisagreeWithMeasure(hand, form.Words!), ct);

    public Task<IActionResult> OnPostStandAsync(RecordId id, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.LetStandardStand(hand), ct);

    public async Task<IActionResult> OnPostTimeAsync(RecordId id, TimeForm form, CancellationToken ct)
    {
        var answer = await StayAsync(id, (plan, hand) => plan.SayTime(hand, form.Time, form.Timeline ?? ""), ct);
        ModelState.Beside("time", "amount");
        return answer;
    }

    public Task<IActionResult> OnPostProposeAsync(RecordId id, Dating form, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.ProposeDate(hand, form.Day!.Value, form.OtherWork ?? ""), ct);

    public Task<IActionResult> OnPostSuggestAsync(RecordId id, Dating form, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.SuggestDate(hand, form.Day!.Value, form.Reason ?? ""), ct);

    public Task<IActionResult> OnPostAcceptAsync(RecordId id, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.AcceptDate(hand), ct);

    public Task<IActionResult> OnPostMeetAsync(RecordId id, MeetingForm form, CancellationToken ct) =>
        StayAsync(id, (plan, hand) => plan.SetFollowUp(hand, form.Meeting), ct);

    public Task<IActionResult> OnPostWriteDownAsync(RecordId id, CancellationToken ct) =>
        MakeAsync(id, (plan, hand) => plan.WriteDown(hand), then: plan => plan.At("read-back"), ct);

    protected Task<IActionResult> StayAsync(RecordId id, Func<TaskPlan, Hand, Decision> move, CancellationToken ct) =>
        MakeAsync(
            id,
            move,
            then: plan => plan.At(IsOneScreen ? $"worksheet/one-screen/{(int)Step}" : $"worksheet/{(int)Step}"),
            ct
        );
}
