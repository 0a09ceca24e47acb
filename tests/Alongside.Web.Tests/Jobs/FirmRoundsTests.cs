using Alongside.Domain.Basics;
using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alongside.Web.Tests.Jobs;

public sealed class FirmRoundsTests(PostgresServer postgres)
{
    [Fact]
    public async Task A_firm_that_breaks_and_a_database_that_is_away_keep_no_other_firm_waiting()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var broken = await app.OtherFirmAsync("broken");
        var whole = await app.OtherFirmAsync("whole");
        using var rounds = new Rounds(
            app.Services.GetRequiredService<IServiceScopeFactory>(),
            NullLogger<Rounds>.Instance,
            broken.Id
        );

        await rounds.StartAsync(default);
        await rounds.ThreeRounds.WaitAsync(TimeSpan.FromSeconds(30));
        await rounds.StopAsync(default);

        Assert.False(rounds.ExecuteTask!.IsFaulted);
        Assert.Contains(whole.Id, rounds.Done);
        Assert.DoesNotContain(broken.Id, rounds.Done);
    }

    sealed class Rounds(IServiceScopeFactory scopes, ILogger log, FirmId broken)
        : FirmRounds(scopes, TimeProvider.System, log)
    {
        readonly TaskCompletionSource third = new();
        int begun;

        public Task ThreeRounds => third.Task;

        public List<FirmId> Done { get; } = [];

        protected override TimeSpan Pause => TimeSpan.FromMilliseconds(10);

        protected override Task BeginAsync(IServiceProvider services, CancellationToken ct)
        {
            if (++begun == 4)
                third.TrySetResult();
            // the first time the database is away; a time-out of its own looks like somebody's wish to stop
            return begun == 1 ? throw new OperationCanceledException() : Task.CompletedTask;
        }

        protected override Task RunAsync(IServiceProvider services, FirmId firm, CancellationToken ct)
        {
            if (firm == broken)
                throw new InvalidOperationException();
            Done.Add(firm);
            return Task.CompletedTask;
        }
    }
}
