using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Journeys;

/// <summary>Each stage from the one before.</summary>
public sealed partial class PlanAt
{
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
}
