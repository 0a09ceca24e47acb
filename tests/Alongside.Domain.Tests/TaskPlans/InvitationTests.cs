namespace Alongside.Domain.Tests.TaskPlans;

public sealed class InvitationTests
{
    [Fact]
    public void The_employee_may_say_yes_ask_for_another_time_and_bring_somebody()
    {
        var story = Given.Invited;
        story = story.After(p => p.AcceptInvitation(story.Sam), story.Sam);
        Assert.True(story.Now.Shared.Invitation!.IsAccepted);
        story = story.After(p => p.AskOtherTime(story.Sam, "Wednesday suits me"), story.Sam);
        Assert.False(story.Now.Shared.Invitation!.IsAccepted);
        story = story.After(p => p.BringCompanion(story.Sam, "Priya"), story.Sam);
        Assert.Equal("Priya", story.Now.Shared.Invitation!.Companion);
    }

    [Fact]
    public void Another_time_is_answered_anew()
    {
        var story = Given.Invited.By(Given.Invited.Sam, new InvitationAccepted());
        var later = Given.Invitation.Meeting with { Day = new(2026, 10, 29) };
        story = story.After(p => p.Postpone(story.Maya, later), story.Maya);
        Assert.False(story.Now.Shared.Invitation!.IsAccepted);
        Assert.Equal(later, Assert.Single(story.Now.Meetings).Appointment);
        Is.Refused("meeting-day-has-been", story.Now.Postpone(story.Maya, later with { Day = new(2026, 10, 19) }));
        Is.Refused("day-too-far", story.Now.Postpone(story.Maya, later with { Day = DateOnly.MinValue }));
    }

    [Fact]
    public void P13_an_own_note_is_read_by_its_writer_until_they_share_it()
    {
        var story = Given.Invited;
        story = story.After(p => p.WriteNote(story.Sam, NoteTopic.Hard, "The counter"), story.Sam);
        var note = Assert.Single(story.Now.Own(Penhallow.Sam).Notes);
        Assert.Empty(story.Now.Shared.Record.Notes);
        Is.Refused("no-such-line", story.Now.ShareNote(story.Maya, note.Id));
        story = story.After(p => p.ShareNote(story.Sam, note.Id), story.Sam);
        Assert.Equal("The counter", Assert.Single(story.Now.Shared.Record.Notes).Words);
    }

    [Fact]
    public void P12_nobody_writes_or_shares_a_note_for_somebody_else()
    {
        Is.Refused("own-hand", Given.Invited.Now.WriteNote(Given.Invited.MayaForSam, NoteTopic.Hard, "The counter"));
        Is.Refused("own-hand", Given.Invited.Now.ShareNote(Given.Invited.MayaForSam, default));
    }

    [Fact]
    public void P13_writing_to_hr_leaves_no_trace_on_the_other_side()
    {
        var before = Given.Invited;
        var after = before.After(p => p.AskHr(before.Sam, "Can we talk first?"), before.Sam);
        Assert.Equal(before.Now.Summary, after.Now.Summary);
        Assert.Equal(before.Now.Shared, after.Now.Shared);
        Assert.Equal("Can we talk first?", Assert.Single(after.Now.WithHr(Penhallow.Sam).Lines).Words);
    }

    [Fact]
    public void Both_are_reminded_two_working_days_before_they_meet()
    {
        var dues = Given.Invited.Now.Dues(FirmRules.Default).Where(d => d.Kind is DueKind.MeetingSoon).ToList();
        Assert.Equal([Penhallow.Sam, Penhallow.Maya], dues.Select(d => d.Person));
        Assert.All(dues, d => Assert.Equal(new DateOnly(2026, 10, 23), d.Day));
    }
}
