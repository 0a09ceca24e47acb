using System.Diagnostics;
using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Alongside.Web.Tests.Faults;

/// <summary>
/// D5: PostgreSQL is away: its server is started again, the way to it is cut or nothing comes back on it, all its connections are taken,
/// or a standby takes over.
/// </summary>
public sealed class ServerAwayTests(PostgresServer postgres)
{
    static readonly Who[] Writers = [Who.Employee, Who.Peer, Who.Newcomer, Who.Manager];

    static readonly int Rounds = Towns.IsLong ? 10 : 1;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task D5_While_the_way_to_it_is_cut_or_silent_words_are_kept_and_then_taken(bool silent)
    {
        using var behind = await TestDatabaseAsync();
        await using var proxy = new Proxy(new NpgsqlConnectionStringBuilder(behind.Engine.ConnectionString).Port);
        await using var app = await BehindAsync(behind, c => c.Port = proxy.Port);
        var firm = await app.OtherFirmAsync();
        var writing = new Writing(app, firm);
        using var employee = await writing.PersonAsync(Who.Employee);
        var before = writing.NewWords();
        await writing.WriteAsync(employee, await writing.FilledAsync(employee, before), before);
        var words = writing.NewWords();
        var form = await writing.FilledAsync(employee, words);

        if (silent)
            proxy.Hang();
        else
            proxy.Cut();
        var asked = Stopwatch.StartNew();
        var (page, problem, sent) = (
            employee.Unled.GetAsync(new Uri(writing.Path, UriKind.Relative)),
            employee.Unled.GetAsync(new Uri($"/{firm.Slug}/api/v1/today", UriKind.Relative)),
            employee.PostAsync(form)
        );
        form = await Writing.AgainAsync(await sent, words);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await page).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await problem).StatusCode);
        Assert.Equal("application/problem+json", (await problem).Content.Headers.ContentType?.MediaType);
        Assert.NotNull((await problem).Headers.RetryAfter?.Delta);
        var told = asked.Elapsed;
        Assert.InRange(told.TotalSeconds, 0, silent ? 30 : 5);

        proxy.Mend();
        var back = Stopwatch.StartNew();
        await writing.WriteAsync(employee, form, words);
        var taken = back.Elapsed;
        Assert.InRange(taken.TotalSeconds, 0, 2);
        await writing.NothingIsLostAsync();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"silent {silent}: told after {told.TotalSeconds:0.0} s, back after {taken.TotalMilliseconds:0} ms"
        );
    }

    [Fact]
    public async Task When_all_connections_are_taken_people_are_asked_to_wait_and_nothing_stays_taken()
    {
        using var behind = await TestDatabaseAsync();
        await using var app = await BehindAsync(behind, c => c.MaxPoolSize = 5);
        var firm = await app.OtherFirmAsync();
        var writing = new Writing(app, firm);
        using var employee = await writing.PersonAsync(Who.Employee);
        var words = writing.NewWords();
        var form = await writing.FilledAsync(employee, words);

        await using (var taken = new Taken())
        {
            await taken.TakeAllAsync(app.Database.Engine.ConnectionString);
            using var answer = await employee.PostAsync(form);
            form = await Writing.AgainAsync(answer, words);
        }

        var back = Stopwatch.StartNew();
        await writing.WriteAsync(employee, form, words);
        Assert.InRange(back.Elapsed.TotalSeconds, 0, 2);
        await writing.NothingIsLostAsync();
    }

    [Fact]
    public async Task D5_A_server_that_starts_again_and_a_standby_that_takes_over_lose_nothing()
    {
        await using var first = await OwnPostgres.NewAsync();
        await first.DoAsync("create database alongside");
        await using var second = await first.StandbyAsync();
        var database = Named($"Host=127.0.0.1:{first.Port},127.0.0.1:{second.Port};Target Session Attributes=primary");
        await using var app = await RunningApp.OnAsync(database);
        await app.Services.GetRequiredService<Schema>().BringUpToDateAsync(default);
        var writing = new Writing(app, await app.OtherFirmAsync());

        for (var round = 0; round < Rounds; round++)
        {
            await BreakAsync(writing, "started again", () => first.EndAsync("fast"), first.BeginAsync);
            await BreakAsync(writing, "crashed", () => first.EndAsync("immediate"), first.BeginAsync);
        }
        await BreakAsync(
            writing,
            "promoted",
            () => first.EndAsync("immediate"),
            async () =>
            {
                await second.PromoteAsync();
                await second.DoAsync("alter system set synchronous_standby_names = ''");
                await second.DoAsync("select pg_reload_conf()");
            }
        );

        await writing.NothingIsLostAsync();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{writing.Acknowledged.Count} answered, 0 lost, {writing.Waited} asked to wait"
        );
    }

    /// <summary>People write before, while and after; the first word is taken within two seconds of its being back.</summary>
    static async Task BreakAsync(Writing writing, string what, Func<Task> end, Func<Task> begin)
    {
        using var over = new CancellationTokenSource();
        var all = Task.WhenAll(Writers.Select(who => Task.Run(() => WriteAsync(writing, who, over.Token))));
        await UntilMoreAsync(writing, all, 10);
        await end();
        await Task.Delay(300);
        await begin();
        var back = Stopwatch.StartNew();
        await UntilMoreAsync(writing, all, 1);
        var first = back.Elapsed;
        await UntilMoreAsync(writing, all, 10);
        await over.CancelAsync();
        await all;
        TestContext.Current.TestOutputHelper!.WriteLine($"{what}: first word after {first.TotalMilliseconds:0} ms");
        Assert.InRange(first.TotalSeconds, 0, 2);
    }

    static async Task WriteAsync(Writing writing, Who who, CancellationToken over)
    {
        using var visitor = await writing.PersonAsync(who);
        FilledForm? empty = null;
        while (!over.IsCancellationRequested)
        {
            var words = writing.NewWords();
            empty ??= await writing.FilledAsync(visitor, words);
            await writing.WriteAsync(visitor, empty.With(("words", words), ("key", $"{Guid.NewGuid()}")), words);
        }
    }

    static async Task UntilMoreAsync(Writing writing, Task all, int more)
    {
        var enough = writing.Acknowledged.Count + more;
        var patience = Stopwatch.StartNew();
        while (writing.Acknowledged.Count < enough)
        {
            if (all.IsCompleted)
                await all;
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), "Nobody gets anything written.");
            await Task.Delay(2);
        }
    }

    Task<TestDatabase> TestDatabaseAsync() => Beginnings.CopyAsync(EngineKind.Postgres, Beginning.NoFirm, postgres);

    static TestDatabase Named(string hosts) =>
        TestDatabase.Of(
            Engine.Postgres(
                $"{hosts};Username=postgres;Database=alongside",
                Directory.CreateTempSubdirectory("alongside-data-").FullName
            )
        );

    /// <summary>The program, which finds the same database in another way.</summary>
    static Task<RunningApp> BehindAsync(TestDatabase behind, Action<NpgsqlConnectionStringBuilder> change)
    {
        var connection = new NpgsqlConnectionStringBuilder(behind.Engine.ConnectionString);
        change(connection);
        return RunningApp.OnAsync(
            TestDatabase.Of(
                Engine.Postgres($"{connection}", Directory.CreateTempSubdirectory("alongside-data-").FullName)
            )
        );
    }

    /// <summary>All connections that the program may have.</summary>
    sealed class Taken : IAsyncDisposable
    {
        readonly List<NpgsqlConnection> all = [];

        public async Task TakeAllAsync(string connection)
        {
            try
            {
                while (true)
                {
                    var one = new NpgsqlConnection(connection);
                    await one.OpenAsync();
                    all.Add(one);
                }
            }
            catch (NpgsqlException)
            {
                Assert.NotEmpty(all);
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var one in all)
                await one.DisposeAsync();
        }
    }
}
