namespace Alongside.Domain.Tests.TaskPlans;

public sealed class FollowUpTests
{
    /// <summary>The price list never came.</summary>
    static Story<TaskPlan> LetDown => Given.Hear(Given.Due(Given.Running));

    [Fact]
    public void P5_the_employee_s_three_answers_come_before_the_outcome()
    {
        var story = Given.FollowUpDue.After(p => p.StartFollowUp(Given.FollowUpDue.Maya), Given.FollowUpDue.Maya);
        Is.Refused("goes-first", story.Now.RecordOutcome(story.Maya, Result.Success, null, "Mornings", ""));
        Is.Refused("goes-first", story.Now.AddView(story.Maya, Question.Measured, "Six, I think"));
        var disowned = Given.Heard.By(Given.Heard.Sam, new WordsDisowned(Penhallow.Line(511)));
        Is.Refused("goes-first", disowned.Now.RecordOutcome(disowned.Maya, Result.Success, null, "Mornings", ""));
    }

    [Fact]
    public void P10_every_outcome_names_one_thing_that_worked_and_a_miss_its_cause()
    {
        Is.Refused("worked-missing", Record(Given.Heard, Result.Success, cause: null, worked: ""));
        Is.Refused("cause-missing", Record(Given.Heard, Result.Partly, cause: null));
        Is.Refused("cause-missing", Record(Given.Heard, Result.Partly, (Cause)99));
        Is.Refused("choose-one", Record(Given.Heard, Result.NotFairTest, Cause.Time));
        Assert.Equal(Result.Partly, Is.Fact<OutcomeRecorded>(Record(Given.Heard, Result.Partly, Cause.Time)).Result);
    }

    [Fact]
    public void P7_a_miss_after_a_late_promise_is_not_a_fair_test() =>
        Assert.Equal(Result.NotFairTest, Is.Fact<OutcomeRecorded>(Record(LetDown, Result.NotYet, Cause.Time)).Result);

    [Fact]
    public void P7_a_miss_after_a_new_day_is_not_a_fair_test_though_the_new_day_was_kept()
    {
        var moved = Given.Running.By(
            Given.Running.Sam,
            new NewDayAccepted(Given.Price, Given.PriceDue, Given.PriceDue.AddDays(3))
        );
        var later = moved.Later(2);
        var kept = later
            .By(later.Maya, new PromiseDone(Given.Price, Given.PriceDue))
            .By(later.Sam, new PromiseThere(Given.Price, Given.PriceDue));
        var heard = Given.Hear(Given.Due(kept));
        Assert.Equal(Result.NotFairTest, Is.Fact<OutcomeRecorded>(Record(heard, Result.NotYet, Cause.Time)).Result);
    }

    [Fact]
    public void P7_help_that_was_missing_is_not_a_fair_test() =>
        Assert.Equal(
            Result.NotFairTest,
            Is.Fact<OutcomeRecorded>(Record(Given.Heard, Result.NotYet, Cause.SupportMissing)).Result
        );

    [Fact]
    public void P7_a_success_in_spite_of_a_late_promise_is_a_success() =>
        Assert.Equal(Result.Success, Is.Fact<OutcomeRecorded>(Record(LetDown, Result.Success, cause: null)).Result);

    [Fact]
    public void P7_the_employee_alone_may_say_that_it_made_no_difference()
    {
        Is.Refused("own-hand", LetDown.Now.JudgeDifference(LetDown.MayaForSam, madeDifference: false));
        Is.Refused("nothing-was-late", Given.Heard.Now.JudgeDifference(Given.Heard.Sam, madeDifference: false));
        var none = LetDown.After(p => p.JudgeDifference(LetDown.Sam, madeDifference: false), LetDown.Sam);
        Assert.Equal(Result.NotYet, Is.Fact<OutcomeRecorded>(Record(none, Result.NotYet, Cause.Time)).Result);
        var some = LetDown.After(p => p.JudgeDifference(LetDown.Sam, madeDifference: true), LetDown.Sam);
        Assert.Equal(Result.NotFairTest, Is.Fact<OutcomeRecorded>(Record(some, Result.NotYet, Cause.Time)).Result);
    }

    [Fact]
    public void P7_what_was_there_before_the_attempt_began_does_not_spoil_it()
    {
        var late = PromiseDay.For(Given.PriceDue) with { Done = Given.End, There = true };
        Assert.True(late.Spoils(Given.End.AddDays(-1), Given.End, Given.End));
        Assert.False(late.Spoils(Given.End, Given.End.AddDays(9), Given.End.AddDays(9)));
        Assert.False(PromiseDay.For(Given.End.AddDays(1)).Spoils(Given.PriceDue, Given.End, Given.End.AddDays(3)));
    }

    [Fact]
    public void P7_after_two_unfair_tests_running_hr_is_offered()
    {
        var once = Given.Judge(LetDown, Result.NotFairTest);
        Assert.False(once.Now.OffersHr);
        var heard = Given.Hear(
            once.By(once.Sam, new DateProposed(default, Given.End, ""))
                .By(once.Maya, new FollowUpSet(Given.FollowUp), new AttemptRepeated(), new AttemptBegun())
                .By(once.Calendar, new AttemptFellDue())
        );
        Assert.True(Given.Judge(heard, Result.NotFairTest).Now.OffersHr);
    }

    [Fact]
    public void P7_a_test_that_was_not_fair_is_gone_through_again_and_does_not_count()
    {
        var unfair = Given.Judge(LetDown, Result.NotFairTest);
        Assert.Equal((TaskPlanStage.NotFairTest, 0), (unfair.Now.Stage, unfair.Now.Course.Misses));
        Is.Refused("step-open", unfair.Now.GoAgain(unfair.Maya));
        var dated = unfair
            .By(unfair.Sam, new DateProposed(default, Given.End.AddDays(7), ""))
            .By(unfair.Maya, new FollowUpSet(Given.FollowUp with { Day = Given.End.AddDays(7) }));
        var again = dated.After(p => p.GoAgain(dated.Maya), dated.Maya);
        Assert.Equal((TaskPlanStage.Agreed, 2), (again.Now.Stage, again.Now.Attempt!.Number));
    }

    [Fact]
    public void P8_barriers_are_reviewed_with_the_employee_s_answer_first()
    {
        var missed = Given.Missed;
        Is.Refused(
            "goes-first",
            missed.Now.ReviewBarriers(missed.Maya, [new(BarrierKind.Skill, "New system")], "A day with Gwen")
        );
        var said = missed.After(p => p.Answer(missed.Sam, Question.Barriers, "The counter"), missed.Sam);
        Is.Refused("barrier-missing", said.Now.ReviewBarriers(said.Maya, [], "A day with Gwen"));
        Is.Refused("barrier-missing", said.Now.ReviewBarriers(said.Maya, default, "A day with Gwen"));
        Is.Refused(
            "barrier-missing",
            said.Now.ReviewBarriers(said.Maya, [new(default, "New system")], "A day with Gwen")
        );
        Is.Refused(
            "barrier-missing",
            said.Now.ReviewBarriers(said.Maya, [new(BarrierKind.Skill, "")], "A day with Gwen")
        );
        Is.Refused("change-missing", said.Now.ReviewBarriers(said.Maya, [new(BarrierKind.Skill, "New system")], ""));
        Is.Fact<BarriersReviewed>(
            said.Now.ReviewBarriers(said.Maya, [new(BarrierKind.Skill, "New system")], "A day with Gwen")
        );
    }

    [Fact]
    public void P10_a_plan_closes_after_the_first_success_and_two_more()
    {
        Is.Refused("not-long-enough", Given.Succeeded.Now.Close(Given.Succeeded.Maya, ""));
        var second = Given.Again(Given.Succeeded);
        Assert.Equal("One more success comes first.", $"{second.Now.Close(second.Maya, "").Refusal!.Says}");
        var third = Given.Again(second);
        Is.Fact<PlanClosed>(third.Now.Close(third.Maya, ""));
    }

    [Fact]
    public void P10_a_firm_may_ask_for_more_successes_and_never_for_none()
    {
        var third = Given.Again(Given.Again(Given.Succeeded)) with
        {
            Rules = FirmRules.Default with { FurtherSuccesses = 3 },
        };
        Is.Refused("not-long-enough", third.Now.Close(third.Maya, ""));
        var first = Given.Succeeded with { Rules = FirmRules.Default with { FurtherSuccesses = 0 } };
        Is.Refused("not-long-enough", first.Now.Close(first.Maya, ""));
    }

    [Fact]
    public void P10_a_plan_under_way_keeps_the_number_that_both_agreed_to()
    {
        var third = Given.Again(Given.Again(Given.Succeeded));
        var agreed = third.Now.Course.Plan!.On;
        var later = third with { Rules = FirmRules.Default.Asking(5, agreed) };
        Is.Fact<PlanClosed>(later.Now.Close(later.Maya, ""));
        var before = third with { Rules = FirmRules.Default.Asking(5, agreed.AddDays(-1)) };
        Is.Refused("not-long-enough", before.Now.Close(before.Maya, ""));
    }

    [Fact]
    public void A_number_that_changes_twice_on_a_day_keeps_what_held_before_that_day()
    {
        var day = Penhallow.Tuesday;
        var rules = FirmRules.Default.Asking(5, day).Asking(3, day).Asking(4, day.AddDays(9));
        Assert.Equal([2, 3, 4], new[] { 0, 9, 10 }.Select(d => rules.SuccessesFor(day.AddDays(d))));
        Assert.Equal(4, rules.SuccessesFor(agreed: null));
    }

    [Fact]
    public void P10_an_unfair_test_neither_counts_nor_breaks_the_row()
    {
        var story = Given.Again(Given.Succeeded);
        var unfair = Given.Judge(
            story.By(story.Maya, new AttemptRepeated(), new AttemptBegun(), new FollowUpStarted()),
            Result.NotFairTest
        );
        Assert.Equal(2, unfair.Now.Course.Successes);
    }

    static Decision Record(Story<TaskPlan> story, Result result, Cause? cause, string worked = "Mornings") =>
        story.Now.RecordOutcome(story.Maya, result, cause, worked, "");
}
