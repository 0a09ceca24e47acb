using System.Net;
using Alongside.Web.Outputs.Webhooks;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Alongside.Web.Tests.Walls;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Visitor = Alongside.Web.Tests.Harness.Visitor;

namespace Alongside.Web.Tests.Features.Integrations;

/// <summary>Where no message goes, who may ask for one, who sees it, and how it ends.</summary>
public sealed class WebhookWallsTests(PostgresServer postgres) : IAsyncLifetime
{
    Receiver receiver = null!;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    public async ValueTask InitializeAsync() => receiver = await Receiver.StartAsync();

    public ValueTask DisposeAsync() => receiver.DisposeAsync();

    [Fact]
    public async Task No_call_goes_into_a_closed_network_in_the_clear_or_to_where_an_answer_sends_it()
    {
        await using var app = await receiver.HookedAsync(EngineKind.Sqlite, postgres);
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
            await Hooked.TryAsync(app, admin, firm);
            Assert.Equal(WebhookCalls.NotPublic, (await Hooked.DeliveriesAsync(app, firm)).Single().Trouble);
            await admin.SendAsync((await admin.GetAsync("/harbour/webhooks")).Form("form[action$='handler=end']"));
        }
        Assert.Empty(receiver.Arrived);

        await receiver.AddToAsync(admin, "promise.done");
        receiver.Answer = () => Results.Redirect($"{receiver.Root}/elsewhere", preserveMethod: true);
        await Hooked.TryAsync(app, admin, firm);
        var sent = (await Hooked.DeliveriesAsync(app, firm)).Single();
        Assert.Equal((DeliveryState.Waiting, 307), (sent.State, sent.Status));
        Assert.Equal(0, receiver.Followed);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Everybody_sees_who_is_told_the_address_ends_at_once_and_one_firm_s_is_no_other_s(
        EngineKind engine
    )
    {
        await using var app = await receiver.HookedAsync(engine, postgres);
        var firm = await app.OtherFirmAsync();
        var other = await app.OtherFirmAsync("creek");
        using var admin = await app.AsAsync(firm, Who.Administrator);
        using var stranger = await app.AsAsync(other, Who.Administrator);
        using var sam = await app.AsAsync(firm, Who.Employee);
        await receiver.AddToAsync(admin, "check-in.asked");
        var seen = await sam.GetAsync("/harbour/integrations");
        Assert.Contains("127.0.0.1", seen.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(receiver.Address, seen.Text, StringComparison.Ordinal);
        var id = (await admin.ReadAsync("/harbour/api/v1/webhooks")).Items.First().GetProperty("id").GetString();
        Assert.Equal("webhook-not-there", (await stranger.PostAsync($"/creek/api/v1/webhooks/{id}/end")).Type);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.PostAsync($"/harbour/api/v1/webhooks/{id}/end")).Status);
        await FirmOfCanaries.BuildSmallestAsync(app, other);
        Assert.Equal(0, await Hooked.SendAsync(app, firm) + await Hooked.SendAsync(app, other));

        await FirmOfCanaries.BuildSmallestAsync(app, firm);
        Assert.NotEmpty(await Hooked.DeliveriesAsync(app, firm));
        await admin.DoAsync($"/harbour/api/v1/webhooks/{id}/end", new { });
        Assert.Empty(await Hooked.DeliveriesAsync(app, firm));
        Assert.Equal(0, await Hooked.SendAsync(app, firm));
        Assert.Empty(receiver.Arrived);
        var log = (await admin.GetAsync("/harbour/rules/changes")).Words;
        Assert.Contains("“127.0.0.1” is told when something happens", log, StringComparison.Ordinal);
        Assert.Contains("“127.0.0.1” is told nothing more", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_practice_firm_and_a_token_tell_nobody_outside()
    {
        await using var app = await receiver.HookedAsync(EngineKind.Sqlite, postgres, practice: true);
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

    static Task<Said> PostAsync(Visitor admin, string address) =>
        admin.PostAsync("/harbour/api/v1/webhooks", new { address, kinds = new[] { "promise.done" } });
}
