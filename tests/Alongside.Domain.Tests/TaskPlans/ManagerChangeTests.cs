using System.Text.Json;

namespace Alongside.Domain.Tests.TaskPlans;

public sealed class ManagerChangeTests
{
    static Story<TaskPlan> Paused => Change(Given.Running);

    [Fact]
    public void The_plan_pauses_and_the_new_manager_sees_the_plan_and_open_promises()
    {
        Assert.Equal((TaskPlanStage.Paused, Penhallow.Gwen), (Paused.Now.Stage, Paused.Now.Header.Manager));
        Assert.Equal(8, Paused.Now.Course.Plan!.Measure.Number);
        Assert.Equal("Open the price list to Sam", Assert.Single(Paused.Now.Promises).Words);
    }

    [Fact]
    public void P13_no_answer_note_or_log_line_reaches_the_new_manager()
    {
        var gwens = JsonSerializer.Serialize(Paused.Now.Shared, Canonical.Json);
        Assert.DoesNotContain("The price is checked.", gwens, StringComparison.Ordinal);
        Assert.DoesNotContain("Eight in ten", gwens, StringComparison.Ordinal);
        Assert.DoesNotContain("trade customers", gwens, StringComparison.Ordinal);
        var later = JsonSerializer.Serialize(Change(Given.Reviewed).Now.Shared, Canonical.Json);
        Assert.DoesNotContain("Seven in ten", later, StringComparison.Ordinal);
        Assert.DoesNotContain("Thursday mornings", later, StringComparison.Ordinal);
        Assert.DoesNotContain("The counter", later, StringComparison.Ordinal);
    }

    [Fact]
    public void P13_the_employee_alone_lets_the_new_manager_read_what_was_said()
    {
        Is.Refused("no-history", Given.Running.Now.ShareHistory(Given.Running.Sam));
        Is.Refused("own-hand", Paused.Now.ShareHistory(Paused.Gwen with { Voice = Penhallow.Sam }));
        var story = Paused.After(p => p.ShareHistory(Paused.Sam), Paused.Sam);
        Assert.Equal("The price is checked.", story.Now.Shared.Record.History.Answers[0].Line.Words);
        Is.Refused("no-history", story.Now.ShareHistory(story.Sam));
    }

    [Fact]
    public void P7_each_promise_is_taken_over_by_a_click_before_the_plan_goes_on()
    {
        Is.Refused("promises-waiting", Paused.Now.TakeOver(Paused.Gwen));
        Is.Refused("promise-not-waiting", Paused.Now.TakeOverPromise(Paused.Gwen, default));
        var taken = Paused.After(p => p.TakeOverPromise(Paused.Gwen, Given.Price), Paused.Gwen);
        var story = taken.After(p => p.TakeOver(taken.Gwen), taken.Gwen);
        Assert.Equal(TaskPlanStage.Running, story.Now.Stage);
        Is.Fact<PromiseDone>(story.Now.SayDone(story.Gwen, Given.Price, Given.PriceDue));
    }

    [Fact]
    public void P9_the_paused_working_days_are_given_back()
    {
        var taken = Paused.By(Paused.Gwen, new PromiseTakenOver(Given.Price)).Later(3);
        Assert.Equal(Given.End.AddDays(3), Is.Fact<AttemptMoved>(taken.Now.TakeOver(taken.Gwen)).End);
    }

    [Fact]
    public void P9_days_away_within_the_pause_are_given_back_once()
    {
        var away = Paused.Later(1);
        var noted = away.After(p => p.NoteAbsence(away.Sam, away.Today, away.Today), away.Sam);
        var taken = noted.By(noted.Gwen, new PromiseTakenOver(Given.Price)).Later(2);
        Assert.Equal(Given.End.AddDays(3), Is.Fact<AttemptMoved>(taken.Now.TakeOver(taken.Gwen)).End);
    }

    [Fact]
    public void A_talk_under_way_starts_afresh_with_the_new_manager()
    {
        var due = Resume(Given.Heard);
        Assert.Equal(TaskPlanStage.FollowUpDue, due.Now.Stage);
        var again = due.By(due.Gwen, new FollowUpStarted());
        Is.Refused("goes-first", again.Now.RecordOutcome(again.Gwen, Result.Success, null, "Mornings", ""));
        var retry = Given.Reviewed.By(Given.Reviewed.Sam, new RetryStarted());
        var resumed = Resume(retry);
        Assert.Equal(TaskPlanStage.Worksheet, resumed.Now.Stage);
        Assert.True(resumed.Now.Worksheet.IsRetry);
    }

    [Fact]
    public void Before_anything_is_agreed_the_plan_ends_with_its_manager()
    {
        Assert.Equal(TaskPlanStage.Stopped, Change(Given.AtWorksheet).Now.Stage);
        Assert.Equal(TaskPlanStage.Discarded, Change(Given.Prepared).Now.Stage);
    }

    [Fact]
    public void P4_what_the_old_manager_never_opened_is_deleted_when_they_go()
    {
        var decision = Given.Running.Now.ChangeManager(Given.Running.Calendar, Penhallow.Gwen);
        Is.Fact<SealDeleted>(decision);
        Is.Fact<ManagerChanged>(decision);
    }

    [Fact]
    public void A_new_manager_is_somebody_else()
    {
        Is.Refused("not-another-manager", Given.Running.Now.ChangeManager(Given.Running.Calendar, Penhallow.Maya));
        Is.Refused("not-another-manager", Given.Running.Now.ChangeManager(Given.Running.Calendar, Penhallow.Sam));
        Is.Refused("not-another-manager", Given.Running.Now.ChangeManager(Given.Running.Calendar, PersonId.Nobody));
        Is.Refused("not-now", Given.Closed.Now.ChangeManager(Given.Closed.Calendar, Penhallow.Gwen));
        Is.Refused(
            "not-yours",
            Given.Running.Now.ChangeManager(Given.Running.Calendar with { Voice = Penhallow.Gwen }, Penhallow.Gwen)
        );
    }

    [Fact]
    public void A_change_whose_text_was_erased_leaves_the_plan_where_it_was()
    {
        var erased = Given.Running.By(Given.Running.Calendar, (Fact)FactCatalog.Blank(typeof(ManagerChanged)));
        Assert.Equal(TaskPlanStage.Paused, erased.Now.Stage);
        Assert.Equal(TaskPlanStage.Running, erased.By(erased.Maya, new PlanTakenOver()).Now.Stage);
    }

    static Story<TaskPlan> Change(Story<TaskPlan> story) =>
        story.After(p => p.ChangeManager(story.Calendar, Penhallow.Gwen), story.Calendar);

    static Story<TaskPlan> Resume(Story<TaskPlan> story)
    {
        var changed = Change(story);
        return changed.By(changed.Gwen, new PlanTakenOver());
    }
}
