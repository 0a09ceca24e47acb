using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Walls;

/// <summary>D9: pressing twice is pressing once.</summary>
[Collection(nameof(Town))]
public sealed class TwiceTests(Towns towns)
{
    static readonly int Pairs = Towns.IsLong ? 10_000 : 200;

    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task D9_The_same_form_sent_twice_at_once_counts_once_and_leads_to_the_same_place(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var firm = await town.NewFirmAsync();
        using var manager = await town.App.AsAsync(firm, Who.Manager);
        var form = (await NewAsync(manager, firm)).With(("who", $"{firm[Who.Employee]}"));
        var places = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Pairs),
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (pair, _) =>
            {
                var one = form.With(("key", $"pair {pair}"), ("observation", $"pair {pair}"));
                var both = await Task.WhenAll(manager.PostAsync(one), manager.PostAsync(one));
                Assert.All(both, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
                var place = Assert.Single(both.Select(answer => $"{answer.Headers.Location}").Distinct());
                places.Add(place);
            }
        );
        Assert.Equal(Pairs, places.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal((Pairs, Pairs), await CountAsync(town, firm));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task D9_The_same_key_with_other_words_is_a_stale_edit_that_keeps_both(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var firm = await town.NewFirmAsync();
        using var manager = await town.App.AsAsync(firm, Who.Manager);
        var form = await NewAsync(manager, firm);
        using var first = await manager.PostAsync(form);
        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);

        using var second = await manager.PostAsync(form.With(("observation", "other words")));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var shown = await Shown.ReadAsync(second);
        Assert.Contains("This page changed while you were writing", shown.Words, StringComparison.Ordinal);
        Assert.Equal("other words", shown.Page.QuerySelector("main [name=observation]")?.TextContent);
        Assert.Equal((1, 1), await CountAsync(town, firm));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task D9_A_refusal_uses_no_key_up(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var firm = await town.NewFirmAsync();
        using var manager = await town.App.AsAsync(firm, Who.Manager);
        var form = await NewAsync(manager, firm);
        using var refused = await manager.PostAsync(form.With(("seenOn", "2027-01-01")));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal((0, 0), await CountAsync(town, firm));
        using var settled = await manager.PostAsync(form);
        Assert.Equal(HttpStatusCode.SeeOther, settled.StatusCode);
        Assert.Equal((1, 1), await CountAsync(town, firm));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task D9_A_key_is_its_sender_s_own(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var firm = await town.NewFirmAsync();
        using var manager = await town.App.AsAsync(firm, Who.Manager);
        using var former = await town.App.AsAsync(firm, Who.FormerManager);
        foreach (var visitor in new[] { manager, former })
        {
            using var answer = await visitor.PostAsync((await NewAsync(visitor, firm)).With(("key", "the same key")));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }
        Assert.Equal((2, 2), await CountAsync(town, firm));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task D9_Every_form_counts_once(EngineKind engine)
    {
        await using var sweep = await FormSweep.StartAsync(await towns.OnAsync(engine));
        foreach (
            var found in (await sweep.FormsAsync()).Where(f =>
                f.Form.Fields.Any(field => field.Key == "key")
                && f.Form.Action.StartsWith($"/{sweep.Firm.Firm.Slug}/", StringComparison.Ordinal)
            )
        )
        {
            var visitor = await sweep.AsAsync(found.Who);
            using var first = await visitor.PostAsync(found.Form);
            var between = await sweep.SnapshotAsync();
            using var second = await visitor.PostAsync(found.Form);
            Assert.True(
                first.StatusCode == second.StatusCode,
                $"{found}: {first.StatusCode}, then {second.StatusCode}"
            );
            Assert.Equal(first.Headers.Location, second.Headers.Location);
            if (!Counted.Contains(found.Row.Route))
                Assert.Empty(between.Differences(await sweep.SnapshotAsync()));
        }
    }

    /// <summary>Counted without a person, so that a second press cannot be told from a second talk.</summary>
    static readonly string[] Counted = ["/check-ins/{id:guid}/talk"];

    static async Task<FilledForm> NewAsync(Visitor manager, TestFirm firm) =>
        Assert.Single(Forms.Of(await manager.GetAsync($"/{firm.Slug}/check-ins/new")));

    static Task<(int Records, int Entries)> CountAsync(Town town, TestFirm firm) =>
        town.App.InFirmAsync(
            firm.Id,
            async services =>
                services.GetRequiredService<FirmDb>() is var db
                    ? (await db.Records.CountAsync(), await db.Entries.CountAsync())
                    : default
        );
}
