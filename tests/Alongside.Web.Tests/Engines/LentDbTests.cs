using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Engines;

/// <summary>A context is lent to one request after another, and knows nothing of whoever had it before.</summary>
public sealed class LentDbTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.Postgres)]
    public async Task The_next_has_the_same_context_and_finds_nothing_before_it_is_told_whose_it_is(EngineKind kind)
    {
        await using var app = await RunningApp.StartAsync(kind, postgres);
        FirmDb had;
        await using (var first = app.Services.CreateAsyncScope())
        {
            had = await InPracticeAsync(first);
            var firm = await had.Firms.SingleAsync();
            firm.Name = "Somebody else’s";
            Assert.True(had.ChangeTracker.HasChanges());
        }

        // those that wait are lent in turn
        var lending = app.Services.GetRequiredService<IDbContextFactory<FirmDb>>();
        List<FirmDb> lent = [];
        FirmDb next;
        do
        {
            Assert.InRange(lent.Count, 0, LentDb.Most);
            lent.Add(next = await lending.CreateDbContextAsync());
        } while (next != had);

        Assert.Empty(next.ChangeTracker.Entries());
        Assert.Null(next.Database.CurrentTransaction);
        Assert.Empty(await next.Firms.ToListAsync());
        Assert.Empty(await next.People.ToListAsync());
        foreach (var other in lent)
            await other.DisposeAsync();
    }

    [Theory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.Postgres)]
    public async Task What_was_not_committed_is_undone(EngineKind kind)
    {
        await using var app = await RunningApp.StartAsync(kind, postgres);
        await using (var first = app.Services.CreateAsyncScope())
        {
            var db = await InPracticeAsync(first);
            var turn = await first.ServiceProvider.GetRequiredService<FirmTransaction>().WriteAsync(default);
            await db.Firms.ExecuteUpdateAsync(set => set.SetProperty(f => f.Name, "Half"));
            if (kind is EngineKind.Sqlite)
                await turn.DisposeAsync(); // the gate is the program’s, and not the context’s
        }

        await using var second = app.Services.CreateAsyncScope();
        Assert.NotEqual("Half", (await (await InPracticeAsync(second)).Firms.SingleAsync()).Name);
    }

    [Fact]
    public async Task On_SQLite_a_context_that_waits_holds_no_connection()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var kept = app.Services.GetRequiredService<KeptConnections>();
        var before = kept.Count - kept.Waiting;
        AsyncServiceScope[] at = [app.Services.CreateAsyncScope(), app.Services.CreateAsyncScope()];
        foreach (var scope in at)
            await (await InPracticeAsync(scope)).Firms.SingleAsync();
        Assert.Equal(before + 2, kept.Count - kept.Waiting);

        foreach (var scope in at)
            await scope.DisposeAsync();
        Assert.Equal(before, kept.Count - kept.Waiting);
    }

    static async Task<FirmDb> InPracticeAsync(AsyncServiceScope scope)
    {
        await scope
            .ServiceProvider.GetRequiredService<FirmTransaction>()
            .EnterAsync(PracticeFirm.Id, writes: true, default);
        return scope.ServiceProvider.GetRequiredService<FirmDb>();
    }
}
