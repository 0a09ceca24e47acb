namespace Alongside.Domain.Tests.TaskPlans;

public sealed class WorksheetTests
{
    static readonly DateOnly Near = new(2026, 11, 2);

    [Fact]
    public void P4_pressed_early_the_seal_says_who_goes_first_and_opens_nothing()
    {
        var decision = Given.AtWorksheet.Now.OpenMeasure(Given.AtWorksheet.Maya);
        Is.Refused("goes-first", decision);
        Assert.Empty(decision.Facts);
    }

    [Fact]
    public void P4_the_measure_opens_unchanged_after_the_employee_s_answer()
    {
        var opened = Is.Fact<MeasureOpened>(Given.GoodSaid.Now.OpenMeasure(Given.GoodSaid.Maya));
        Assert.Equal((Given.Quotes(8).Number, 9m), (opened.Measure.Number, opened.Standard.Measure.Number));
        Is.Refused("already-opened", Given.Opened.Now.OpenMeasure(Given.Opened.Sam));
    }

    [Fact]
    public void P4_where_the_seal_is_gone_nothing_opens()
    {
        var story = Given.GoodSaid.By(Given.GoodSaid.Calendar, new SealDeleted());
        Is.Refused("nothing-sealed", story.Now.OpenMeasure(story.Maya));
        Is.Refused("nothing-sealed", story.Now.OpenTime(story.Maya));
    }

    [Fact]
    public void P4_the_time_opens_once_the_employee_has_said_theirs()
    {
        Is.Refused("goes-first", Given.Opened.Now.OpenTime(Given.Opened.Maya));
        var story = Given.Opened.By(Given.Opened.Sam, new TimeSaid(default, Given.Hours(5), ""));
        Assert.Equal(Given.Hours(3), Is.Fact<TimeOpened>(story.Now.OpenTime(story.Maya)).Time);
        var opened = story.By(story.Maya, new TimeOpened(Given.Hours(3)));
        Is.Refused("already-opened", opened.Now.OpenTime(opened.Maya));
    }

    [Fact]
    public void The_task_can_be_put_into_clearer_words()
    {
        Is.Refused("task-missing", Given.AtWorksheet.Now.ClarifyTask(Given.AtWorksheet.Sam, ""));
        var story = Given.AtWorksheet.After(
            p => p.ClarifyTask(Given.AtWorksheet.Sam, "Trade quotes"),
            Given.AtWorksheet.Sam
        );
        Assert.Equal("Trade quotes", story.Now.Course.Task);
    }

    [Fact]
    public void P5_the_manager_s_view_comes_after_the_employee_s_answer()
    {
        Is.Refused("goes-first", Given.AtWorksheet.Now.AddView(Given.AtWorksheet.Maya, Question.Good, "I see it so"));
        Is.Refused("goes-first", Given.AtWorksheet.Now.AddView(Given.AtWorksheet.Maya, Question.Needs, "I see it so"));
        Is.Refused("goes-first", Given.AtWorksheet.Now.AddView(Given.AtWorksheet.Maya, Question.Time, "I see it so"));
        Is.Refused("goes-first", Given.AtWorksheet.Now.AddView(Given.AtWorksheet.Maya, Question.Date, "I see it so"));
        Is.Fact<ViewAdded>(Given.GoodSaid.Now.AddView(Given.GoodSaid.Maya, Question.Good, "I see it so"));
        Is.Refused("words-missing", Given.GoodSaid.Now.AddView(Given.GoodSaid.Maya, Question.Good, ""));
        Is.Refused("not-asked-now", Given.GoodSaid.Now.AddView(Given.GoodSaid.Maya, Question.Measured, "I see it so"));
    }

    [Fact]
    public void A_question_is_answered_where_it_is_asked_and_with_words()
    {
        var (plan, sam) = (Given.AtWorksheet.Now, Given.AtWorksheet.Sam);
        Is.Refused("not-asked-now", plan.Answer(sam, Question.Measured, "Seven in ten"));
        Is.Refused("not-asked-now", plan.Answer(sam, Question.IfNot, "Another task"));
        Is.Refused("words-missing", plan.Answer(sam, Question.Good, " "));
    }

    [Fact]
    public void The_manager_may_write_the_employee_s_words_down()
    {
        var (plan, hand) = (Given.AtWorksheet.Now, Given.AtWorksheet.MayaForSam);
        Is.Fact<QuestionAnswered>(plan.Answer(hand, Question.Good, "The price is checked."));
        Is.Refused("not-yours", plan.Answer(Given.AtWorksheet.Maya, Question.Good, "The price is checked."));
        Is.Refused("not-yours", plan.Answer(hand with { Voice = Penhallow.Priya }, Question.Good, "Words"));
        Is.Refused(
            "not-yours",
            plan.AddView(Given.AtWorksheet.Sam with { Voice = Penhallow.Maya }, Question.Good, "Words")
        );
    }

    [Fact]
    public void P5_only_the_employee_s_own_hand_says_that_it_is_everything()
    {
        Is.Refused("own-hand", Given.NeedSaid.Now.ThatsEverything(Given.NeedSaid.MayaForSam));
        var story = Given.NeedSaid.After(p => p.ThatsEverything(Given.NeedSaid.Sam), Given.NeedSaid.Sam);
        Assert.True(story.Now.Worksheet.IsEverything);
        story = story.After(p => p.SayNeed(story.Sam, NeedKind.Time, "Thursday mornings"), story.Sam);
        Assert.False(story.Now.Worksheet.IsEverything);
    }

    [Fact]
    public void A_need_has_a_kind_and_words()
    {
        Is.Refused("choose-one", Given.Opened.Now.SayNeed(Given.Opened.Sam, default, "A price list"));
        Is.Refused("words-missing", Given.Opened.Now.SayNeed(Given.Opened.Sam, NeedKind.Time, ""));
    }

    [Fact]
    public void P7_a_yes_to_a_need_has_an_owner_words_and_days()
    {
        var yes = Given.WillDo(Near);
        Is.Fact<NeedAnswered>(Answer(yes));
        Is.Refused("choose-one", Answer(yes with { Reply = default }));
        Is.Refused("owner-missing", Answer(yes with { Owner = null }));
        Is.Refused("owner-missing", Answer(yes with { Owner = (PromiseOwner)99 }));
        Is.Refused("promise-words-missing", Answer(yes with { Words = "" }));
        Is.Refused("day-missing", Answer(yes with { Days = [] }));
        Is.Refused("day-missing", Answer(yes with { Days = default }));
        Is.Refused("day-has-been", Answer(yes with { Days = [Penhallow.Tuesday.AddDays(-1)] }));
        Is.Refused("day-too-far", Answer(yes with { Days = [DateOnly.MaxValue] }));
        Is.Refused("no-such-need", Given.NeedSaid.Now.AnswerNeed(Given.NeedSaid.Maya, default, yes));
    }

    [Fact]
    public void What_cannot_be_done_has_neither_owner_nor_days()
    {
        var no = Given.WillDo(Near) with
        {
            Reply = NeedReply.Cannot,
            Reason = "No money for it",
            Owner = (PromiseOwner)99,
        };
        var kept = Is.Fact<NeedAnswered>(Answer(no)).Answer;
        Assert.Null(kept.Owner);
        Assert.Empty(kept.Days);
        Assert.Equal((no.Words, no.Reason), (kept.Words, kept.Reason));
    }

    [Theory]
    [InlineData(NeedReply.AnotherWay)]
    [InlineData(NeedReply.Cannot)]
    public void Another_way_and_cannot_give_a_reason(NeedReply reply)
    {
        Is.Refused("reason-missing", Answer(Given.WillDo(Near) with { Reply = reply }));
        Is.Fact<NeedAnswered>(Answer(Given.WillDo(Near) with { Reply = reply, Reason = "The list is the office’s" }));
    }

    [Fact]
    public void P5_the_manager_suggests_a_day_after_the_employee_s_and_with_a_reason()
    {
        Is.Refused("goes-first", Given.Opened.Now.SuggestDate(Given.Opened.Maya, Near, "Stock"));
        var story = Given.Opened.By(Given.Opened.MayaForSam, new DateProposed(default, Given.End, ""));
        Is.Refused("reason-missing", story.Now.SuggestDate(story.Maya, Near, ""));
        Is.Refused("date-has-been", story.Now.SuggestDate(story.Maya, Penhallow.Tuesday.AddDays(-1), "Stock"));
        Is.Fact<DateSuggested>(story.Now.SuggestDate(story.Maya, Near, "Stock"));
    }

    [Fact]
    public void P5_a_day_stands_only_by_the_employee_s_own_hand()
    {
        Is.Refused("nothing-on-table", Given.Opened.Now.AcceptDate(Given.Opened.Sam));
        var story = Given.Opened.By(Given.Opened.MayaForSam, new DateProposed(default, Given.End, ""));
        Assert.Null(story.Now.Shared.Dates.Accepted);
        Is.Refused("own-hand", story.Now.AcceptDate(story.MayaForSam));
        Assert.Equal(Given.End, Is.Fact<DateAccepted>(story.Now.AcceptDate(story.Sam)).Day);
        Is.Refused("date-has-been", story.Later(60).Now.AcceptDate(story.Later(60).Sam));
        var own = Given.Opened.By(Given.Opened.Sam, new DateProposed(default, Given.End, ""));
        Assert.Equal(Given.End, own.Now.Shared.Dates.Accepted);
        var countered = own.By(own.Maya, new DateSuggested(default, Near, "Stock"));
        Assert.Null(countered.Now.Shared.Dates.Accepted);
    }

    [Fact]
    public void They_meet_again_on_the_last_day_or_soon_after()
    {
        Is.Refused("date-first", Given.Opened.Now.SetFollowUp(Given.Opened.Maya, Given.FollowUp));
        Is.Refused("follow-up-too-early", SetFollowUp(Given.End.AddDays(-1)));
        Is.Refused("follow-up-too-late", SetFollowUp(Given.End.AddDays(7)));
        Is.Refused("day-too-far", SetFollowUp(DateOnly.MaxValue));
        Is.Fact<FollowUpSet>(SetFollowUp(Given.End.AddDays(3)));
    }

    static Decision Answer(NeedAnswer answer) =>
        Given.NeedSaid.Now.AnswerNeed(Given.NeedSaid.Maya, Given.Price, answer);

    static Decision SetFollowUp(DateOnly day) =>
        Given.FilledIn.Now.SetFollowUp(Given.FilledIn.Maya, Given.FollowUp with { Day = day });
}
