using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Inviting;

/// <summary>How two people meet, in words.</summary>
static class Meetings
{
    public static Sentence Says(WayOfMeeting way) =>
        way switch
        {
            WayOfMeeting.OneScreen => Sentence.Say("Together, at one screen"),
            WayOfMeeting.OwnScreens => Sentence.Say("Each at an own screen"),
            _ => Sentence.Say("On paper first"),
        };
}
