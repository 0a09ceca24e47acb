namespace Alongside.Domain.Tests.TaskPlans;

public sealed class NextStepTests
{
    [Fact]
    public void P8_no_retry_without_a_review_of_barriers()
    {
        Is.Refused("review-first", Given.Missed.Now.Retry(Given.Missed.Sam));
        Is.Fact<RetryStarted>(Given.Reviewed.Now.Retry(Given.Reviewed.Sam));
    }

    [Fact]
    public void P4_a_retry_starts_from_the_agreed_measure_and_asks_two_questions_more()
    {
        var story = Given.Reviewed.After(p => p.Retry(Given.Reviewed.Sam), Given.Reviewed.Sam);
        Assert.Equal(Given.Quotes(8).Number, story.Now.Worksheet.Measure!.Number);
        Is.Refused("already-opened", story.Now.OpenMeasure(story.Maya));
        Is.Fact<QuestionAnswered>(story.Now.Answer(story.Sam, Question.InTheWay, "Nothing"));
        Assert.Contains(
            "what else might get in the way",
            $"{story.Now.WriteDown(story.Maya).Refusal!.Says}",
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void P8_the_next_step_needs_a_review_and_the_employee_s_own_proposal_first()
    {
        Is.Refused("review-first", Choose(Given.Missed, NextStep.Retry, "Because"));
        Is.Refused("goes-first", Choose(Given.Reviewed, NextStep.Retry, "Because"));
        var proposed = Given.Reviewed.After(
            p => p.Answer(Given.Reviewed.Sam, Question.NextStep, "Another task"),
            Given.Reviewed.Sam
        );
        Is.Refused("retry-first", Choose(proposed, NextStep.AdjustTask, ""));
        Is.Refused("choose-one", Choose(proposed, default, "Because"));
        Is.Fact<NextStepChosen>(Choose(proposed, NextStep.AdjustTask, "The task has gone"));
        Is.Fact<NextStepChosen>(Choose(Given.MissedTwice, NextStep.AdjustTask, ""));
    }

    [Fact]
    public void After_two_misses_the_next_step_is_chosen_before_a_retry()
    {
        Is.Refused("choose-first", Given.MissedTwice.Now.Retry(Given.MissedTwice.Maya));
        var chosen = Given.MissedTwice.After(
            p => p.ChooseNextStep(Given.MissedTwice.Maya, NextStep.WidenSupport, ""),
            Given.MissedTwice.Maya
        );
        Is.Fact<RetryStarted>(chosen.Now.Retry(chosen.Maya));
    }

    [Theory]
    [InlineData(NextStep.AdjustTask)]
    [InlineData(NextStep.BroaderPlan)]
    [InlineData(NextStep.Adjustments)]
    public void Another_way_ends_the_plan(NextStep step)
    {
        var story = Given.MissedTwice.After(
            p => p.ChooseNextStep(Given.MissedTwice.Maya, step, "Agreed"),
            Given.MissedTwice.Maya
        );
        Assert.Equal((TaskPlanStage.MovedOn, "Agreed"), (story.Now.Stage, story.Now.Shared.Record.Ending!.Words));
    }

    [Fact]
    public void P11_the_employee_is_told_in_writing_and_only_after_a_full_retry_or_with_a_reason()
    {
        Is.Refused("review-first", Tell(Given.Missed, "One more chance", ""));
        Is.Refused("goes-first", Tell(Given.Reviewed, "One more chance", ""));
        var proposed = Given.Reviewed.By(Given.Reviewed.Sam, new QuestionAnswered(default, Question.NextStep, "Wait"));
        Is.Refused("retry-first", Tell(proposed, "One more chance", ""));
        Is.Refused("words-missing", Tell(Given.MissedTwice, "", ""));
        Is.Fact<ToldBeforeFormal>(Tell(Given.MissedTwice, "One more chance", ""));
        Is.Refused("told-already", Tell(Given.MissedAfterNotice, "Again", ""));
    }

    [Fact]
    public void P11_nothing_is_handed_over_before_the_notice_and_one_more_chance()
    {
        Is.Refused("tell-first", HandOver(Given.MissedTwice));
        Is.Refused("not-now", HandOver(Given.Told));
        Is.Refused("reason-missing", HandOver(Given.MissedAfterNotice, ""));
        var story = Given.MissedAfterNotice.After(
            p => p.HandOver(Given.MissedAfterNotice.Ros, "See the record"),
            Given.MissedAfterNotice.Ros
        );
        Assert.Equal(TaskPlanStage.HandedOver, story.Now.Stage);
        Assert.True(story.Now.Summary.Ended);
    }

    [Fact]
    public void P11_the_one_more_chance_is_an_attempt_after_the_notice()
    {
        var story = Given.MissedTwice.By(
            Given.MissedTwice.Maya,
            new ToldBeforeFormal(default, "", ""),
            new OutcomeRecorded(default, Result.NotYet, Cause.Time, "", "")
        );
        Is.Refused("one-more-chance", HandOver(story));
    }

    [Fact]
    public void P8_no_hand_over_without_a_review_after_the_last_miss()
    {
        var story = Given.Judge(Given.MissedAfterNotice, Result.NotYet);
        Is.Refused("review-first", HandOver(story));
    }

    static Decision Choose(Story<TaskPlan> story, NextStep step, string reason) =>
        story.Now.ChooseNextStep(story.Maya, step, reason);

    static Decision Tell(Story<TaskPlan> story, string words, string reason) =>
        story.Now.TellBeforeFormal(story.Maya, words, reason);

    static Decision HandOver(Story<TaskPlan> story, string reason = "See the record") =>
        story.Now.HandOver(story.Maya, reason);
}
