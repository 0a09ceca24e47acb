using System.Text.Json;
using Alongside.Web.Jobs;
using Alongside.Web.Outputs.Webhooks;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

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
        await using var app = await receiver.HookedAsync(engine, postgres);
        var firm = await app.OtherFirmAsync();
        using var admin = await app.AsAsync(firm, Who.Administrator);
        var secret = await receiver.AddToAsync(admin, "check-in.asked", "task-plan.invited");
        var played = await FirmOfCanaries.BuildSmallAsync(app, firm);
        var expected = await app.InFirmAsync(
            firm.Id,
            s =>
                s.GetRequiredService<FirmDb>()
                    .Entries.Where(e => e.Fact == "check-in.asked" || e.Fact == "task-plan.invited")
                    .Select(e => e.Fact + " " + e.Record)
                    .ToListAsync()
        );
        Assert.Equal(expected.Count, await Hooked.SendAsync(app, firm));
        Assert.Equal(0, await Hooked.SendAsync(app, firm));

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
        await using var app = await receiver.HookedAsync(engine, postgres);
        var firm = await app.OtherFirmAsync();
        using var admin = await app.AsAsync(firm, Who.Administrator);
        var secret = await receiver.AddToAsync(admin, "promise.done");
        receiver.Answer = () => Results.StatusCode(500);
        await admin.SendAsync((await admin.GetAsync("/harbour/webhooks")).Form("form[action$='handler=try']"));
        Assert.Equal(0, await Hooked.SendAsync(app, firm));
        Assert.Equal(0, await Hooked.SendAsync(app, firm));
        Assert.Single(receiver.Arrived);
        Assert.Contains(
            "Answered 500 after",
            (await admin.GetAsync("/harbour/webhooks")).Words,
            StringComparison.Ordinal
        );
        for (var more = Courier.Waits.Length; more > 0; more--)
        {
            var next = (await Hooked.DeliveriesAsync(app, firm)).Single();
            Assert.Equal(DeliveryState.Waiting, next.State);
            Assert.InRange(
                next.NextTry - next.TriedAt!.Value,
                Courier.Waits[next.Tries - 1],
                Courier.Waits[next.Tries - 1]
            );
            await Hooked.ChangeAsync(
                app,
                firm,
                all => all.ExecuteUpdateAsync(s => s.SetProperty(d => d.NextTry, DateTime.UtcNow))
            );
            await Hooked.SendAsync(app, firm);
        }
        Assert.Equal(DeliveryState.GivenUp, (await Hooked.DeliveriesAsync(app, firm)).Single().State);
        await Hooked.ChangeAsync(
            app,
            firm,
            all => all.ExecuteUpdateAsync(s => s.SetProperty(d => d.NextTry, DateTime.UtcNow))
        );
        Assert.Equal(0, await Hooked.SendAsync(app, firm));
        var page = await admin.GetAsync("/harbour/webhooks");
        Assert.Contains("Given up. The last answer was 500", page.Words, StringComparison.Ordinal);

        receiver.Answer = () => Results.Ok();
        await admin.SendAsync(page.Form("form[action$='handler=again']"));
        Assert.Equal(1, await Hooked.SendAsync(app, firm));
        Assert.Equal(Courier.Waits.Length + 2, receiver.Arrived.Count);
        Assert.Single(receiver.Arrived.Select(a => a.Id).Distinct());
        Assert.All(receiver.Arrived, a => Assert.True(a.IsSignedWith(secret, DateTimeOffset.UtcNow)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_forged_changed_or_old_message_is_told_from_ours_and_two_secrets_hold_for_a_day(
        EngineKind engine
    )
    {
        await using var app = await receiver.HookedAsync(engine, postgres);
        var firm = await app.OtherFirmAsync();
        using var admin = await app.AsAsync(firm, Who.Administrator);
        var before = await receiver.AddToAsync(admin, "promise.done");
        var renewed = await admin.SendAsync(
            (await admin.GetAsync("/harbour/webhooks")).Form("form[action$='handler=renew']")
        );
        var after = renewed.Page.QuerySelector("main code")!.TextContent;
        Assert.NotEqual(before, after);
        await Hooked.TryAsync(app, admin, firm);
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
        await Hooked.TryAsync(app, admin, firm);
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

    static IEnumerable<string> Fields(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
