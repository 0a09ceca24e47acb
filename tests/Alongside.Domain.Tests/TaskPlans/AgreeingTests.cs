namespace Alongside.Domain.Tests.TaskPlans;

public sealed class AgreeingTests
{
    [Fact]
    public void P6_nobody_settles_on_a_measure_before_the_seal_is_open()
    {
        Is.Refused("goes-first", Given.AtWorksheet.Now.SettleMeasure(Given.AtWorksheet.Maya, Given.Quotes(8)));
        Is.Refused("open-first", Given.GoodSaid.Now.SettleMeasure(Given.GoodSaid.Maya, Given.Quotes(8)));
    }

    [Fact]
    public void P6_the_agreed_measure_is_never_tighter_than_the_standard()
    {
        Is.Refused("measure-tighter", Settle(Given.Opened, Given.Quotes(10)));
        Is.Refused("measure-unlike", Settle(Given.Opened, Given.Quotes(8) with { Per = "letters" }));
        Is.Refused("measure-not-countable", Settle(Given.Opened, Given.Quotes(8) with { PerNumber = 0 }));
        Is.Fact<MeasureSettled>(Settle(Given.Opened, Given.Quotes(9)));
    }

    [Fact]
    public void P6_only_hr_may_allow_a_tighter_measure_and_only_with_a_reason()
    {
        var (plan, tight) = (Given.Opened.Now, Given.Quotes(10));
        Is.Refused("not-yours", plan.AllowTighter(Given.Opened.Maya, tight, "Safety"));
        Is.Refused("reason-missing", plan.AllowTighter(Given.Opened.Ros, tight, ""));
        Is.Refused("measure-unlike", plan.AllowTighter(Given.Opened.Ros, tight with { Unit = "letters" }, "Safety"));
        Is.Refused("measure-not-countable", plan.AllowTighter(Given.Opened.Ros, tight with { Unit = "" }, "Safety"));
        Is.Refused("open-first", Given.GoodSaid.Now.AllowTighter(Given.GoodSaid.Ros, tight, "Safety"));
        var story = Given.Opened.After(p => p.AllowTighter(Given.Opened.Ros, tight, "Safety"), Given.Opened.Ros);
        Is.Fact<MeasureSettled>(Settle(story, tight));
    }

    [Fact]
    public void P6_without_agreement_the_standard_stands_with_the_employee_s_words_and_hr_is_offered()
    {
        Is.Refused("talk-first", Given.Opened.Now.LetStandardStand(Given.Opened.Maya));
        Is.Refused("own-hand", Given.Opened.Now.DisagreeWithMeasure(Given.Opened.MayaForSam, "Too many"));
        Is.Refused("words-missing", Given.Opened.Now.DisagreeWithMeasure(Given.Opened.Sam, ""));
        var story = Given.Opened.After(p => p.DisagreeWithMeasure(Given.Opened.Sam, "Too many"), Given.Opened.Sam);
        Assert.Equal(9, Is.Fact<StandardStands>(story.Now.LetStandardStand(story.Maya)).Measure.Number);
        Assert.True(story.Now.OffersHr);
        Assert.Equal("Too many", story.Now.Worksheet.Disagreement!.Words);
        Is.Refused("open-first", Given.GoodSaid.Now.LetStandardStand(Given.GoodSaid.Maya));
        Is.Refused("open-first", Given.GoodSaid.Now.DisagreeWithMeasure(Given.GoodSaid.Sam, "Too many"));
    }

    [Fact]
    public void A_plan_is_written_down_once_every_step_is_filled_in()
    {
        Is.Refused("step-open", Given.AtWorksheet.Now.WriteDown(Given.AtWorksheet.Maya));
        Is.Refused("measure-open", WriteDown(Filled(Given.Opened)));
        var settled = Filled(Given.NeedSaid);
        Is.Refused("not-everything", WriteDown(settled));
        var complete = settled.By(settled.Sam, new NeedsCompleted());
        Is.Refused("need-unanswered", WriteDown(complete));
        var answered = complete.By(complete.Maya, new NeedAnswered(Given.Price, Given.WillDo(Given.End)));
        Is.Refused("step-open", WriteDown(answered));
        var dated = answered.By(answered.Sam, new DateProposed(default, Given.End, ""));
        Is.Refused("follow-up-open", WriteDown(dated));
        Is.Refused("date-has-been", WriteDown(dated.Later(30)));
        Is.Fact<WrittenDown>(WriteDown(dated.By(dated.Maya, new FollowUpSet(Given.FollowUp))));
        var earlier = dated.By(dated.Maya, new FollowUpSet(Given.FollowUp with { Day = Given.End.AddDays(-1) }));
        Is.Refused("follow-up-too-early", WriteDown(earlier));
    }

    [Fact]
    public void P12_the_employee_says_the_plan_back_before_agreeing_and_by_own_hand()
    {
        Is.Refused("read-back-first", Given.Written.Now.Agree(Given.Written.Sam));
        Is.Refused("own-hand", Given.Written.Now.SayBack(Given.Written.MayaForSam, "Eight in ten"));
        Is.Refused("words-missing", Given.Written.Now.SayBack(Given.Written.Sam, ""));
        var story = Given.Written.After(p => p.SayBack(Given.Written.Sam, "Eight in ten"), Given.Written.Sam);
        Is.Refused("own-hand", story.Now.Agree(story.MayaForSam));
        Is.Fact<EmployeeAgreed>(story.Now.Agree(story.Sam));
    }

    [Fact]
    public void P12_a_plan_is_agreed_only_when_both_have_by_own_hand()
    {
        var story = Given.Written.After(p => p.Agree(Given.Written.Maya), Given.Written.Maya);
        Assert.Equal(TaskPlanStage.Written, story.Now.Stage);
        Is.Refused("not-now", story.Now.Begin(story.Sam));
        Assert.Empty(story.Now.Promises);
        Assert.Equal(TaskPlanStage.Agreed, Given.Agreed.Now.Stage);
        Assert.Equal(Given.Price, Assert.Single(Given.Agreed.Now.Promises).Id);
    }

    [Fact]
    public void Nobody_agrees_to_a_day_that_has_been() =>
        Is.Refused("date-has-been", Given.Written.Later(30).Now.Agree(Given.Written.Later(30).Maya));

    [Fact]
    public void Not_quite_leads_back_to_the_worksheet_and_takes_every_yes_back()
    {
        var story = Given.Written.By(Given.Written.Maya, new ManagerAgreed());
        Is.Refused("own-hand", story.Now.NotQuite(story.MayaForSam, ""));
        story = story.After(p => p.NotQuite(story.Sam, "Nine o’clock only"), story.Sam);
        Assert.Equal(TaskPlanStage.Worksheet, story.Now.Stage);
        Assert.False(story.Now.Worksheet.ManagerAgrees);
    }

    [Fact]
    public void P12_part_of_it_is_a_position_and_no_agreement()
    {
        var story = Given.Written.By(Given.Written.Sam, new ReadBack(default, "Eight"), new EmployeeAgreed());
        story = story.After(
            p => p.TakePosition(story.Sam, PlanDocument.Plan, Position.PartOfIt, "Not the day"),
            story.Sam
        );
        Assert.False(story.Now.Worksheet.EmployeeAgrees);
        Is.Fact<EmployeeAgreed>(story.Now.TakePosition(story.Sam, PlanDocument.Plan, Position.Agree, ""));
    }

    static Story<TaskPlan> Filled(Story<TaskPlan> story) =>
        story.By(story.Sam, new TimeSaid(default, Given.Hours(4), ""));

    static Decision WriteDown(Story<TaskPlan> story) => story.Now.WriteDown(story.Maya);

    static Decision Settle(Story<TaskPlan> story, Measure measure) => story.Now.SettleMeasure(story.Maya, measure);
}
