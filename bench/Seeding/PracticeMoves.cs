using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Bench.Seeding;

/// <summary>Moves of the practice firm’s people, each through the ledger by whose it is. One that is refused ends the measurement.</summary>
sealed class PracticeMoves(IServiceProvider services)
{
    public Task BeginAsync<T>(PersonId person, RecordHeader header, Func<T, Hand, Decision> move)
        where T : Process =>
        SettleAsync(person, (ledger, desk) => ledger.BeginAsync(desk, header, move, _ => "/", Slip.None, default));

    public Task MakeAsync<T>(PersonId person, RecordId id, Func<T, Hand, Decision> move)
        where T : Process =>
        SettleAsync(person, (ledger, desk) => ledger.SettleAsync(desk, id, move, _ => "/", Slip.None, default));

    async Task SettleAsync(PersonId person, Func<Ledger, Desk, Task<Outcome>> make)
    {
        await using var scope = services.CreateAsyncScope();
        var all = scope.ServiceProvider;
        await all.GetRequiredService<FirmTransaction>().EnterAsync(PracticeFirm.Id, writes: true, default);
        var desk = await all.GetRequiredService<Readers>().SeatAsync(PracticeFirm.Id, person, default);
        if (await make(all.GetRequiredService<Ledger>(), desk!) is var outcome and not Outcome.Settled)
            throw new InvalidOperationException($"A move to be measured with was not made: {outcome}.");
    }
}
