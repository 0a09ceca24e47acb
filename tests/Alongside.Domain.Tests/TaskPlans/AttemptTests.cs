namespace Alongside.Domain.Tests.TaskPlans;

public sealed class AttemptTests
{
    [Fact]
    public void An_attempt_begins_by_either_hand_or_by_itself_on_the_next_working_day()
    {
        Is.Fact<AttemptBegun>(Given.Agreed.Now.Begin(Given.Agreed.Sam));
        Is.Refused("not-now", Given.Agreed.Now.Begin(Given.Agreed.Calendar));
        Is.Fact<AttemptBegun>(Given.Agreed.Later(1).Now.Begin(Given.Agreed.Later(1).Calendar));
        var due = Assert.Single(Given.Agreed.Now.Dues(FirmRules.Default), d => d.Kind is DueKind.Begin);
        Assert.Equal((Penhallow.Tuesday.AddDays(1), nameof(TaskPlan.Begin)), (due.Day, due.Move));
    }

    [Fact]
    public void An_attempt_falls_due_on_its_last_day_and_no_earlier()
    {
        Is.Refused("not-now", Given.Running.Now.FallDue(Given.Running.Calendar));
        Is.Refused("not-yours", Given.Running.Now.FallDue(Given.Running.Maya));
        var last = Given.Running with { Today = Given.End };
        Is.Fact<AttemptFellDue>(last.Now.FallDue(last.Calendar));
        var due = Assert.Single(Given.Running.Now.Dues(FirmRules.Default), d => d.Kind is DueKind.Attempt);
        Assert.Equal((Given.End, nameof(TaskPlan.FallDue)), (due.Day, due.Move));
    }

    [Fact]
    public void The_employee_may_be_done_early()
    {
        var story = Given.Running.After(p => p.FinishEarly(Given.Running.Sam), Given.Running.Sam);
        Assert.Equal(TaskPlanStage.FollowUpDue, story.Now.Stage);
    }

    [Fact]
    public void P9_absence_gives_the_attempt_its_working_days_back()
    {
        var away = Given.Running.Now.NoteAbsence(Given.Running.Sam, new(2026, 10, 24), new(2026, 10, 27));
        Assert.Equal(Given.End.AddDays(2), Is.Fact<AttemptMoved>(away).End);
        Is.Refused(
            "ends-before-it-begins",
            Given.Running.Now.NoteAbsence(Given.Running.Sam, Given.End, Penhallow.Tuesday)
        );
        Is.Refused(
            "day-too-far",
            Given.Running.Now.NoteAbsence(Given.Running.Sam, DateOnly.MinValue, DateOnly.MaxValue)
        );
    }

    [Fact]
    public void P9_the_same_day_away_counts_once()
    {
        var from = new DateOnly(2026, 10, 26);
        var story = Given.Running.After(p => p.NoteAbsence(Given.Running.Sam, from, from), Given.Running.Sam);
        Assert.Equal(Given.End.AddDays(1), story.Now.Attempt!.End);
        Assert.Empty(story.Now.NoteAbsence(story.Maya, from, from).Facts.OfType<AttemptMoved>());
    }

    [Fact]
    public void P9_absence_after_the_last_day_or_before_any_attempt_moves_nothing()
    {
        Assert.Single(Given.Running.Now.NoteAbsence(Given.Running.Sam, new(2026, 12, 1), new(2026, 12, 4)).Facts);
        Assert.Single(Given.Invited.Now.NoteAbsence(Given.Invited.Sam, new(2026, 10, 21), new(2026, 10, 23)).Facts);
    }

    [Fact]
    public void P9_days_away_do_not_count_when_the_end_moves_on()
    {
        var story = Given.Running.By(Given.Running.Sam, new AbsenceNoted(Given.End.AddDays(1), Given.End.AddDays(1)));
        var offered = story.By(story.Maya, new NewDayOffered(Given.Price, Given.PriceDue, Given.PriceDue.AddDays(3)));
        var moved = Is.Fact<AttemptMoved>(offered.Now.AcceptNewDay(offered.Sam, Given.Price, Given.PriceDue));
        Assert.Equal(Given.End.AddDays(2), moved.End);
    }

    [Fact]
    public void P8_more_time_needs_a_review_of_barriers_and_a_later_day()
    {
        Is.Refused("review-first", Given.Running.Now.Extend(Given.Running.Maya));
        var reviewed = Given.Review(Given.Running);
        Is.Refused("step-open", reviewed.Now.Extend(reviewed.Maya));
        var same = Dated(reviewed, Given.End);
        Is.Refused("later-day-first", same.Now.Extend(same.Maya));
        var later = Dated(reviewed, Given.End.AddDays(7));
        var story = later.After(p => p.Extend(later.Maya), later.Maya);
        Assert.Equal(Given.End.AddDays(7), story.Now.Attempt!.End);
        Is.Refused("review-first", story.Now.Extend(story.Maya));
    }

    [Fact]
    public void A_meeting_may_be_moved_without_fault_while_the_attempt_runs()
    {
        var other = Given.FollowUp with { Day = Given.FollowUp.Day.AddDays(9) };
        var story = Given.FollowUpDue.After(p => p.Postpone(Given.FollowUpDue.Sam, other), Given.FollowUpDue.Sam);
        Assert.Equal(other, story.Now.Attempt!.FollowUp);
        Assert.Equal(MeetingKind.FollowUp, Assert.Single(story.Now.Meetings).Kind);
    }

    static Story<TaskPlan> Dated(Story<TaskPlan> story, DateOnly day) =>
        story
            .By(story.Sam, new DateProposed(default, day, ""))
            .By(story.Maya, new FollowUpSet(Given.FollowUp with { Day = day }));
}
