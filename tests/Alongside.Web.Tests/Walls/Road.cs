using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Tests.Harness;
using Barrier = Alongside.Domain.Support.Barrier;

namespace Alongside.Web.Tests.Walls;

/// <summary>How the attempts of a plan come off.</summary>
public enum Ending
{
    Success,
    Miss,

    /// <summary>Help that was promised comes later than agreed.</summary>
    Unfair,
}

/// <summary>Whose turn it is on the way that most plans take, and what they do.</summary>
public sealed record Turn(Who Who, Func<TaskPlan, Hand, Decision> Make);

/// <summary>The next turn of a plan, with one canary for every word, so that records stand at every stage.</summary>
sealed class Road(TaskPlan plan, string word, DateOnly today, Ending ending)
{
    public Turn? Next() =>
        plan.Stage switch
        {
            TaskPlanStage.None => Manager(
                (p, hand) => p.Open(hand, Asked, new Opening(word, FormalMatterOpen: false, GoodFaith: true))
            ),
            TaskPlanStage.Preparing => Prepare(),
            TaskPlanStage.Invited => Manager((p, hand) => p.StartWorksheet(hand)),
            TaskPlanStage.Worksheet => FillIn(plan.Worksheet),
            TaskPlanStage.Written => ReadBack(plan.Worksheet),
            TaskPlanStage.Agreed => Employee((p, hand) => p.Begin(hand)),
            TaskPlanStage.Running => Promise() ?? Finish,
            TaskPlanStage.FollowUpDue => Manager((p, hand) => p.StartFollowUp(hand)),
            TaskPlanStage.FollowUp => FollowUp(plan.Attempt!),
            TaskPlanStage.Succeeded when plan.Course.Successes > FirmRules.Default.FurtherSuccesses => Manager(
                (p, hand) => p.Close(hand, word)
            ),
            TaskPlanStage.Succeeded => Dates() ?? Manager((p, hand) => p.GoAgain(hand)),
            TaskPlanStage.Missed => AfterMiss(plan.Attempt!),
            TaskPlanStage.Told => Manager((p, hand) => p.Retry(hand)),
            _ => null,
        };

    static readonly Turn Finish = Employee((p, hand) => p.FinishEarly(hand));

    CheckInReference Asked => new(plan.Header.Id, plan.Header.Employee, CheckInStage.Held);

    Measure Measure => new(MeasureKind.AtLeast, 9, word, 10, word, Over: null, 0, new Levels(word, word, word), []);

    Turn Prepare() =>
        plan.Sealed switch
        {
            { Measure: null } => Manager(
                (p, hand) =>
                    p.PrepareMeasure(hand, Measure, new Standard(Measure, StandardBasis.AverageColleague, 4, word))
            ),
            { Time: null } => Manager((p, hand) => p.EstimateTime(hand, new HowLong(3, TimeUnit.Hours))),
            _ => Manager(
                (p, hand) =>
                    p.Invite(
                        hand,
                        new Invitation(word, word, Meeting(today), WayOfMeeting.OwnScreens),
                        formalMatterOpen: false
                    )
            ),
        };

    Turn FillIn(Worksheet sheet) =>
        sheet switch
        {
            { IsRetry: true } when !sheet.Has(Question.InTheWay) => Answer(Question.InTheWay),
            { IsRetry: true } when !sheet.Has(Question.IfNot) => Answer(Question.IfNot),
            _ when !sheet.Has(Question.Good) => Answer(Question.Good),
            _ when plan.Course.Standard is null => Manager((p, hand) => p.OpenMeasure(hand)),
            { Measure: null } => Employee((p, hand) => p.SettleMeasure(hand, p.Course.Standard!.Measure)),
            { Needs: [] } => Employee((p, hand) => p.SayNeed(hand, NeedKind.Information, word)),
            { IsEverything: false } => Employee((p, hand) => p.ThatsEverything(hand)),
            { Needs: [{ Answer: null } need, ..] } => Manager((p, hand) => p.AnswerNeed(hand, need.Line.Id, Yes)),
            { Time: null } => Employee((p, hand) => p.SayTime(hand, new HowLong(4, TimeUnit.Hours), word)),
            _ => Dates() ?? Manager((p, hand) => p.WriteDown(hand)),
        };

    NeedAnswer Yes => new(NeedReply.WillDo, word, word, PromiseOwner.Manager, [today.AddDays(30)]);

    Turn? Dates() =>
        plan.Shared.Dates switch
        {
            { Accepted: { } day, FollowUp: var meeting } when day >= today => meeting is null || meeting.Day < day
                ? Manager((p, hand) => p.SetFollowUp(hand, Meeting(day)))
                : null,
            _ => Employee((p, hand) => p.ProposeDate(hand, today.AddDays(40), word)),
        };

    Turn ReadBack(Worksheet sheet) =>
        sheet switch
        {
            { ReadBack: null } => Employee((p, hand) => p.SayBack(hand, word)),
            { EmployeeAgrees: false } => Employee((p, hand) => p.Agree(hand)),
            _ => Manager((p, hand) => p.Agree(hand)),
        };

    Turn? Promise() =>
        (
            from promise in plan.Given.All
            from day in promise.Days
            where !day.There
            select (promise.Id, day)
        ).FirstOrDefault() switch
        {
            (_, null) => null,
            (_, { Day: var moved, First: var first }) when moved != first => null,
            var (id, day) when ending is Ending.Unfair => day.Offered is null
                ? Manager((p, hand) => p.OfferNewDay(hand, id, day.First, day.First.AddDays(3)))
                : Employee((p, hand) => p.AcceptNewDay(hand, id, day.First)),
            var (id, day) when day.Done is null => Manager((p, hand) => p.SayDone(hand, id, day.First)),
            var (id, day) => Employee((p, hand) => p.ConfirmThere(hand, id, day.First)),
        };

    Turn FollowUp(Attempt attempt) =>
        attempt switch
        {
            _ when !attempt.Has(Question.Measured) => Answer(Question.Measured),
            _ when !attempt.Has(Question.Helped) => Answer(Question.Helped),
            _ when !attempt.Has(Question.Differently) => Answer(Question.Differently),
            _ => Manager(
                (p, hand) =>
                    p.RecordOutcome(
                        hand,
                        ending is Ending.Success ? Result.Success : Result.NotYet,
                        Cause.Time,
                        word,
                        word
                    )
            ),
        };

    Turn AfterMiss(Attempt attempt) =>
        attempt switch
        {
            { Review: null } when !attempt.Has(Question.Barriers) => Answer(Question.Barriers),
            { Review: null } => Manager(
                (p, hand) => p.ReviewBarriers(hand, [new Barrier(BarrierKind.OtherWork, word)], word)
            ),
            _ when plan.Course.Misses == 1 => Employee((p, hand) => p.Retry(hand)),
            { IsAfterNotice: true } => Manager((p, hand) => p.HandOver(hand, word)),
            _ when !plan.HasProposed => Answer(Question.NextStep),
            _ => Manager((p, hand) => p.TellBeforeFormal(hand, word, word)),
        };

    Turn Answer(Question question) => Employee((p, hand) => p.Answer(hand, question, word));

    Appointment Meeting(DateOnly day) => new(day, new TimeOnly(14, 0), word);

    static Turn Manager(Func<TaskPlan, Hand, Decision> make) => new(Who.Manager, make);

    static Turn Employee(Func<TaskPlan, Hand, Decision> make) => new(Who.Employee, make);
}
