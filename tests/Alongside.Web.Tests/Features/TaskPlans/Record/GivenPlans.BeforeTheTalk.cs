using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Tests.Features.TaskPlans.Record;

/// <summary>From the check-in to an invitation that was accepted.</summary>
public sealed partial class GivenPlans
{
    public static readonly Measure NineInTen = new(
        MeasureKind.AtLeast,
        9,
        "quotes sent within one working day",
        10,
        "quotes",
        new HowLong(2, TimeUnit.Weeks),
        0,
        new Levels("Fewer than 8 in 10", "9 in 10", "All 10, and the builder thanks us"),
        []
    );

    static readonly Standard Average = new(
        NineInTen,
        StandardBasis.AverageColleague,
        3,
        "The shared inbox, July to September."
    );

    /// <summary>Maya asked on 20 October, and the two talked.</summary>
    public async Task<RecordId> CheckedInAsync()
    {
        var id = new RecordId(Guid.CreateVersion7());
        await BeginAsync<CheckIn>(
            "maya",
            "2026-10-19 16:20",
            id,
            (c, hand) => c.Notice(hand, "Three quotes went out on Monday.", Day("2026-10-16"))
        );
        await MoveAsync<CheckIn>(
            "maya",
            "2026-10-20 10:10",
            id,
            (c, hand) => c.Ask(hand, CheckInAnswer.Held, Day("2026-10-20"))
        );
        return id;
    }

    /// <summary>Nobody but Maya knows.</summary>
    public async Task<RecordId> PreparingAsync()
    {
        var checkIn = await CheckedInAsync();
        var sam = await PersonAsync("sam");
        var id = new RecordId(Guid.CreateVersion7());
        await BeginAsync<TaskPlan>(
            "maya",
            "2026-10-20 15:30",
            id,
            (p, hand) =>
                p.Open(
                    hand,
                    new CheckInReference(checkIn, sam, CheckInStage.Held),
                    new Opening("Getting quotes out within one working day", FormalMatterOpen: false, GoodFaith: true)
                )
        );
        await MoveAsync(
            "maya",
            "2026-10-20 15:40",
            id,
            (p, hand) => p.Prepare(hand, PreparationQuestion.OwnPart, "canary-preparation")
        );
        await MoveAsync("maya", "2026-10-20 15:50", id, (p, hand) => p.PrepareMeasure(hand, NineInTen, Average));
        await MoveAsync(
            "maya",
            "2026-10-20 15:55",
            id,
            (p, hand) => p.EstimateTime(hand, new HowLong(30, TimeUnit.Minutes))
        );
        return id;
    }

    public async Task<RecordId> InvitedAsync()
    {
        var id = await PreparingAsync();
        await MoveAsync(
            "maya",
            "2026-10-22 11:05",
            id,
            (p, hand) =>
                p.Invite(
                    hand,
                    new Invitation(
                        "I’d like us to work out how quotes can get out more easily. This isn’t discipline.",
                        "Builders ask for you by name, because your quotes answer the question they forgot to ask.",
                        new Appointment(Day("2026-10-27"), new TimeOnly(14, 0), "Meeting room 2"),
                        WayOfMeeting.OwnScreens
                    ),
                    formalMatterOpen: false
                )
        );
        await MoveAsync("sam", "2026-10-22 12:40", id, (p, hand) => p.AcceptInvitation(hand));
        return id;
    }
}
