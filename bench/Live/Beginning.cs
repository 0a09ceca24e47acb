using Alongside.Bench.Seeding;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;

namespace Alongside.Bench.Live;

/// <summary>From the check-in to the moment when the two sit down: every move by whose it is, through the ledger.</summary>
sealed class Beginning(PracticeMoves moves, PersonId employee, PersonId manager)
{
    static readonly Measure Quotes = new(
        MeasureKind.AtLeast,
        9,
        "quotes sent within one working day",
        10,
        "quotes",
        Over: null,
        0,
        new Levels("", "", ""),
        []
    );

    public async Task<RecordId> MakeAsync()
    {
        var (checkIn, plan) = (New(), New());
        await moves.BeginAsync<CheckIn>(
            manager,
            Of(checkIn),
            (c, hand) => c.Notice(hand, "Three quotes went out late.", hand.Today)
        );
        await moves.MakeAsync<CheckIn>(manager, checkIn, (c, hand) => c.Ask(hand, CheckInAnswer.Held, hand.Today));
        var reference = new CheckInReference(checkIn, employee, CheckInStage.Held);
        await moves.BeginAsync<TaskPlan>(
            manager,
            Of(plan),
            (p, hand) => p.Open(hand, reference, new("Getting quotes out", false, true))
        );
        await moves.MakeAsync<TaskPlan>(
            manager,
            plan,
            (p, hand) => p.PrepareMeasure(hand, Quotes, new(Quotes, StandardBasis.AverageColleague, 4, "The list"))
        );
        await moves.MakeAsync<TaskPlan>(
            manager,
            plan,
            (p, hand) => p.EstimateTime(hand, new HowLong(3, TimeUnit.Hours))
        );
        await moves.MakeAsync<TaskPlan>(manager, plan, (p, hand) => p.Invite(hand, Invitation(hand.Today), false));
        await moves.MakeAsync<TaskPlan>(employee, plan, (p, hand) => p.AcceptInvitation(hand));
        await moves.MakeAsync<TaskPlan>(manager, plan, (p, hand) => p.StartWorksheet(hand));
        return plan;
    }

    static Invitation Invitation(DateOnly today) =>
        new(
            "I’d like us to work out how quotes can get out more easily.",
            "You keep trade customers for years.",
            new Appointment(today.AddDays(2), new TimeOnly(14, 0), "Meeting room 2"),
            WayOfMeeting.OwnScreens
        );

    RecordHeader Of(RecordId id) => new(id, employee, manager);

    static RecordId New() => RecordId.Of(Guid.CreateVersion7());
}
