namespace Alongside.Domain.Tests.Walks;

/// <summary>The next move on the main road, so that walks come to all the places where something can go wrong.</summary>
sealed partial class MainRoad(Chance chance, TaskPlan plan, DateOnly today)
{
    readonly Values values = new(chance, plan, today);

    public Try? Next() =>
        plan.Stage switch
        {
            TaskPlanStage.None => By(Part.Manager, nameof(TaskPlan.Open), values.CheckIn(), values.Opening()),
            TaskPlanStage.Preparing => Prepare(),
            TaskPlanStage.Invited => By(Part.Manager, nameof(TaskPlan.StartWorksheet)),
            TaskPlanStage.Worksheet => FillIn(),
            TaskPlanStage.Written => ReadBack(),
            TaskPlanStage.Agreed => By(Part.Employee, nameof(TaskPlan.Begin)),
            TaskPlanStage.Running => Run(),
            TaskPlanStage.FollowUpDue => By(Part.Manager, nameof(TaskPlan.StartFollowUp)),
            TaskPlanStage.FollowUp => FollowUp(),
            TaskPlanStage.Succeeded or TaskPlanStage.NotFairTest => Again(),
            TaskPlanStage.Missed => AfterMiss(),
            TaskPlanStage.Told => By(Part.Manager, nameof(TaskPlan.Retry)),
            TaskPlanStage.Paused => TakeOver(),
            TaskPlanStage.Closed => By(
                Part.Manager,
                nameof(TaskPlan.Reopen),
                values.CheckIn(),
                values.Opening(),
                values.Invitation()
            ),
            _ => null,
        };

    Try Prepare() =>
        plan.Sealed switch
        {
            { Measure: null } => By(
                Part.Manager,
                nameof(TaskPlan.PrepareMeasure),
                values.Measure(5, 9),
                values.Standard()
            ),
            { Time: null } => By(Part.Manager, nameof(TaskPlan.EstimateTime), values.Time()),
            _ => By(Part.Manager, nameof(TaskPlan.Invite), values.Invitation(), false),
        };

    Try Run() =>
        Open() is { } open && chance.In(60) ? open
        : plan.Attempt!.Review is not null || chance.In(15) ? MoreTime()
        : today >= plan.Attempt.End ? By(Part.Calendar, nameof(TaskPlan.FallDue))
        : By(Part.Employee, nameof(TaskPlan.FinishEarly));

    Try MoreTime() =>
        (plan.Attempt!, plan.Shared.Dates) switch
        {
            ({ Review: null }, _) => Review(),
            var (attempt, dates) when dates.OnTable is not { } day || day <= attempt.End || day < today => By(
                Part.Employee,
                nameof(TaskPlan.ProposeDate),
                (today > attempt.End ? today : attempt.End).AddDays(1 + chance.Below(9)),
                values.Words()
            ),
            _ => Dated() ?? By(Part.Manager, nameof(TaskPlan.Extend)),
        };

    Try Review() =>
        plan.Attempt!.Has(Question.Barriers)
            ? By(
                Part.Manager,
                nameof(TaskPlan.ReviewBarriers),
                ImmutableArray.Create(new Barrier(BarrierKind.Skill, values.Words())),
                values.Words()
            )
            : Answer(Question.Barriers);

    Try? Open()
    {
        var waiting = plan.Given.All.SelectMany(p => p.Days.Where(d => !d.There).Select(d => (p, d))).ToList();
        if (waiting.Count == 0)
            return null;
        var (promise, day) = chance.From(waiting);
        return day switch
        {
            { Done: not null } => By(promise.ReceivedBy, nameof(TaskPlan.ConfirmThere), promise.Id, day.First),
            { Offered: not null } => By(promise.ReceivedBy, nameof(TaskPlan.AcceptNewDay), promise.Id, day.First),
            _ when chance.In(30) => By(
                promise.KeptBy,
                nameof(TaskPlan.OfferNewDay),
                promise.Id,
                day.First,
                values.Soon()
            ),
            _ => By(promise.KeptBy, nameof(TaskPlan.SayDone), promise.Id, day.First),
        };
    }

    Try FollowUp() =>
        plan.Attempt! switch
        {
            var a when !a.Has(Question.Measured) => Answer(Question.Measured),
            var a when !a.Has(Question.Helped) => Answer(Question.Helped),
            var a when !a.Has(Question.Differently) => Answer(Question.Differently),
            { MadeDifference: null } when chance.In(30) => By(
                Part.Employee,
                nameof(TaskPlan.JudgeDifference),
                chance.In(30)
            ),
            _ => By(
                Part.Manager,
                nameof(TaskPlan.RecordOutcome),
                chance.Of(
                    Result.Success,
                    Result.Partly,
                    Result.NotYet,
                    plan.Course.Successes > 0 ? Result.Success : Result.NotYet
                ),
                chance.Of<Cause?>(Cause.Clarity, Cause.Skill, Cause.Time),
                values.Words(),
                values.Words()
            ),
        };

    Try Again() =>
        plan.Stage is TaskPlanStage.Succeeded && plan.Course.Successes > FirmRules.Default.FurtherSuccesses
            ? By(Part.Employee, nameof(TaskPlan.Close), values.Words())
            : Dated() ?? By(Part.Employee, nameof(TaskPlan.GoAgain));

    Try AfterMiss() =>
        plan.Attempt! switch
        {
            { Review: null } => Review(),
            _ when plan.Course.Misses == 1 => By(Part.Employee, nameof(TaskPlan.Retry)),
            { Next.GoesOn: true } => By(Part.Employee, nameof(TaskPlan.Retry)),
            { IsAfterNotice: true } when chance.In(60) => By(Part.Hr, nameof(TaskPlan.HandOver), values.Words()),
            _ when chance.In(50) && !plan.Course.NoticeStands => By(
                Part.Manager,
                nameof(TaskPlan.TellBeforeFormal),
                values.Words(),
                values.Words()
            ),
            _ => By(
                Part.Manager,
                nameof(TaskPlan.ChooseNextStep),
                chance.Of(NextStep.Retry, NextStep.WidenSupport, NextStep.Retry, NextStep.AdjustTask),
                values.Words()
            ),
        };

    Try TakeOver() =>
        plan.Course.Awaiting is [var first, ..]
            ? By(Part.Manager, nameof(TaskPlan.TakeOverPromise), first)
            : By(Part.Manager, nameof(TaskPlan.TakeOver));

    Try Answer(Question question) => By(Part.Employee, nameof(TaskPlan.Answer), question, values.Words());

    Try By(Part part, string move, params object?[] fields)
    {
        var found = MoveTable.Of(typeof(TaskPlan))[move];
        return new Try(
            found,
            found.Rule.OwnHand ? chance.Own(plan, part, today) : chance.Speaking(plan, part, today),
            fields
        );
    }
}
