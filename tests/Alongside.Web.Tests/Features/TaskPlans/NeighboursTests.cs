using System.Collections.Concurrent;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Visitor = Alongside.Web.Tests.Harness.Visitor;

namespace Alongside.Web.Tests.Features.TaskPlans;

/// <summary>Two hold a talk at two processes behind one balancer: Maya at the one, Sam at the other.</summary>
public sealed class NeighboursTests(PostgresServer postgres)
{
    /// <summary>Seconds; the way leads through the database.</summary>
    const double Soon = 5;

    [Fact]
    public async Task What_one_does_at_one_process_reaches_the_other_at_the_other()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Postgres, postgres);
        using var two = await app.AtWorksheetAsync();
        await using var beside = await app.BesideAsync();
        using var maya = await beside.SignedInAsync("maya");
        await ListeningAsync(app, processes: 2);
        await using var stream = await OpenStream.AtAsync(maya, two.Plan + "/live");
        var before = (await stream.NowAsync(Soon)).GetProperty("version").GetInt64();

        await two.AtAsync(two.Sam, 3, "need", ("words", "A quiet hour."), ("kind", "Time"));
        Assert.True((await stream.NowAsync(Soon)).GetProperty("version").GetInt64() > before);

        var page = await two.Sam.GetAsync(two.Plan + "/worksheet/3");
        var form = page.Form("form[action*='handler=need']");
        await two.Sam.SendAsync(form with { Action = two.Plan + "/worksheet/3?handler=writing" });
        Assert.True((await stream.NowAsync(Soon)).GetProperty("writing").GetBoolean());

        await maya.GetAsync(two.Plan + "/worksheet/2"); // from here on it is kept in memory there
        await two.AtAsync(two.Sam, 2, "break");
        Assert.True((await stream.NowAsync(Soon)).GetProperty("onBreak").GetBoolean());
        var there = await maya.GetAsync(two.Plan + "/worksheet/2");
        Assert.Contains("Let’s take a break.", there.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_connection_between_them_broke_pages_ask_again_and_are_told_again()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Postgres, postgres);
        using var two = await app.AtWorksheetAsync();
        await using var beside = await app.BesideAsync();
        using var sam = await beside.SignedInAsync("sam");
        await ListeningAsync(app, processes: 2);
        await using var cut = await OpenStream.AtAsync(sam, two.Plan + "/live");
        await cut.NextAsync(Soon);

        await RunAsync(app, $"select pg_terminate_backend(pid) from pg_stat_activity where {Listens}");
        await cut.EndsAsync(within: Soon);
        await ListeningAsync(app, processes: 2);
        await using var again = await OpenStream.AtAsync(sam, two.Plan + "/live");
        await again.NextAsync(Soon);
        await two.AtAsync(two.Maya, 2, "break");

        Assert.True((await again.NowAsync(Soon)).GetProperty("onBreak").GetBoolean());
    }

    [Fact]
    public async Task What_waits_for_a_sign_in_waits_at_both_and_travels_sealed()
    {
        const string need = "form[action*='handler=need']";
        var words = string.Concat(Enumerable.Repeat("Für mich wäre Ruhe gut. ", 400)).Trim(); // more than one piece
        await using var app = await RunningApp.StartAsync(EngineKind.Postgres, postgres);
        using var two = await app.AtWorksheetAsync();
        await using var beside = await app.BesideAsync();
        await ListeningAsync(app, processes: 2);
        await using var wire = new NpgsqlConnection(app.Database.Engine.ConnectionString);
        await wire.OpenAsync();
        ConcurrentQueue<string> heard = [];
        wire.Notification += (_, said) => heard.Enqueue(said.Payload);
        await using (var listen = new NpgsqlCommand("listen alongside_forms", wire))
            await listen.ExecuteNonQueryAsync();

        var page = await two.Sam.GetAsync(two.Plan + "/worksheet/3");
        await EndAsync(app, PlanAt.Sam);
        await two.Sam.SendAsync(page.Form(need, ("words", words)));
        using var sam = await beside.SignedInAsync("sam");
        var back = await UntilAsync(sam, page.Path, IsBack);
        Assert.Equal(words, back.Form(need).Fields.Single(f => f.Key == "words").Value);
        while (heard.Count < 2)
            Assert.True(await wire.WaitAsync(TimeSpan.FromSeconds(Soon)));
        Assert.DoesNotContain(heard, said => said.Contains("Ruhe", StringComparison.Ordinal));

        await sam.SendAsync(back.Form(need, ("words", "Quiet mornings.")));
        using var atFirst = await app.SignedInAsync("sam");
        await UntilAsync(atFirst, page.Path, shown => !IsBack(shown));
    }

    static bool IsBack(Shown shown) => shown.Words.Contains("Your words are back.", StringComparison.Ordinal);

    static async Task<Shown> UntilAsync(Visitor visitor, string path, Func<Shown, bool> holds)
    {
        for (var left = 50; ; left--)
        {
            var shown = await visitor.GetAsync(path);
            if (holds(shown))
                return shown;
            Assert.True(left > 0, shown.Words);
            await Task.Delay(100);
        }
    }

    static async Task EndAsync(RunningApp app, PersonId person)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var account = await scope
            .ServiceProvider.GetRequiredService<DirectoryDb>()
            .Memberships.Where(m => m.Firm == PracticeFirm.Id && m.Person == person)
            .Select(m => m.Account)
            .SingleAsync();
        await scope.ServiceProvider.GetRequiredService<Sessions>().EndAllAsync(account, default);
    }

    const string Listens = "datname = current_database() and query like 'listen %'";

    static async Task ListeningAsync(RunningApp app, int processes)
    {
        for (var left = 100; ; left--)
        {
            if (await RunAsync(app, $"select count(*) from pg_stat_activity where {Listens}") == processes)
                return;
            Assert.True(left > 0, "Nobody listens.");
            await Task.Delay(100);
        }
    }

    static async Task<long> RunAsync(RunningApp app, string sql)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DirectoryDb>().Database;
        await db.OpenConnectionAsync();
        await using var command = db.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is long count ? count : 0;
    }
}
