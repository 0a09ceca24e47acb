using System.Net;
using System.Net.Http.Json;
using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Cells;

/// <summary>While a firm is moved nobody enters it and nobody writes, in any process, and what somebody sends stays on their page.</summary>
public sealed class ClosedTests(PostgresServer postgres)
{
    const string Words = "I wrote this while it moved.";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_form_that_was_open_comes_back_with_its_words_and_counts_once_it_is_over(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        await using var beside = await app.BesideAsync();
        var firm = await app.OtherFirmAsync();
        using var hr = await app.AsAsync(firm, Who.Hr, beside.Address);
        var page = await hr.GetAsync($"/harbour/hr/write/{firm[Who.Employee]}");
        var form = page.Form("main form", ("words", Words));
        var before = await Snapshot.TakeAsync(app.Database, firm.Id);

        await TurnAsync(app, firm, FirmState.Open, FirmState.Moving);
        var read = await hr.GetAsync("/harbour/hr");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "One moment, please"), (read.Status, read.Heading));
        var sent = await hr.SendAsync(form);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, sent.Status);
        Assert.Contains(Words, sent.Page.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        using var api = await hr.Http.GetAsync("/harbour/api/v1/tokens");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, api.StatusCode);
        Assert.Contains("\"away\"", await api.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await TurnAsync(app, firm, FirmState.Moving, FirmState.Open);
        Assert.Empty((await Snapshot.TakeAsync(app.Database, firm.Id)).Differences(before));
        var again = await hr.SendAsync(sent.Form("main form"));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.NotEmpty((await Snapshot.TakeAsync(app.Database, firm.Id)).Differences(before));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Once_it_has_moved_its_people_are_told_where_and_strangers_nothing(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        var other = await app.OtherFirmAsync("north");
        using var hr = await app.AsAsync(firm, Who.Hr);
        var form = (await hr.GetAsync($"/harbour/hr/write/{firm[Who.Employee]}")).Form("main form", ("words", Words));
        await TurnAsync(app, firm, FirmState.Open, FirmState.Moved, "https://help.example/harbour");

        var read = await hr.GetAsync("/harbour/");
        Assert.Equal((HttpStatusCode.Gone, "Your firm has moved"), (read.Status, read.Heading));
        Assert.Equal("https://help.example/harbour", read.Page.QuerySelector("main a.btn")!.GetAttribute("href"));
        var sent = await hr.SendAsync(form);
        Assert.Equal(HttpStatusCode.Gone, sent.Status);
        Assert.Contains(Words, sent.Words, StringComparison.Ordinal);
        Assert.Null(sent.Page.QuerySelector("main form"));
        using var api = await hr.Http.GetAsync("/harbour/api/v1/tokens");
        Assert.Equal(HttpStatusCode.Gone, api.StatusCode);
        var problem = await api.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
        Assert.Equal("moved", problem.GetProperty("type").GetString());
        Assert.Contains("https://help.example/harbour", problem.GetRawText(), StringComparison.Ordinal);
        using var stranger = await app.AsAsync(other, Who.Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/harbour/")).Status);
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains("FirmClosedException", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_happens_by_itself_waits(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        await TurnAsync(app, firm, FirmState.Open, FirmState.Moving);
        await using var scope = app.Services.CreateAsyncScope();
        await Assert.ThrowsAsync<FirmClosedException>(async () =>
        {
            await scope
                .ServiceProvider.GetRequiredService<FirmTransaction>()
                .EnterAsync(firm.Id, writes: true, default);
            await using var turn = await scope
                .ServiceProvider.GetRequiredService<FirmTransaction>()
                .WriteAsync(default);
        });
        await using var other = app.Services.CreateAsyncScope();
        Assert.Equal(0, await SentAsync(other.ServiceProvider, firm));
    }

    /// <summary>Whoever closes a firm waits for a move that is being written, so that none is left behind.</summary>
    [Fact]
    public async Task On_PostgreSQL_closing_waits_for_whoever_writes()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Postgres, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FirmTransaction>().EnterAsync(firm.Id, writes: true, default);
        var turn = await scope.ServiceProvider.GetRequiredService<FirmTransaction>().WriteAsync(default);

        var closing = TurnAsync(app, firm, FirmState.Open, FirmState.Moving);
        await Task.Delay(300);
        Assert.False(closing.IsCompleted);
        await turn.CommitAsync();
        await turn.DisposeAsync();
        await closing;
    }

    static async Task<int> SentAsync(IServiceProvider services, TestFirm firm)
    {
        try
        {
            return await services.GetRequiredService<Sender>().RunAsync(firm.Id, default);
        }
        catch (FirmClosedException)
        {
            return 0;
        }
    }

    static async Task TurnAsync(RunningApp app, TestFirm firm, FirmState from, FirmState to, string? at = null) =>
        Assert.True(
            await new Storage.Cells.Cell(app.Services, keepsFiles: true).TurnAsync(firm.Id, from, to, default, at)
        );
}
