namespace Alongside.Domain.Tests.TaskPlans;

public sealed class PlanGapsTests
{
    [Fact]
    public void P12_a_talk_that_was_not_held_is_said()
    {
        var day = Given.Invitation.Meeting.Day;
        Assert.Empty(Gaps(Given.Invited.Now, day));
        Assert.Equal(["The talk of {day} was not held."], Gaps(Given.Invited.Now, day.AddDays(1)));
        Assert.Empty(Gaps(Given.AtWorksheet.Now, day.AddDays(1)));
    }

    [Fact]
    public void P12_a_follow_up_that_was_not_held_or_held_later_is_said()
    {
        Assert.Empty(Gaps(Given.FollowUpDue.Now, Given.FollowUp.Day));
        Assert.Equal(
            ["The follow-up of {day} was not held."],
            Gaps(Given.FollowUpDue.Now, Given.FollowUp.Day.AddDays(1))
        );
        var later = Given.Judge(Given.Heard.Later(30), Result.Success);
        Assert.Contains("The follow-up of {day} was held later, on {held}.", Gaps(later.Now, later.Today));
    }

    [Fact]
    public void P12_a_plan_that_ended_before_its_follow_up_lacks_none()
    {
        var running = Given.Running;
        var stopped = running.After(p => p.Stop(running.Maya, StopReason.Left, "New work"), running.Maya);
        Assert.DoesNotContain(
            "The follow-up of {day} was not held.",
            Gaps(stopped.Now, Given.FollowUp.Day.AddDays(90))
        );
    }

    [Fact]
    public void P12_what_was_promised_and_never_came_is_said_with_its_words()
    {
        var gap = Assert.Single(Given.Running.Now.Gaps(Given.PriceDue.AddDays(1)));
        Assert.Equal("What was promised for {day} is not there: {words}", gap.English);
        Assert.Contains(("day", (object)Given.PriceDue), gap.Values);
        Assert.Empty(Gaps(Given.Running.Now, Given.PriceDue));
    }

    [Fact]
    public void P8_a_miss_that_nobody_looked_into_is_said()
    {
        const string Gap = "After the try that ended on {day}, nobody has looked at what got in the way.";
        Assert.Contains(Gap, Gaps(Given.Missed.Now, Given.Missed.Today));
        Assert.DoesNotContain(Gap, Gaps(Given.Reviewed.Now, Given.Reviewed.Today));
    }

    [Fact]
    public void P12_a_correction_without_an_answer_is_said()
    {
        var story = Given.Running;
        var line = story.Now.Worksheet.Answers[0].Line.Id;
        var written = story.By(story.Sam, new CorrectionWritten(Penhallow.Line(950), line, "The price and the day."));
        Assert.Equal(["The correction of {day} has no answer yet."], Gaps(written.Now, story.Today));
        var gone = written.By(story.Calendar, new CorrectionWentToHr(Penhallow.Line(950)));
        Assert.Equal(["The correction of {day} got no answer, so HR was asked."], Gaps(gone.Now, story.Today));
        var answered = written.By(story.Maya, new CorrectionAnswered(Penhallow.Line(950), Agrees: true, ""));
        Assert.Empty(Gaps(answered.Now, story.Today));
    }

    [Fact]
    public void A_plan_whose_words_are_gone_lacks_nothing_by_that()
    {
        var erased = Given.Blank.By(Given.Blank.Maya, FactCatalog.Blank(typeof(PlanInvited)));
        Assert.Empty(Gaps(erased.Now, erased.Today));
    }

    static IEnumerable<string> Gaps(TaskPlan plan, DateOnly today) => plan.Gaps(today).Select(g => g.English);
}
