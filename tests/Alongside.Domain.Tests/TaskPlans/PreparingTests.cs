namespace Alongside.Domain.Tests.TaskPlans;

public sealed class PreparingTests
{
    [Fact]
    public void P1_no_plan_starts_before_the_employee_was_asked() =>
        Is.Refused("ask-first", Open(Given.Opening, Given.CheckIn with { Stage = CheckInStage.Noticed }));

    [Fact]
    public void P1_a_check_in_with_somebody_else_opens_no_door() =>
        Is.Refused("ask-first", Open(Given.Opening, Given.CheckIn with { Employee = Penhallow.Priya }));

    [Theory]
    [InlineData(CheckInStage.Held)]
    [InlineData(CheckInStage.Declined)]
    [InlineData(CheckInStage.HelpPromised)]
    [InlineData(CheckInStage.FollowedUp)]
    public void P1_a_plan_starts_once_somebody_asked_whatever_the_answer(CheckInStage stage) =>
        Is.Fact<PlanOpened>(Open(Given.Opening, Given.CheckIn with { Stage = stage }));

    [Fact]
    public void P2_no_plan_starts_while_something_formal_is_open() =>
        Is.Refused("formal-matter-open", Open(Given.Opening with { FormalMatterOpen = true }));

    [Fact]
    public void P2_no_plan_starts_without_good_faith() =>
        Is.Refused("good-faith-missing", Open(Given.Opening with { GoodFaith = false }));

    [Fact]
    public void P2_nobody_is_invited_while_something_formal_is_open() =>
        Is.Refused(
            "formal-matter-open",
            Given.Prepared.Now.Invite(Given.Prepared.Maya, Given.Invitation, formalMatterOpen: true)
        );

    [Fact]
    public void P3_a_plan_needs_its_one_task()
    {
        Is.Refused("task-missing", Open(Given.Opening with { Task = " " }));
        Is.Refused("task-missing", Given.Preparing.Now.NameTask(Given.Preparing.Maya, ""));
        var nameless = Given.Prepared.By(Given.Prepared.Maya, new TaskNamed(""));
        Is.Refused("task-missing", nameless.Now.Invite(nameless.Maya, Given.Invitation, formalMatterOpen: false));
    }

    [Fact]
    public void Only_the_manager_prepares() =>
        Is.Refused("not-yours", Given.Blank.Now.Open(Given.Blank.Ros, Given.CheckIn, Given.Opening));

    [Fact]
    public void Nobody_else_knows_of_a_plan_in_preparation()
    {
        var summary = Given.Prepared.Now.Summary;
        Assert.False(summary.ShownToEmployee);
        Assert.Equal("Preparing", summary.Stage);
        Assert.All(Given.Prepared.Now.Sheets.Keys, k => Assert.NotEqual(Audience.Shared, k.Audience));
    }

    [Fact]
    public void The_own_part_in_this_is_written_down_and_written_anew()
    {
        var story = Given.Preparing;
        story = story.After(
            p => p.Prepare(story.Maya, PreparationQuestion.OwnPart, "I never said by when"),
            story.Maya
        );
        story = story.After(p => p.Prepare(story.Maya, PreparationQuestion.OwnPart, "I said it once"), story.Maya);
        Assert.Equal("I said it once", Assert.Single(story.Now.Own(Penhallow.Maya).Preparation).Words);
        Is.Refused("choose-one", story.Now.Prepare(story.Maya, default, "Something"));
    }

    [Fact]
    public void P6_a_measure_is_something_that_can_be_counted() =>
        Is.Refused("measure-not-countable", Measure(Given.Quotes(8) with { Unit = "" }, Given.Standard));

    [Fact]
    public void P6_the_standard_is_something_that_can_be_counted() =>
        Is.Refused(
            "measure-not-countable",
            Measure(Given.Quotes(8), Given.Standard with { Measure = Given.Quotes(-1) })
        );

    [Fact]
    public void P6_a_measure_tighter_than_the_task_s_standard_is_refused() =>
        Is.Refused("measure-tighter", Measure(Given.Quotes(10), Given.Standard));

    [Fact]
    public void P6_a_looser_measure_is_always_free() =>
        Is.Fact<MeasurePrepared>(Measure(Given.Quotes(5), Given.Standard));

    [Fact]
    public void P6_a_measure_that_counts_something_else_is_refused() =>
        Is.Refused("measure-unlike", Measure(Given.Quotes(8) with { Unit = "letters" }, Given.Standard));

    [Fact]
    public void P6_the_average_names_its_source() =>
        Is.Refused("source-missing", Measure(Given.Quotes(8), Given.Standard with { Source = "" }));

    [Fact]
    public void P6_with_fewer_than_three_others_an_average_would_point_at_somebody() =>
        Is.Refused("too-few-others", Measure(Given.Quotes(8), Given.Standard with { Others = 2 }));

    [Fact]
    public void P6_with_three_others_what_the_job_needs_is_not_enough() =>
        Is.Refused(
            "average-needed",
            Measure(Given.Quotes(8), Given.Standard with { Others = 3, Basis = StandardBasis.JobNeeds })
        );

    [Fact]
    public void A_time_is_a_whole_number_of_something() =>
        Is.Refused("time-not-whole", Given.Preparing.Now.EstimateTime(Given.Preparing.Maya, Given.Hours(0)));

    [Fact]
    public void P4_nobody_is_invited_before_the_measure_is_sealed() =>
        Is.Refused(
            "measure-missing",
            Given.Preparing.Now.Invite(Given.Preparing.Maya, Given.Invitation, formalMatterOpen: false)
        );

    [Fact]
    public void P4_nobody_is_invited_before_the_time_is_sealed()
    {
        var story = Given.Preparing.By(Given.Preparing.Maya, new MeasurePrepared(Given.Quotes(8), Given.Standard));
        Is.Refused("time-missing", story.Now.Invite(story.Maya, Given.Invitation, formalMatterOpen: false));
    }

    [Fact]
    public void P4_what_is_sealed_cannot_change_once_the_employee_is_invited()
    {
        var (plan, maya) = (Given.Invited.Now, Given.Invited.Maya);
        Is.Refused("not-now", plan.PrepareMeasure(maya, Given.Quotes(7), Given.Standard));
        Is.Refused("not-now", plan.EstimateTime(maya, Given.Hours(1)));
    }

    [Fact]
    public void An_invitation_says_what_for_and_names_one_strength()
    {
        Is.Refused("invitation-words-missing", Invite(Given.Invitation with { Words = "" }));
        Is.Refused("strength-missing", Invite(Given.Invitation with { Strength = "" }));
        Is.Refused("choose-one", Invite(Given.Invitation with { Way = default }));
    }

    [Fact]
    public void An_invitation_is_for_a_day_to_come()
    {
        Is.Refused("meeting-day-has-been", Invite(At(Penhallow.Tuesday.AddDays(-1))));
        Is.Refused("day-too-far", Invite(At(DateOnly.MaxValue)));
    }

    [Fact]
    public void A_preparation_can_be_let_go_and_nobody_knew()
    {
        var story = Given.Prepared.After(p => p.Discard(Given.Prepared.Maya), Given.Prepared.Maya);
        Assert.Equal(TaskPlanStage.Discarded, story.Now.Stage);
        Assert.False(story.Now.Summary.ShownToEmployee);
        Assert.True(story.Now.Summary.Ended);
    }

    static Invitation At(DateOnly day) =>
        Given.Invitation with
        {
            Meeting = Given.Invitation.Meeting with { Day = day },
        };

    static Decision Open(Opening opening, CheckInReference? checkIn = null) =>
        Given.Blank.Now.Open(Given.Blank.Maya, checkIn ?? Given.CheckIn, opening);

    static Decision Invite(Invitation invitation) =>
        Given.Prepared.Now.Invite(Given.Prepared.Maya, invitation, formalMatterOpen: false);

    static Decision Measure(Measure measure, Standard standard) =>
        Given.Preparing.Now.PrepareMeasure(Given.Preparing.Maya, measure, standard);
}
