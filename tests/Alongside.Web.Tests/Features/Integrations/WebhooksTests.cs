using System.Net;
using System.Text.Json;
using Alongside.Web.Jobs;
using Alongside.Web.Outputs.Webhooks;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Alongside.Web.Tests.Walls;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Visitor = Alongside.Web.Tests.Harness.Visitor;

namespace Alongside.Web.Tests.Features.Integrations;

/// <summary>An address outside hears that something happened, by a message that it can check, and never what or of whom.</summary>
public sealed class WebhooksTests(PostgresServer postgres) : IAsyncLifetime
{
    Receiver receiver = null!;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    public async ValueTask InitializeAsync() => receiver = await Receiver.StartAsync();

    public ValueTask DisposeAsync() => receiver.DisposeAsync();

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_saved_is_told_once_signed_and_without_a_word_or_a_person(EngineKind engine)
    {
        await using var app = await StartAsync(engine);
        var firm = await app.OtherFirmAsync();
        using var admin = await app.AsAsync(firm, Who.Administrator);
        var secret = await AddAsync(admin, "check-in.asked", "task-plan.invited");
        var played = await FirmOfCanaries.BuildSmallAsync(app, firm);
        var expected = await app.InFirmAsync(
            firm.Id,
            s =>
                s.GetRequiredService<FirmDb>()
                    .Entries.Where(e => e.Fact == "check-in.asked" || e.Fact == "task-plan.invited")
                    .Select(e => e.Fact + " " + e.Record)
                    .ToListAsync()
        );
        Assert.Equal(expected.Count, await SendAsync(app, firm));
        Assert.Equal(0, await SendAsync(app, firm));

        var told = receiver.Arrived;
        Assert.Equal(told.Count, told.Select(a => a.Id).Distinct().Count());
        Assert.All(told, a => Assert.True(a.IsSignedWith(secret, DateTimeOffset.UtcNow)));
        var said = told.Select(a => JsonElement.Parse(a.Body)).ToList();
        Assert.All(said, m => Assert.Equal(["type", "timestamp", "data"], Fields(m)));
        Assert.All(said, m => Assert.Equal(["event", "firm", "record"], Fields(m.GetProperty("data"))));
        Assert.Equal(
            expected.Select(e => e.ToUpperInvariant()).Order(),
            said.Select(m => $"{m.GetProperty("type")} {m.GetProperty("data").GetProperty("record")}")
                .Select(m => m.ToUpperInvariant())
                .Order()
        );
        var all = string.Concat(told.Select(a => a.Body));
        Assert.All(played.Kept.Keys, canary => Assert.DoesNotContain(canary, all, StringComparison.Ordinal));
        Assert.All(
            TestFirm.Everybody,
            who => Assert.DoesNotContain($"{firm[who]}", all, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_not_taken_is_tried_again_under_the_same_id_given_up_said_so_and_sent_by_hand(
        EngineKind engine
    )
    {
        await using var app = await StartAsync(engine);
        var firm = await app.OtherFirmAsync();
        using var admin = await app.AsAsync(firm, Who.Administrator);
        var secret = await AddAsync(admin, "promise.done");
        receiver.Answer = () => Results.StatusCode(500);
        await admin.SendAsync((await admin.GetAsync("/harbour/webhooks")).Form("form[action$='handler=try']"));
        Assert.Equal(0, await SendAsync(app, firm));
        Assert.Equal(0, await SendAsync(app, firm));
        Assert.Single(receiver.Arrived);
        Assert.Contains(
            "Answered 500 after",
            (await admin.GetAsync("/harbour/webhooks")).Words,
            StringComparison.Ordinal
        );
        for (var more = Courier.Waits.Length; more > 0; more--)
        {
            var next = (await DeliveriesAsync(app, firm)).Single();
            Assert.Equal(DeliveryState.Waiting, next.State);
            Assert.InRange(
                next.NextTry - next.TriedAt!.Value,
                Courier.Waits[next.Tries - 1],
                Courier.Waits[next.Tries - 1]
            );
            await ChangeAsync(
                app,
                firm,
                all => all.ExecuteUpdateAsync(s => s.SetProperty(d => d.NextTry, DateTime.UtcNow))
            );
            await SendAsync(app, firm);
        }
        Assert.Equal(DeliveryState.GivenUp, (await DeliveriesAsync(app, firm)).Single().State);
        await ChangeAsync(
            app,
            firm,
            all => all.ExecuteUpdateAsync(s => s.SetProperty(d => d.NextTry, DateTime.UtcNow))
        );
        Assert.Equal(0, await SendAsync(app, firm));
        var page = await admin.GetAsync("/harbour/webhooks");
        Assert.Contains("Given up. The last answer was 500", page.Words, StringComparison.Ordinal);

        receiver.Answer = () => Results.Ok();
        await admin.SendAsync(page.Form("form[action$='handler=again']"));
        Assert.Equal(1, await SendAsync(app, firm));
        Assert.Equal(Courier.Waits.Length + 2, receiver.Arrived.Count);
        Assert.Single(receiver.Arrived.Select(a => a.Id).Distinct());
        Assert.All(receiver.Arrived, a => Assert.True(a.IsSignedWith(secret, DateTimeOffset.UtcNow)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_forged_changed_or_old_message_is_told_from_ours_and_two_secrets_hold_for_a_day(
        EngineKind engine
    )
    {
        await using var app = await StartAsync(engine);
        var firm = await app.OtherFirmAsync();
        using var admin = await app.AsAsync(firm, Who.Administrator);
        var before = await AddAsync(admin, "promise.done");
        var renewed = await admin.SendAsync(
            (await admin.GetAsync("/harbour/webhooks")).Form("form[action$='handler=renew']")
        );
        var after = renewed.Page.QuerySelector("main code")!.TextContent;
        Assert.NotEqual(before, after);
        await TryAsync(app, admin, firm);
        var both = receiver.Arrived[^1];
        Assert.True(
            both.IsSignedWith(before, DateTimeOffset.UtcNow) && both.IsSignedWith(after, DateTimeOffset.UtcNow)
        );
        Assert.False(both.IsSignedWith(WebhookSecret.Make(), DateTimeOffset.UtcNow));
        Assert.False((both with { Body = both.Body + " " }).IsSignedWith(after, DateTimeOffset.UtcNow));
        Assert.False((both with { Id = "msg_other" }).IsSignedWith(after, DateTimeOffset.UtcNow));
        Assert.False(both.IsSignedWith(after, DateTimeOffset.UtcNow.AddMinutes(6)));

        await app.InFirmAsync(
            firm.Id,
            async s =>
            {
                await using var turn = await s.GetRequiredService<FirmTransaction>().WriteAsync(default);
                await s.GetRequiredService<FirmDb>()
                    .Webhooks.ExecuteUpdateAsync(set => set.SetProperty(h => h.OldUntil, DateTime.UtcNow));
                await turn.CommitAsync();
                return true;
            }
        );
        await TryAsync(app, admin, firm);
        var later = receiver.Arrived[^1];
        Assert.False(later.IsSignedWith(before, DateTimeOffset.UtcNow));
        Assert.True(later.IsSignedWith(after, DateTimeOffset.UtcNow));

        var stored = await app.InFirmAsync(
            firm.Id,
            async s =>
                JsonSerializer.Serialize(await s.GetRequiredService<FirmDb>().Webhooks.AsNoTracking().ToListAsync())
        );
        Assert.All(
            new[] { before, after },
            secret => Assert.DoesNotContain(secret["whsec_".Length..], stored, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task No_call_goes_into_a_closed_network_in_the_clear_or_to_where_an_answer_sends_it()
    {
        await using var app = await StartAsync(EngineKind.Sqlite);
        var firm = await app.OtherFirmAsync();
        using var admin = await app.AsAsync(firm, Who.Administrator);
        var port = new Uri(receiver.Root).Port;
        foreach (var open in new[] { $"http://localhost:{port}/in", "http://hooks.example/in", "ftp://hooks.example" })
            Assert.Equal("webhook-not-safe", (await PostAsync(admin, open)).Type);

        foreach (
            var inside in new[]
            {
                $"https://127.0.0.1:{port}/in",
                $"https://localhost:{port}/in", // a name that leads inside, whatever it said before
                $"https://[::ffff:127.0.0.1]:{port}/in",
                "https://169.254.169.254/latest",
            }
        )
        {
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(admin, inside)).Status);
            await TryAsync(app, admin, firm);
            Assert.Equal(WebhookCalls.NotPublic, (await DeliveriesAsync(app, firm)).Single().Trouble);
            await admin.SendAsync((await admin.GetAsync("/harbour/webhooks")).Form("form[action$='handler=end']"));
        }
        Assert.Empty(receiver.Arrived);

        await AddAsync(admin, "promise.done");
        receiver.Answer = () => Results.Redirect($"{receiver.Root}/elsewhere", preserveMethod: true);
        await TryAsync(app, admin, firm);
        var sent = (await DeliveriesAsync(app, firm)).Single();
        Assert.Equal((DeliveryState.Waiting, 307), (sent.State, sent.Status));
        Assert.Equal(0, receiver.Followed);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Everybody_sees_who_is_told_the_address_ends_at_once_and_one_firm_s_is_no_other_s(
        EngineKind engine
    )
    {
        await using var app = await StartAsync(engine);
        var firm = await app.OtherFirmAsync();
        var other = await app.OtherFirmAsync("creek");
        using var admin = await app.AsAsync(firm, Who.Administrator);
        using var stranger = await app.AsAsync(other, Who.Administrator);
        using var sam = await app.AsAsync(firm, Who.Employee);
        await AddAsync(admin, "check-in.asked");
        var seen = await sam.GetAsync("/harbour/integrations");
        Assert.Contains("127.0.0.1", seen.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(receiver.Address, seen.Text, StringComparison.Ordinal);
        var id = (await admin.ReadAsync("/harbour/api/v1/webhooks")).Items.First().GetProperty("id").GetString();
        Assert.Equal("webhook-not-there", (await stranger.PostAsync($"/creek/api/v1/webhooks/{id}/end")).Type);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.PostAsync($"/harbour/api/v1/webhooks/{id}/end")).Status);
        await FirmOfCanaries.BuildSmallestAsync(app, other);
        Assert.Equal(0, await SendAsync(app, firm) + await SendAsync(app, other));

        await FirmOfCanaries.BuildSmallestAsync(app, firm);
        Assert.NotEmpty(await DeliveriesAsync(app, firm));
        await admin.DoAsync($"/harbour/api/v1/webhooks/{id}/end", new { });
        Assert.Empty(await DeliveriesAsync(app, firm));
        Assert.Equal(0, await SendAsync(app, firm));
        Assert.Empty(receiver.Arrived);
        var log = (await admin.GetAsync("/harbour/rules/changes")).Words;
        Assert.Contains("“127.0.0.1” is told when something happens", log, StringComparison.Ordinal);
        Assert.Contains("“127.0.0.1” is told nothing more", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_practice_firm_and_a_token_tell_nobody_outside()
    {
        await using var app = await StartAsync(EngineKind.Sqlite, practice: true);
        using var practice = await app.SignedInAsync("admin");
        var no = await practice.PostAsync(
            "/penhallow/api/v1/webhooks",
            new { address = receiver.Address, kinds = new[] { "promise.done" } }
        );
        Assert.Equal((HttpStatusCode.Conflict, "integration-not-in-practice"), (no.Status, no.Type));
        var firm = await app.OtherFirmAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var token = await scope
            .ServiceProvider.GetRequiredService<Tokens>()
            .MakeAsync(firm.Id, firm[Who.Administrator], new("a", new(TokenReach.Role, Moves: true), 1), default);
        using var program = app.Visitor();
        program.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal("token-sign-in-first", (await PostAsync(program, receiver.Address)).Type);
    }

    Task<RunningApp> StartAsync(EngineKind engine, bool practice = false)
    {
        var inside = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ALONGSIDE_WEBHOOKS_INSIDE", receiver.Root)])
            .Build();
        return RunningApp.StartAsync(
            engine,
            postgres,
            practice,
            more: services => services.AddSingleton(new WebhookAddresses(inside))
        );
    }

    static Task<Said> PostAsync(Visitor admin, string address) =>
        admin.PostAsync("/harbour/api/v1/webhooks", new { address, kinds = new[] { "promise.done" } });

    async Task<string> AddAsync(Visitor admin, params string[] kinds)
    {
        var form = (await admin.GetAsync("/harbour/webhooks")).Form(
            "form:has([name=address])",
            ("address", receiver.Address)
        );
        var shown = await admin.SendAsync(
            form with
            {
                Fields = [.. form.Fields, .. kinds.Select(k => KeyValuePair.Create("kinds", k))],
            }
        );
        Assert.True(shown.Status is HttpStatusCode.OK, shown.Words);
        return shown.Page.QuerySelector("main code")!.TextContent;
    }

    static async Task TryAsync(RunningApp app, Visitor admin, TestFirm firm)
    {
        await admin.SendAsync((await admin.GetAsync("/harbour/webhooks")).Form("form[action$='handler=try']"));
        await SendAsync(app, firm);
    }

    static Task<int> SendAsync(RunningApp app, TestFirm firm) =>
        app.InFirmAsync(firm.Id, services => services.GetRequiredService<Courier>().RunAsync(firm.Id, default));

    static Task<List<DeliveryRow>> DeliveriesAsync(RunningApp app, TestFirm firm) =>
        app.InFirmAsync(firm.Id, s => s.GetRequiredService<FirmDb>().Deliveries.AsNoTracking().ToListAsync());

    static Task<bool> ChangeAsync(RunningApp app, TestFirm firm, Func<IQueryable<DeliveryRow>, Task<int>> change) =>
        app.InFirmAsync(
            firm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                await change(services.GetRequiredService<FirmDb>().Deliveries);
                await turn.CommitAsync();
                return true;
            }
        );

    static IEnumerable<string> Fields(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
