using System.Diagnostics.Metrics;
using System.Text.Json;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Watching;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenTelemetry.Trace;

namespace Alongside.Web.Tests.Walls;

/// <summary>S18: who looks after an installation is told how it is, and nothing that anybody in it wrote.</summary>
[Collection(nameof(Town))]
public sealed class WatchingTests(Towns towns)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task S18_Traces_figures_and_log_lines_carry_no_word_name_or_address(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        await town.SurveyAsync();
        await AskOddlyAsync(town);
        if (engine is EngineKind.Postgres)
            await FailOverAWordAsync(town);
        Watcher.Flush(town.App);

        // such as a word, or the name of a firm or a person; an e-mail address; a path with its ids
        var wire = town.Watcher.Wire;
        string[] never = ["canary", ".example", "/north/", "penhallow", "traceable"];
        foreach (var word in never)
        {
            Assert.DoesNotContain(word, wire, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(town.Watcher.Lines, l => l.Contains(word, StringComparison.OrdinalIgnoreCase));
        }
        Assert.DoesNotContain($"{town.North.Firm.Id}", wire, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task They_say_what_is_slow_what_is_refused_and_what_waits(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        await town.SurveyAsync();
        if (engine is EngineKind.Postgres)
            await FailOverAWordAsync(town);
        Counts.InOutbox(0);
        Watcher.Flush(town.App);
        string[] told =
        [
            "http.server.request.duration",
            "GET people/{person:guid}",
            "alongside.moves",
            "alongside.commits",
            "alongside.outbox.waiting",
            "task-plan",
            "dotnet.gc.collections",
            "http.response.status_code",
            .. engine is EngineKind.Postgres ? ["database", "22P02", "db.client.operation.duration"] : (string[])[],
        ];
        var wire = town.Watcher.Wire;
        Assert.All(told, word => Assert.Contains(word, wire, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_counted_by_its_name()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        using var listener = new MeterListener();
        List<string> heard = [];
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "alongside.refusals")
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => heard.Add($"{tags[0].Value}"));
        listener.Start();
        using var visitor = town.App.Visitor();
        var page = await visitor.GetAsync("/sign-in");
        await visitor.SendAsync(page.Form("form[action='/sign-in']", ("Email", "canary-north-mail-z")));
        Assert.Contains("sign-in.no-address", heard);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Who_was_not_let_in_stands_in_the_log_by_id_with_firm_route_and_time(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        using var peer = await town.App.AsAsync(town.North.Firm, Who.Peer);
        var before = DateTime.UtcNow;
        await peer.GetAsync($"/north/people/{Guid.NewGuid()}");
        var line = town
            .Watcher.Lines.Select(l => JsonDocument.Parse(l).RootElement)
            .Last(l => l.GetProperty("event").GetInt32() == 1010);
        Assert.Equal("404", line.GetProperty("status").GetString());
        Assert.Equal("people/{person:guid}", line.GetProperty("route").GetString());
        Assert.Equal($"{town.North.Firm.Id}", line.GetProperty("firm").GetString());
        Assert.True(Guid.TryParse(line.GetProperty("account").GetString(), out _));
        Assert.InRange(line.GetProperty("at").GetDateTime(), before.AddSeconds(-1), DateTime.UtcNow.AddSeconds(1));
    }

    [Fact]
    public async Task Every_line_is_one_object_and_a_fault_tells_where_but_not_what()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        using var sam = await town.App.AsAsync(town.North.Firm, Who.Employee);
        town.Fault.BreakAt(3);
        await sam.GetAsync("/north/");
        Assert.True(town.Fault.Mend());
        Assert.All(town.Watcher.Lines, l => Assert.Equal(l.Length - 1, l.IndexOf('\n', StringComparison.Ordinal)));
        var fault = town
            .Watcher.Lines.Select(l => JsonDocument.Parse(l).RootElement)
            .Last(l => l.TryGetProperty("faults", out _));
        Assert.Contains(
            " at ",
            fault.GetProperty("faults")[0].GetProperty("where").GetString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(town.Watcher.Lines, l => l.Contains(Fault.Words, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_it_is_there_where_nobody_asked_for_it()
    {
        using var app = App.Builder(new Dictionary<string, string?>(StringComparer.Ordinal)).Build();
        Assert.Null(app.Services.GetService<TracerProvider>());
    }

    /// <summary>Whatever a stranger can put into a request beside its body.</summary>
    static async Task AskOddlyAsync(Town town)
    {
        using var sam = await town.App.AsAsync(town.North.Firm, Who.Employee);
        foreach (
            var path in new[]
            {
                "/north/canary-north-a-z?canary-north-b-z=1",
                "/canary-north-c-z",
                "/error/canary-north-d-z",
                "/north/people/canary-north-e-z",
            }
        )
        {
            using var odd = new HttpRequestMessage(HttpMethod.Get, path);
            odd.Headers.TryAddWithoutValidation("User-Agent", "canary-north-f-z");
            odd.Headers.TryAddWithoutValidation("Baggage", "canary=canary-north-g-z");
            odd.Headers.TryAddWithoutValidation("Referer", "http://localhost/canary-north-h-z");
            odd.Headers.TryAddWithoutValidation("TraceParent", $"00-{new string('a', 32)}-{new string('b', 16)}-01");
            odd.Headers.TryAddWithoutValidation("TraceState", "traceable=canary-north-i-z");
            using var answer = await sam.Http.SendAsync(odd);
        }
        using var method = new HttpRequestMessage(new HttpMethod("CANARY"), "/north/");
        using var refused = await sam.Http.SendAsync(method);
    }

    /// <summary>The server’s message quotes what it could not read.</summary>
    static Task FailOverAWordAsync(Town town) =>
        town.App.InFirmAsync(
            town.North.Firm.Id,
            async services =>
            {
                var db = services.GetRequiredService<FirmDb>();
                var word = "canary-north-sql-z";
                return await Assert.ThrowsAsync<PostgresException>(() =>
                    db.Database.ExecuteSqlAsync($"select {word}::text::int")
                );
            }
        );
}
