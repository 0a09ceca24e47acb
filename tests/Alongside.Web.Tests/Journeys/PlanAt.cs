using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Barrier = Alongside.Domain.Support.Barrier;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Web.Tests.Journeys;

/// <summary>
/// Sam's plan for quotes in the practice firm, brought to a stage through the ledger, with the moves that people make there. From
/// then on a test goes through the pages, or makes further moves itself.
/// </summary>
public sealed class PlanAt
{
    public static readonly PersonId Maya = PracticePeople.IdOf(PracticePeople.Maya);
    public static readonly PersonId Sam = PracticePeople.IdOf(PracticePeople.Sam);
    public static readonly PersonId Ros = PracticePeople.IdOf(PracticePeople.Ros);

    readonly RunningApp app;

    PlanAt(RunningApp app, RecordId id) => (this.app, Id) = (app, id);

    public RecordId Id { get; }

    /// <summary>The check-in that opened the door.</summary>
    public RecordId CheckIn { get; private init; }

    /// <summary>The day on which the practice firm was when the plan began.</summary>
    public DateOnly Began { get; private init; }

    /// <summary>The address of a page of this plan.</summary>
    public string To(string page = "") => $"/penhallow/task-plans/{Id}" + (page.Length > 0 ? "/" + page : "");

    public static async Task<PlanAt> PreparingAsync(RunningApp app)
    {
        var checkIn = await AskedAsync(app);
        var plan = new PlanAt(app, NewRecord()) { CheckIn = checkIn, Began = await TodayAsync(app) };
        await BeginAsync<TaskPlan>(
            app,
            plan.Id,
            (p, hand) =>
                p.Open(
                    hand,
                    new CheckInReference(checkIn, Sam, CheckInStage.Held),
                    new Opening("Getting quotes out", FormalMatterOpen: false, GoodFaith: true)
                )
        );
        await plan.MakeAsync(Maya, (p, hand) => p.PrepareMeasure(hand, Quotes(9), Standard));
        await plan.MakeAsync(Maya, (p, hand) => p.EstimateTime(hand, new HowLong(3, TimeUnit.Hours)));
        return plan;
    }

    public static async Task<PlanAt> InvitedAsync(RunningApp app)
    {
        var plan = await PreparingAsync(app);
        var meeting = new Appointment(plan.Began.AddDays(2), new TimeOnly(14, 0), "Meeting room 2");
        var invitation = new Invitation(
            "I’d like us to work out how quotes can get out more easily.",
            "You keep trade customers for years.",
            meeting,
            WayOfMeeting.OwnScreens
        );
        await plan.MakeAsync(Maya, (p, hand) => p.Invite(hand, invitation, formalMatterOpen: false));
        await plan.MakeAsync(Sam, (p, hand) => p.AcceptInvitation(hand));
        return plan;
    }

    public static async Task<PlanAt> WorksheetAsync(RunningApp app)
    {
        var plan = await InvitedAsync(app);
        await plan.MakeAsync(Maya, (p, hand) => p.StartWorksheet(hand));
        return plan;
    }

    /// <summary>The plan is written down; Maya has promised the price list by a day, three days on unless said.</summary>
    public static async Task<PlanAt> WrittenAsync(RunningApp app, DateOnly? promised = null)
    {
        var plan = await WorksheetAsync(app);
        await plan.MakeAsync(Sam, (p, hand) => p.Answer(hand, Question.Good, "Priced, checked and out next day."));
        await plan.MakeAsync(Maya, (p, hand) => p.OpenMeasure(hand));
        await plan.MakeAsync(Sam, (p, hand) => p.SettleMeasure(hand, Quotes(9)));
        await plan.MakeAsync(
            Sam,
            (p, hand) => p.SayNeed(hand, NeedKind.Information, "A price list that is up to date")
        );
        await plan.MakeAsync(Sam, (p, hand) => p.ThatsEverything(hand));
        await plan.MakeAsync(
            Maya,
            (p, hand) => p.AnswerNeed(hand, p.Worksheet.Needs[0].Line.Id, WillDo(promised ?? plan.Began.AddDays(3)))
        );
        await plan.FillInAsync();
        await plan.MakeAsync(Maya, (p, hand) => p.WriteDown(hand));
        return plan;
    }

    public static async Task<PlanAt> AgreedAsync(RunningApp app, DateOnly? promised = null)
    {
        var plan = await WrittenAsync(app, promised);
        await plan.AgreeAsync();
        return plan;
    }

    public static async Task<PlanAt> RunningAsync(RunningApp app, DateOnly? promised = null)
    {
        var plan = await AgreedAsync(app, promised);
        await plan.MakeAsync(Sam, (p, hand) => p.Begin(hand));
        return plan;
    }

    /// <summary>The attempt is over; the promised help was there in time unless it was to be late.</summary>
    public static async Task<PlanAt> FollowUpDueAsync(RunningApp app, bool late = false)
    {
        var plan = await RunningAsync(app);
        if (!late)
            await plan.KeepPromiseAsync();
        await plan.MakeAsync(Sam, (p, hand) => p.FinishEarly(hand));
        return plan;
    }

    /// <summary>Sam has answered the three questions of the follow-up.</summary>
    public static async Task<PlanAt> HeardAsync(RunningApp app)
    {
        var plan = await FollowUpDueAsync(app);
        await plan.HearAsync();
        return plan;
    }

    public static async Task<PlanAt> SucceededAsync(RunningApp app)
    {
        var plan = await HeardAsync(app);
        await plan.MakeAsync(
            Maya,
            (p, hand) => p.RecordOutcome(hand, Result.Success, cause: null, "Mornings without calls", "")
        );
        return plan;
    }

    public static async Task<PlanAt> MissedAsync(RunningApp app)
    {
        var plan = await HeardAsync(app);
        await plan.MissAsync();
        return plan;
    }

    /// <summary>Missed twice, each time reviewed, and Sam has proposed what comes next.</summary>
    public static async Task<PlanAt> MissedTwiceAsync(RunningApp app)
    {
        var plan = await MissedAsync(app);
        await plan.ReviewAsync();
        await plan.RetryAsync();
        await plan.MakeAsync(Sam, (p, hand) => p.FinishEarly(hand));
        await plan.HearAsync();
        await plan.MissAsync();
        await plan.ReviewAsync();
        await plan.MakeAsync(
            Sam,
            (p, hand) => p.Answer(hand, Question.NextStep, "Two more weeks, without the counter.")
        );
        return plan;
    }

    /// <summary>Success has lasted: the first and two more.</summary>
    public static async Task<PlanAt> ClosedAsync(RunningApp app)
    {
        var plan = await SucceededAsync(app);
        for (var further = 0; further < 2; further++)
        {
            await plan.MakeAsync(Sam, (p, hand) => p.ProposeDate(hand, hand.Today.AddDays(14), ""));
            await plan.MakeAsync(Sam, (p, hand) => p.SetFollowUp(hand, At(p.Shared.Dates.Accepted!.Value)));
            await plan.MakeAsync(Sam, (p, hand) => p.GoAgain(hand));
            await plan.MakeAsync(Sam, (p, hand) => p.Begin(hand));
            await plan.MakeAsync(Sam, (p, hand) => p.FinishEarly(hand));
            await plan.HearAsync();
            await plan.MakeAsync(
                Maya,
                (p, hand) => p.RecordOutcome(hand, Result.Success, cause: null, "Mornings without calls", "")
            );
        }
        await plan.MakeAsync(Maya, (p, hand) => p.Close(hand, "It has lasted."));
        return plan;
    }

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

    /// <summary>One move by a person; it has to be allowed.</summary>
    public async Task MakeAsync(PersonId person, Func<TaskPlan, Hand, Decision> move)
    {
        var outcome = await app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
                await services
                    .GetRequiredService<Ledger>()
                    .SettleAsync(await SeatAsync(services, person), Id, move, _ => "/", Slip.None, default)
        );
        Settled(outcome);
    }

    /// <summary>The plan as a person sees it now.</summary>
    public Task<TaskPlan> SeenByAsync(PersonId person) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
                (
                    await services
                        .GetRequiredService<Records>()
                        .FindAsync<TaskPlan>(await SeatAsync(services, person), Id, default)
                )!.Record
        );

    /// <summary>A check-in that was held with Sam today.</summary>
    public static async Task<RecordId> AskedAsync(RunningApp app)
    {
        var id = NewRecord();
        await BeginAsync<CheckIn>(app, id, (c, hand) => c.Notice(hand, "Three quotes went out late.", hand.Today));
        Settled(
            await app.InFirmAsync(
                PracticeFirm.Id,
                async services =>
                    await services
                        .GetRequiredService<Ledger>()
                        .SettleAsync<CheckIn>(
                            await SeatAsync(services, Maya),
                            id,
                            (c, hand) => c.Ask(hand, CheckInAnswer.Held, hand.Today),
                            _ => "/",
                            Slip.None,
                            default
                        )
            )
        );
        return id;
    }

    public static Task<DateOnly> TodayAsync(RunningApp app) =>
        app.InFirmAsync(PracticeFirm.Id, async services => (await SeatAsync(services, Maya)).Today);

    /// <summary>Moves the practice clock on, day by day, through the page.</summary>
    public static async Task DaysPassAsync(Visitor visitor, int days)
    {
        var page = await visitor.GetAsync("/penhallow/practice/clock");
        await visitor.SendAsync(page.Form("main form", ("days", $"{days}")));
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

    static async Task BeginAsync<T>(RunningApp app, RecordId id, Func<T, Hand, Decision> move)
        where T : Process =>
        Settled(
            await app.InFirmAsync(
                PracticeFirm.Id,
                async services =>
                    await services
                        .GetRequiredService<Ledger>()
                        .BeginAsync(
                            await SeatAsync(services, Maya),
                            new RecordHeader(id, Sam, Maya),
                            move,
                            _ => "/",
                            Slip.None,
                            default
                        )
            )
        );

    static async Task<Desk> SeatAsync(IServiceProvider services, PersonId person) =>
        (await services.GetRequiredService<Readers>().SeatAsync(PracticeFirm.Id, person, default))!;

    static void Settled(Outcome outcome) =>
        Assert.True(outcome is Outcome.Settled, $"{(outcome as Outcome.Refused)?.Refusal.Name ?? outcome.ToString()}");

    static RecordId NewRecord() => new(Guid.CreateVersion7());

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
