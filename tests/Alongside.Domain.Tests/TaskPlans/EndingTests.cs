namespace Alongside.Domain.Tests.TaskPlans;

public sealed class EndingTests
{
    static readonly CheckInReference Fresh = Given.CheckIn with { Record = new RecordId(Penhallow.Id(700)) };

    [Fact]
    public void P12_not_this_way_stops_the_plan_offers_hr_and_asks_for_no_reason()
    {
        Is.Refused("own-hand", Given.AtWorksheet.Now.NotThisWay(Given.AtWorksheet.MayaForSam, ""));
        var story = Given.AtWorksheet.After(p => p.NotThisWay(Given.AtWorksheet.Sam, ""), Given.AtWorksheet.Sam);
        Assert.Equal(TaskPlanStage.NotThisWay, story.Now.Stage);
        Assert.True(story.Now.OffersHr);
        Is.Refused("not-now", story.Now.WriteDown(story.Maya));
    }

    [Fact]
    public void A_plan_stops_with_a_reason_that_both_can_read()
    {
        Is.Refused("reason-missing", Given.Running.Now.Stop(Given.Running.Maya, StopReason.RoleChanged, ""));
        Is.Refused("choose-one", Given.Running.Now.Stop(Given.Running.Maya, default, "A new role"));
        Is.Refused("not-yours", Given.Running.Now.Stop(Given.Running.Sam, StopReason.Left, "Leaving"));
        var story = Given.Running.After(
            p => p.Stop(Given.Running.Maya, StopReason.RoleChanged, "A new role"),
            Given.Running.Maya
        );
        Assert.Equal("A new role", story.Now.Shared.Record.Ending!.Words);
        Assert.Equal(StopReason.RoleChanged, story.Now.Shared.Record.Because);
    }

    [Fact]
    public void P11_danger_goes_to_hr_at_once_with_a_reason_and_the_employee_reads_it()
    {
        Is.Refused("reason-missing", Given.Prepared.Now.ReferToHr(Given.Prepared.Maya, SeriousMatter.Danger, ""));
        Is.Refused("choose-one", Given.Prepared.Now.ReferToHr(Given.Prepared.Maya, default, "The saw"));
        Is.Refused("not-now", Given.Closed.Now.ReferToHr(Given.Closed.Maya, SeriousMatter.Danger, "The saw"));
        var story = Given.Prepared.After(
            p => p.ReferToHr(Given.Prepared.Maya, SeriousMatter.Danger, "The saw"),
            Given.Prepared.Maya
        );
        Assert.True(story.Now.Summary.ShownToEmployee);
        Assert.Equal("The saw", story.Now.Shared.Record.Ending!.Words);
    }

    [Fact]
    public void P1_reopening_asks_first_again()
    {
        Is.Refused("ask-first", Reopen(Given.Closed, Given.Opening, Given.CheckIn));
        Is.Refused("good-faith-missing", Reopen(Given.Closed, Given.Opening with { GoodFaith = false }));
        Is.Refused(
            "strength-missing",
            Given.Closed.Now.Reopen(Given.Closed.Maya, Fresh, Given.Opening, Given.Invitation with { Strength = "" })
        );
    }

    [Fact]
    public void A_plan_opens_again_within_six_months_with_its_history()
    {
        var late = Given.Closed with { Today = Given.End.AddMonths(6).AddDays(1) };
        Is.Refused("too-late-to-reopen", Reopen(late, Given.Opening));
        var soon = Given.Closed;
        var meeting = Given.Invitation with { Meeting = Given.FollowUp };
        var story = soon.After(p => p.Reopen(soon.Maya, Fresh, Given.Opening, meeting), soon.Maya);
        Assert.Equal(TaskPlanStage.Invited, story.Now.Stage);
        Assert.Equal((3, 0), (story.Now.Course.Attempts.Length, story.Now.Course.Successes));
        Assert.Null(story.Now.Shared.EndedOn);
        var begun = story.By(story.Sam, new WorksheetStarted());
        Assert.Equal(8, begun.Now.Worksheet.Measure!.Number);
        Assert.False(begun.Now.Worksheet.IsRetry);
    }

    [Fact]
    public void P4_a_measure_never_opened_is_deleted_thirty_days_after_the_end()
    {
        var story = Given.Invited.By(Given.Invited.Sam, new SaidNotThisWay(default, ""));
        var due = Assert.Single(story.Now.Dues(FirmRules.Default), d => d.Kind is DueKind.Seal);
        Assert.Equal((Penhallow.Tuesday.AddDays(30), nameof(TaskPlan.DeleteSeal)), (due.Day, due.Move));
        Is.Refused("not-now", story.Later(29).Now.DeleteSeal(story.Later(29).Calendar));
        var after = story.Later(30).After(p => p.DeleteSeal(story.Later(30).Calendar), story.Later(30).Calendar);
        Assert.True(after.Now.Sealed.IsEmpty);
        Assert.DoesNotContain(after.Now.Dues(FirmRules.Default), d => d.Kind is DueKind.Seal);
    }

    [Fact]
    public void P4_the_seal_of_a_discarded_preparation_is_deleted_too()
    {
        var story = Given.Prepared.By(Given.Prepared.Maya, new PreparationDiscarded()).Later(30);
        Is.Fact<SealDeleted>(story.Now.DeleteSeal(story.Calendar));
    }

    static Decision Reopen(Story<TaskPlan> story, Opening opening, CheckInReference? checkIn = null) =>
        story.Now.Reopen(
            story.Maya,
            checkIn ?? Fresh,
            opening,
            Given.Invitation with
            {
                Meeting = Given.FollowUp with { Day = story.Today },
            }
        );
}
