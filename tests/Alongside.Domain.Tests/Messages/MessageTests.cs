using Alongside.Domain.Messages;
using Alongside.Domain.Tests.TaskPlans;

namespace Alongside.Domain.Tests.Messages;

public sealed class MessageTests
{
    static readonly DateOnly Later = new(2026, 10, 29);

    [Fact]
    public void An_invitation_reaches_both_with_its_time_and_no_word_of_it()
    {
        var told = Of(Given.Prepared, Given.Invited, Invited);
        Assert.Equal(
            [(MessageKind.Invitation, Penhallow.Sam), (MessageKind.Invitation, Penhallow.Maya)],
            told.Select(m => (m.Kind, m.To))
        );
        Assert.All(told, m => Assert.Equal(MeetingTurn.Set, m.Meeting!.Turn));
        Assert.All(told, m => Assert.Equal(Given.Invitation.Meeting.Day, m.Meeting!.Day));
    }

    [Fact]
    public void Another_time_is_told_to_both_and_a_new_place_to_nobody()
    {
        var moved = new MeetingMoved(Given.Invitation.Meeting with { Day = Later });
        var told = Of(Given.Invited, Given.Invited.By(Given.Invited.Maya, moved), moved);
        Assert.Equal([MessageKind.TimeChanged, MessageKind.TimeChanged], told.Select(m => m.Kind));
        Assert.All(told, m => Assert.Equal((MeetingTurn.Moved, Later), (m.Meeting!.Turn, m.Meeting.Day)));

        var elsewhere = new MeetingMoved(Given.Invitation.Meeting with { Place = "The yard" });
        Assert.Empty(Of(Given.Invited, Given.Invited.By(Given.Invited.Maya, elsewhere), elsewhere));
    }

    [Fact]
    public void A_plan_that_stops_calls_its_talk_off_and_sitting_down_does_not()
    {
        var stop = new SaidNotThisWay(Penhallow.Line(9), "");
        var told = Of(Given.Invited, Given.Invited.By(Given.Invited.Sam, stop), stop);
        Assert.All(told, m => Assert.Equal(MeetingTurn.CalledOff, m.Meeting!.Turn));
        Assert.Equal(2, told.Count);
        Assert.Empty(Of(Given.Invited, Given.AtWorksheet, new WorksheetStarted()));
    }

    [Fact]
    public void P13_that_HR_opened_a_record_is_told_to_the_employee_alone()
    {
        var opened = new Alongside.Domain.Asking.RecordOpened("Asked to");
        var message = Assert.Single(Of(Given.Invited, Given.Invited, opened));
        Assert.Equal((MessageKind.HrOpened, Penhallow.Sam), (message.Kind, message.To));
    }

    [Fact]
    public void P13_what_somebody_keeps_or_writes_to_HR_is_told_to_nobody()
    {
        Assert.Empty(Of(Given.Invited, Given.Invited, new NoteWritten(Penhallow.Line(1), NoteTopic.Hard, "words")));
        Assert.Empty(Of(Given.Invited, Given.Invited, new HrAsked(Penhallow.Line(2), "words")));
    }

    [Fact]
    public void An_erased_fact_tells_somebody_and_never_throws()
    {
        foreach (var fact in FactCatalog.All)
            Assert.NotNull(Of(Given.Invited, Given.Invited, FactCatalog.Blank(fact)));
    }

    static PlanInvited Invited => new(Penhallow.Line(500), "Getting quotes out", Given.CheckIn, Given.Invitation);

    static List<Message> Of(Story<TaskPlan> before, Story<TaskPlan> after, params Fact[] facts)
    {
        var meetings = MeetingChange.Between(before.Now, after.Now, Penhallow.Tuesday).ToList();
        return [.. Message.From(before.Now, after.Now, facts, meetings, before.Maya)];
    }
}
