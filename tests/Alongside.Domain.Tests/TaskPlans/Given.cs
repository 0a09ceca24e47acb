namespace Alongside.Domain.Tests.TaskPlans;

/// <summary>Sam's plan for quotes at each of its places, given by facts. Day one is Tuesday 20 October 2026.</summary>
static class Given
{
    public static readonly DateOnly End = new(2026, 11, 3);

    public static readonly Appointment FollowUp = new(new(2026, 11, 4), new TimeOnly(14, 0), "Meeting room 2");

    public static readonly LineId Price = Penhallow.Line(501);

    public static readonly DateOnly PriceDue = new(2026, 10, 23);

    public static readonly Standard Standard = new(
        Quotes(9),
        StandardBasis.AverageColleague,
        4,
        "The last quarter’s list"
    );

    public static readonly CheckInReference CheckIn = new(Penhallow.CheckIn, Penhallow.Sam, CheckInStage.Held);

    public static readonly Opening Opening = new("Getting quotes out", FormalMatterOpen: false, GoodFaith: true);

    public static readonly Invitation Invitation = new(
        "I’d like us to work out how quotes can get out more easily.",
        "You keep trade customers for years.",
        new Appointment(new(2026, 10, 27), new TimeOnly(14, 0), "Meeting room 2"),
        WayOfMeeting.OneScreen
    );

    static readonly Story<TaskPlan> Nothing = new(new TaskPlan(Penhallow.Header), Penhallow.Tuesday, 0);

    public static Story<TaskPlan> Blank => Nothing;

    public static Story<TaskPlan> Preparing => Nothing.By(Nothing.Maya, new PlanOpened("Getting quotes out", CheckIn));

    public static Story<TaskPlan> Prepared =>
        Preparing.By(Preparing.Maya, new MeasurePrepared(Quotes(8), Standard), new TimeEstimated(Hours(3)));

    public static Story<TaskPlan> Invited =>
        Prepared.By(Prepared.Maya, new PlanInvited(Penhallow.Line(500), "Getting quotes out", CheckIn, Invitation));

    public static Story<TaskPlan> AtWorksheet => Invited.By(Invited.Maya, new WorksheetStarted());

    public static Story<TaskPlan> GoodSaid =>
        AtWorksheet.By(
            AtWorksheet.Sam,
            new QuestionAnswered(Penhallow.Line(502), Question.Good, "The price is checked.")
        );

    public static Story<TaskPlan> Opened =>
        GoodSaid.By(GoodSaid.Maya, new MeasureOpened(Quotes(8), Standard, Penhallow.Tuesday));

    public static Story<TaskPlan> NeedSaid =>
        Opened.By(
            Opened.Sam,
            new MeasureSettled(Quotes(8)),
            new NeedSaid(Price, NeedKind.Information, "A current price list")
        );

    public static Story<TaskPlan> FilledIn =>
        NeedSaid
            .By(NeedSaid.Sam, new NeedsCompleted(), new TimeSaid(Penhallow.Line(503), Hours(4), ""))
            .By(NeedSaid.Maya, new NeedAnswered(Price, WillDo(PriceDue)))
            .By(NeedSaid.Sam, new DateProposed(Penhallow.Line(504), End, "Stock taking"), new DateAccepted(End))
            .By(NeedSaid.Maya, new FollowUpSet(FollowUp));

    public static Story<TaskPlan> Written => FilledIn.By(FilledIn.Maya, new WrittenDown());

    public static Story<TaskPlan> Agreed =>
        Written
            .By(Written.Sam, new ReadBack(Penhallow.Line(505), "Eight in ten by the third."), new EmployeeAgreed())
            .By(Written.Maya, new ManagerAgreed());

    public static Story<TaskPlan> Running => Agreed.By(Agreed.Sam, new AttemptBegun());

    /// <summary>The price list was there in time.</summary>
    public static Story<TaskPlan> Helped =>
        Running.By(Running.Maya, new PromiseDone(Price, PriceDue)).By(Running.Sam, new PromiseThere(Price, PriceDue));

    public static Story<TaskPlan> FollowUpDue => Due(Helped);

    public static Story<TaskPlan> Heard => Hear(FollowUpDue);

    public static Story<TaskPlan> Succeeded => Judge(Heard, Result.Success);

    public static Story<TaskPlan> Missed => Judge(Heard, Result.NotYet);

    public static Story<TaskPlan> Reviewed => Review(Missed);

    /// <summary>Two full rounds, both missed, with what comes next proposed by Sam.</summary>
    public static Story<TaskPlan> MissedTwice => Review(Judge(Round(Reviewed, 2), Result.NotYet));

    public static Story<TaskPlan> Told =>
        MissedTwice.By(MissedTwice.Maya, new ToldBeforeFormal(Penhallow.Line(590), "One more chance", ""));

    public static Story<TaskPlan> MissedAfterNotice => Review(Judge(Round(Told, 3), Result.NotYet));

    public static Story<TaskPlan> Closed =>
        Again(Again(Succeeded)) is var third ? third.By(third.Maya, new PlanClosed(Penhallow.Line(599), "")) : third;

    public static Measure Quotes(decimal number) =>
        new(
            MeasureKind.AtLeast,
            number,
            "quotes sent within one working day",
            10,
            "quotes",
            Over: null,
            0,
            new Levels("", "", ""),
            []
        );

    public static HowLong Hours(int hours) => new(hours, TimeUnit.Hours);

    public static NeedAnswer WillDo(params ImmutableArray<DateOnly> days) =>
        new(NeedReply.WillDo, "Open the price list to Sam", "", PromiseOwner.Manager, days);

    public static Story<TaskPlan> Due(Story<TaskPlan> story) =>
        (story with { Today = End }) is var due ? due.By(due.Calendar, new AttemptFellDue()) : story;

    public static Story<TaskPlan> Hear(Story<TaskPlan> due) =>
        due.By(due.Maya, new FollowUpStarted())
            .By(
                due.Sam,
                new QuestionAnswered(Penhallow.Line(510), Question.Measured, "Seven in ten"),
                new QuestionAnswered(Penhallow.Line(511), Question.Helped, "The list helped"),
                new QuestionAnswered(Penhallow.Line(512), Question.Differently, "Start at nine")
            );

    public static Story<TaskPlan> Judge(Story<TaskPlan> heard, Result result) =>
        heard.By(
            heard.Maya,
            new OutcomeRecorded(
                Penhallow.Line(520),
                result,
                result is Result.Success ? null : Cause.Time,
                "Thursday mornings",
                ""
            )
        );

    public static Story<TaskPlan> Review(Story<TaskPlan> missed) =>
        missed
            .By(missed.Sam, new QuestionAnswered(Penhallow.Line(530), Question.Barriers, "The counter"))
            .By(missed.Maya, new BarriersReviewed([new Barrier(BarrierKind.OtherWork, "The counter")], "No counter"));

    /// <summary>One more success under the same plan.</summary>
    public static Story<TaskPlan> Again(Story<TaskPlan> succeeded) =>
        Judge(
            Hear(
                succeeded
                    .By(succeeded.Sam, new DateProposed(Penhallow.Line(540), End, ""), new DateAccepted(End))
                    .By(succeeded.Maya, new FollowUpSet(FollowUp), new AttemptRepeated(), new AttemptBegun())
                    .By(succeeded.Calendar, new AttemptFellDue())
            ),
            Result.Success
        );

    /// <summary>The whole discussion again, up to the three questions.</summary>
    static Story<TaskPlan> Round(Story<TaskPlan> story, int round) =>
        Hear(
            story
                .By(story.Sam, new RetryStarted())
                .By(
                    story.Sam,
                    new QuestionAnswered(Penhallow.Line(600 + round), Question.Good, "The same"),
                    new QuestionAnswered(Penhallow.Line(610 + round), Question.InTheWay, "Nothing"),
                    new QuestionAnswered(Penhallow.Line(620 + round), Question.IfNot, "Another task"),
                    new NeedsCompleted(),
                    new TimeSaid(Penhallow.Line(630 + round), Hours(4), ""),
                    new DateProposed(Penhallow.Line(640 + round), End, "")
                )
                .By(story.Maya, new FollowUpSet(FollowUp), new WrittenDown())
                .By(story.Sam, new ReadBack(Penhallow.Line(650 + round), "Again"), new EmployeeAgreed())
                .By(story.Maya, new ManagerAgreed(), new AttemptBegun())
                .By(story.Calendar, new AttemptFellDue())
        );
}
