using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Bench.Live;

/// <summary>From the check-in to the moment when the two sit down: every move by whose it is, through the ledger.</summary>
sealed class Beginning(IServiceProvider services, PersonId employee, PersonId manager)
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
        await BeginAsync<CheckIn>(checkIn, (c, hand) => c.Notice(hand, "Three quotes went out late.", hand.Today));
        await MoveAsync<CheckIn>(manager, checkIn, (c, hand) => c.Ask(hand, CheckInAnswer.Held, hand.Today));
        var reference = new CheckInReference(checkIn, employee, CheckInStage.Held);
        await BeginAsync<TaskPlan>(plan, (p, hand) => p.Open(hand, reference, new("Getting quotes out", false, true)));
        await MoveAsync<TaskPlan>(
            manager,
            plan,
            (p, hand) => p.PrepareMeasure(hand, Quotes, new(Quotes, StandardBasis.AverageColleague, 4, "The list"))
        );
        await MoveAsync<TaskPlan>(manager, plan, (p, hand) => p.EstimateTime(hand, new HowLong(3, TimeUnit.Hours)));
        await MoveAsync<TaskPlan>(manager, plan, (p, hand) => p.Invite(hand, Invitation(hand.Today), false));
        await MoveAsync<TaskPlan>(employee, plan, (p, hand) => p.AcceptInvitation(hand));
        await MoveAsync<TaskPlan>(manager, plan, (p, hand) => p.StartWorksheet(hand));
        return plan;
    }

    static Invitation Invitation(DateOnly today) =>
        new(
            "I’d like us to work out how quotes can get out more easily.",
            "You keep trade customers for years.",
            new Appointment(today.AddDays(2), new TimeOnly(14, 0), "Meeting room 2"),
            WayOfMeeting.OwnScreens
        );

    Task BeginAsync<T>(RecordId id, Func<T, Hand, Decision> move)
        where T : Process =>
        SettleAsync(
            manager,
            (ledger, desk) =>
                ledger.BeginAsync(desk, new RecordHeader(id, employee, manager), move, _ => "/", Slip.None, default)
        );

    Task MoveAsync<T>(PersonId person, RecordId id, Func<T, Hand, Decision> move)
        where T : Process =>
        SettleAsync(person, (ledger, desk) => ledger.SettleAsync(desk, id, move, _ => "/", Slip.None, default));

    async Task SettleAsync(PersonId person, Func<Ledger, Desk, Task<Outcome>> make)
    {
        await using var scope = services.CreateAsyncScope();
        var all = scope.ServiceProvider;
        await all.GetRequiredService<FirmTransaction>().EnterAsync(PracticeFirm.Id, writes: true, default);
        var desk = await all.GetRequiredService<Readers>().SeatAsync(PracticeFirm.Id, person, default);
        var outcome = await make(all.GetRequiredService<Ledger>(), desk!);
        if (outcome is not Outcome.Settled)
            throw new InvalidOperationException($"A talk could not begin: {outcome}.");
    }

    static RecordId New() => RecordId.Of(Guid.CreateVersion7());
}
