using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Messages;

/// <summary>S16: a calendar fetches somebody's own talks by an address that is a secret.</summary>
public sealed class FeedTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task S16_A_calendar_fetches_ones_own_talks_until_the_address_is_ended(EngineKind engine)
    {
        await using var app = await InvitedAsync(engine);
        using var sam = await app.SignedInAsync("sam");
        var made = await MakeAsync(sam);
        var address = AddressOn(made);
        Assert.DoesNotContain(address, made.Path, StringComparison.Ordinal);
        Assert.Null((await sam.GetAsync("/penhallow/messages")).Page.QuerySelector("code")); // shown once

        using var calendar = app.Visitor();
        var fed = await calendar.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, fed.Status);
        Assert.Contains("SUMMARY:Maya and Sam", fed.Text);
        Assert.DoesNotContain("room", fed.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await calendar.GetAsync(address + "x")).Status);

        using var ros = await app.SignedInAsync("ros");
        var other = await calendar.GetAsync(AddressOn(await MakeAsync(ros)));
        Assert.DoesNotContain("Maya and Sam", other.Text);

        await sam.SendAsync((await sam.GetAsync("/penhallow/messages")).Form("form[action$='handler=endFeed']"));
        Assert.Equal(HttpStatusCode.NotFound, (await calendar.GetAsync(address)).Status);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task S16_A_new_address_and_the_end_of_the_employment_end_the_old_one(EngineKind engine)
    {
        await using var app = await InvitedAsync(engine);
        using var sam = await app.SignedInAsync("sam");
        using var calendar = app.Visitor();
        var first = AddressOn(await MakeAsync(sam));
        var second = AddressOn(await MakeAsync(sam));
        Assert.Equal(HttpStatusCode.NotFound, (await calendar.GetAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await calendar.GetAsync(second)).Status);

        await LeavesAsync(app, PracticePeople.Sam);
        Assert.Equal(HttpStatusCode.NotFound, (await calendar.GetAsync(second)).Status);
    }

    [Fact]
    public async Task S16_The_secret_is_long_and_lies_neither_in_the_database_nor_in_a_log()
    {
        await using var app = await InvitedAsync(EngineKind.Sqlite);
        using var sam = await app.SignedInAsync("sam");
        var address = AddressOn(await MakeAsync(sam));
        var secret = address.Split('.')[^1];
        Assert.InRange(secret.Length, 128 / 6 + 1, 100); // six bits a letter

        using var calendar = app.Visitor();
        using var answer = await calendar.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        Assert.NotEmpty(app.Log.Lines);
        var kept = await app.InFirmAsync(
            PracticeFirm.Id,
            s => s.GetRequiredService<FirmDb>().Reach.AsNoTracking().SingleAsync()
        );
        Assert.NotNull(kept.Feed);
        Assert.DoesNotContain(secret, kept.Feed, StringComparison.Ordinal);
    }

    async Task<RunningApp> InvitedAsync(EngineKind engine)
    {
        var app = await RunningApp.StartAsync(engine, postgres);
        await GivenPlans.In(app).AskedForAsync("2026-11-18", "Words about quotes", "Meeting room 2");
        return app;
    }

    static async Task<Shown> MakeAsync(Visitor person) =>
        await person.SendAsync((await person.GetAsync("/penhallow/messages")).Form("form[action$='handler=feed']"));

    static string AddressOn(Shown page) => new Uri(page.Page.QuerySelector("code")!.TextContent).PathAndQuery;

    static Task<int> LeavesAsync(RunningApp app, string who) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var (id, yesterday) = (PracticePeople.IdOf(who), new DateOnly(2026, 11, 9));
                var gone = await services
                    .GetRequiredService<FirmDb>()
                    .People.Where(p => p.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.Ends, yesterday));
                await turn.CommitAsync();
                return gone;
            }
        );
}
