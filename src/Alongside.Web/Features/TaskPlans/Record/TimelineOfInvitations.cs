using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Record;

static class TimelineOfInvitations
{
    public static Told? Of(Teller t, Fact fact) =>
        fact switch
        {
            PlanInvited f => t.Say(
                "You sent an invitation to talk on {day}.",
                "{who} sent an invitation to talk on {day}.",
                ("day", f.Invitation.Meeting.Day)
            ) with
            {
                Words = f.Invitation.Words,
            },
            InvitationAccepted => t.Say("You said that the time works.", "{who} said that the time works."),
            OtherTimeAsked f => t.Say("You asked for another time.", "{who} asked for another time.") with
            {
                Words = f.Words,
            },
            CompanionNamed f => t.Say("You will bring someone.", "{who} will bring someone.") with { Words = f.Name },
            MeetingMoved f => t.Say(
                "You moved the meeting to {day} at {time}.",
                "{who} moved the meeting to {day} at {time}.",
                ("day", f.Meeting.Day),
                ("time", f.Meeting.Time)
            ),
            NoteShared f => t.Say("You shared a note of your own.", "{who} shared a note.") with { Words = f.Words },
            _ => null,
        };
}
