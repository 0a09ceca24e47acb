namespace Alongside.Domain.Tests.TaskPlans;

public sealed class BringingNotesTests
{
    static readonly DateOnly Day = new(2026, 11, 10);
    static readonly PersonId Sam = new(Guid.CreateVersion7());
    static readonly PersonId Maya = new(Guid.CreateVersion7());
    static readonly LineId Hard = new(Guid.CreateVersion7());
    static readonly LineId Helps = new(Guid.CreateVersion7());

    [Fact]
    public void P13_Only_what_is_ticked_is_brought_and_only_once()
    {
        var plan = With(Invited, new NotesTicked([Hard]));

        var brought = plan.BringNotes(HandOf(Sam, Part.Employee));
        var after = With(plan, brought.Facts[0]);

        var shared = Assert.IsType<NoteShared>(Assert.Single(brought.Facts));
        Assert.Equal((Hard, "The price list is old."), (shared.Line, shared.Words));
        Assert.Equal("nothing-ticked", after.BringNotes(HandOf(Sam, Part.Employee)).Refusal?.Name);
    }

    [Fact]
    public void P5_Nobody_else_can_tick_or_bring_a_person_s_notes()
    {
        var plan = With(Invited, new NotesTicked([Hard]));

        Assert.Equal("no-such-line", plan.TickNotes(HandOf(Maya, Part.Manager), [Hard]).Refusal?.Name);
        Assert.Equal("nothing-ticked", plan.BringNotes(HandOf(Maya, Part.Manager)).Refusal?.Name);
        Assert.Equal("own-hand", plan.BringNotes(HandOf(Maya, Part.Manager) with { Voice = Sam }).Refusal?.Name);
    }

    static TaskPlan Invited
    {
        get
        {
            var record = new RecordHeader(new RecordId(Guid.CreateVersion7()), Sam, Maya);
            var checkIn = new CheckInReference(record.Id, Sam, CheckInStage.Held);
            var invitation = new Invitation(
                "Words",
                "Strength",
                new Appointment(Day, new TimeOnly(14, 0), "Room 2"),
                WayOfMeeting.OwnScreens
            );
            var invited = (TaskPlan)
                new TaskPlan(record).Fold(
                    Happening(new PlanInvited(new LineId(Guid.CreateVersion7()), "Quotes", checkIn, invitation), Maya)
                );
            return With(
                With(invited, new NoteWritten(Hard, NoteTopic.Hard, "The price list is old.")),
                new NoteWritten(Helps, NoteTopic.WouldHelp, "Thursdays.")
            );
        }
    }

    static TaskPlan With(TaskPlan plan, Fact fact) => (TaskPlan)plan.Fold(Happening(fact, Sam));

    static Happening Happening(Fact fact, PersonId hand) => new(1, fact, hand, hand, DateTime.UnixEpoch, Day);

    static Hand HandOf(PersonId person, Part part) =>
        new(person, part, person, DateTime.UnixEpoch, Day, FirmRules.Default, Guid.CreateVersion7());
}
