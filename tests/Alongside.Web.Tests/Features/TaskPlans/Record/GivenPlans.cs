using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Web.Tests.Features.TaskPlans.Record;

/// <summary>
/// Sam's plan with Maya, made by real moves through the ledger on the days on which they happened, up to a stage. The firm's day is
/// Tuesday 10 November 2026.
/// </summary>
public sealed partial class GivenPlans(Func<Func<IServiceProvider, Task>, Task> inFirm)
{
    public static GivenPlans In(RunningApp app) =>
        new(work =>
            app.InFirmAsync(
                PracticeFirm.Id,
                async services =>
                {
                    await work(services);
                    return true;
                }
            )
        );

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task<PersonId> PersonAsync(string who)
    {
        var person = PersonId.Nobody;
        await inFirm(async services =>
            person = await services
                .GetRequiredService<FirmDb>()
                .People.Where(p => p.Email == who + "@penhallow.example")
                .Select(p => p.Id)
                .SingleAsync()
        );
        return person;
    }

    public Task OpenAsync(RecordId id, string when, string reason) =>
        MoveAsync("ros", when, id, (p, hand) => p.OpenRecord(hand, reason));

    public Task MoveAsync(
        string who,
        string when,
        RecordId id,
        Func<TaskPlan, Hand, Decision> move,
        bool asEmployee = false
    ) => MoveAsync<TaskPlan>(who, when, id, move, asEmployee);

    public Task MoveAsync<T>(
        string who,
        string when,
        RecordId id,
        Func<T, Hand, Decision> move,
        bool asEmployee = false
    )
        where T : Process =>
        ActAsync(
            who,
            when,
            (ledger, desk) =>
                ledger.SettleAsync(
                    desk,
                    id,
                    move,
                    then: _ => "/",
                    Slip.None with
                    {
                        Voice = asEmployee ? Part.Employee : Part.None,
                    },
                    default
                )
        );

    async Task BeginAsync<T>(string who, string when, RecordId id, Func<T, Hand, Decision> move)
        where T : Process
    {
        var (sam, maya) = (await PersonAsync("sam"), await PersonAsync("maya"));
        await ActAsync(
            who,
            when,
            (ledger, desk) =>
                ledger.BeginAsync(desk, new RecordHeader(id, sam, maya), move, then: _ => "/", Slip.None, default)
        );
    }

    async Task ActAsync(string who, string when, Func<Alongside.Web.Storage.Ledger, Desk, Task<Outcome>> act)
    {
        var person = await PersonAsync(who);
        await inFirm(async services =>
        {
            var desk = await services.GetRequiredService<Readers>().SeatAsync(PracticeFirm.Id, person, default);
            var local = DateTime.ParseExact(when, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            var outcome = await act(
                services.GetRequiredService<Alongside.Web.Storage.Ledger>(),
                desk! with
                {
                    Now = FirmClock.InstantIn(desk.Firm.Zone, day, time),
                    Today = day,
                }
            );
            Assert.True(outcome is Outcome.Settled, $"{who} {when}: {outcome}");
        });
    }
}
