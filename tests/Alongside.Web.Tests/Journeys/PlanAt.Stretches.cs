using System.Collections.Immutable;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Barrier = Alongside.Domain.Support.Barrier;

namespace Alongside.Web.Tests.Journeys;

/// <summary>What belongs together between two stages, and what is written there.</summary>
public sealed partial class PlanAt
{
    /// <summary>The whole discussion again, agreed and begun.</summary>
    public async Task RetryAsync()
    {
        await MakeAsync(Sam, (p, hand) => p.Retry(hand));
        await FillInRetryAsync();
        await MakeAsync(Sam, (p, hand) => p.Begin(hand));
    }

    /// <summary>Fills in and agrees the worksheet of a retry that has started.</summary>
    public async Task FillInRetryAsync()
    {
        await MakeAsync(Sam, (p, hand) => p.Answer(hand, Question.InTheWay, "Counter cover"));
        await MakeAsync(Sam, (p, hand) => p.Answer(hand, Question.IfNot, "Look at the split of the work"));
        await MakeAsync(Sam, (p, hand) => p.Answer(hand, Question.Good, "The same as before"));
        await MakeAsync(Sam, (p, hand) => p.ThatsEverything(hand));
        await FillInAsync();
        await MakeAsync(Maya, (p, hand) => p.WriteDown(hand));
        await AgreeAsync();
    }

    public async Task HearAsync()
    {
        await MakeAsync(Maya, (p, hand) => p.StartFollowUp(hand));
        await MakeAsync(Sam, (p, hand) => p.Answer(hand, Question.Measured, "I counted from the outbox: 7 in 10."));
        await MakeAsync(
            Sam,
            (p, hand) => p.Answer(hand, Question.Helped, "Quiet mornings helped. The counter didn’t.")
        );
        await MakeAsync(Sam, (p, hand) => p.Answer(hand, Question.Differently, "Quotes first, then the phone."));
    }

    public Task MissAsync() =>
        MakeAsync(Maya, (p, hand) => p.RecordOutcome(hand, Result.NotYet, Cause.Time, "Mornings without calls", ""));

    public async Task ReviewAsync()
    {
        await MakeAsync(Sam, (p, hand) => p.Answer(hand, Question.Barriers, "Counter cover on most days"));
        await MakeAsync(
            Maya,
            (p, hand) =>
                p.ReviewBarriers(hand, [new Barrier(BarrierKind.OtherWork, "Counter cover")], "Somebody else covers it")
        );
    }

    public async Task KeepPromiseAsync()
    {
        await MakeAsync(Maya, (p, hand) => p.SayDone(hand, p.Given.All[0].Id, p.Given.All[0].Days[0].First));
        await MakeAsync(Sam, (p, hand) => p.ConfirmThere(hand, p.Given.All[0].Id, p.Given.All[0].Days[0].First));
    }

    async Task FillInAsync()
    {
        await MakeAsync(Sam, (p, hand) => p.SayTime(hand, new HowLong(4, TimeUnit.Hours), ""));
        await MakeAsync(Sam, (p, hand) => p.ProposeDate(hand, hand.Today.AddDays(14), "Stock taking in the last week"));
        await MakeAsync(Maya, (p, hand) => p.SetFollowUp(hand, At(p.Shared.Dates.Accepted!.Value)));
    }

    async Task AgreeAsync()
    {
        await MakeAsync(Sam, (p, hand) => p.SayBack(hand, "Nine in ten quotes out next day."));
        await MakeAsync(Sam, (p, hand) => p.Agree(hand));
        await MakeAsync(Maya, (p, hand) => p.Agree(hand));
    }

    static Appointment At(DateOnly day) => new(day, new TimeOnly(14, 0), "Meeting room 2");

    static NeedAnswer WillDo(DateOnly day) =>
        new(NeedReply.WillDo, "Open access to the live price list", "", PromiseOwner.Manager, [day]);

    static Standard Standard => new(Quotes(9), StandardBasis.AverageColleague, 4, "The last quarter’s list");

    static Measure Quotes(decimal number) =>
        new(
            MeasureKind.AtLeast,
            number,
            "quotes sent within one working day",
            10,
            "quotes",
            Over: null,
            0,
            new Levels("", "", ""),
            ImmutableArray<string>.Empty
        );
}
