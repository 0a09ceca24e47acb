using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Tests.Features.TaskPlans.Record;

namespace Alongside.Web.Tests.Features.Messages;

/// <summary>A talk to which Maya asks Sam on the morning of 9 November, and which nobody has answered.</summary>
static class AskedToTalk
{
    public static async Task<RecordId> AskedForAsync(
        this GivenPlans given,
        string day,
        string words = "Words",
        string place = "Room"
    )
    {
        var plan = await given.PreparingAsync();
        await given.MoveAsync(
            "maya",
            "2026-11-09 10:00",
            plan,
            (p, hand) =>
                p.Invite(
                    hand,
                    new Invitation(
                        words,
                        "Strength",
                        new Appointment(GivenPlans.Day(day), new TimeOnly(14, 0), place),
                        WayOfMeeting.OneScreen
                    ),
                    formalMatterOpen: false
                )
        );
        return plan;
    }
}
