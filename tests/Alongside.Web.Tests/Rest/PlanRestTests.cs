using System.Net;
using System.Text.Json;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;

namespace Alongside.Web.Tests.Rest;

/// <summary>A running plan over REST: promises, the log, who has looked, and what a caller who repeats or comes late is told.</summary>
public sealed class PlanRestTests(PostgresServer postgres)
{
    static readonly object Line = new
    {
        entry = new
        {
            kind = "helped",
            words = "No phone until ten.",
            on = "2026-11-10",
        },
        reach = "readsAlong",
    };

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_promise_is_done_by_who_gave_it_and_is_there_once_its_receiver_says_so(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        await PlanAt.RunningAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");
        using var admin = await app.SignedInAsync("admin");

        var promise = (await maya.ReadAsync("promises")).Items.Single(p => Is(p, "isMine"));
        var (id, due) = (promise.GetProperty("id").GetString(), promise.GetProperty("days")[0].GetProperty("first"));
        Assert.True(Is((await sam.ReadAsync("promises")).Items.Single(), "isForMe"));
        Assert.Empty((await admin.ReadAsync("promises")).Items);

        Assert.Equal("not-your-promise", (await sam.PostAsync($"promises/{id}/say-done", new { due })).Type);
        var stranger = await admin.PostAsync($"promises/{id}/say-done", new { due });
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await maya.PostAsync($"promises/{id}/say-done")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await maya.PostAsync($"promises/{id}/agree", new { due })).Status);

        await maya.DoAsync($"promises/{id}/say-done", new { due });
        await sam.DoAsync($"promises/{id}/confirm-there", new { due });
        var kept = (await maya.ReadAsync("promises")).Items.Single(p => Is(p, "isMine"));
        Assert.True(kept.GetProperty("days")[0].GetProperty("there").GetBoolean());
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_log_line_can_be_undone_and_otherwise_becomes_a_fact(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");
        var log = $"task-plans/{plan.Id}/log";

        Assert.Equal(HttpStatusCode.NotFound, (await maya.PostAsync(log, Line)).Status);
        var undone = await sam.DoAsync(log, Line);
        Assert.True(Is(Assert.Single((await sam.ReadAsync(log)).Items), "isDraft"));
        Assert.Empty((await maya.ReadAsync(log)).Items);
        var elsewhere = undone.Location.Replace($"{plan.Id}", $"{Guid.CreateVersion7()}", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.CallAsync(HttpMethod.Delete, elsewhere)).Status);
        Assert.Equal(HttpStatusCode.OK, (await sam.CallAsync(HttpMethod.Delete, undone.Location)).Status);
        Assert.Equal("draft-gone", (await sam.CallAsync(HttpMethod.Delete, undone.Location)).Type);
        Assert.Empty((await sam.ReadAsync(log)).Items);

        await sam.DoAsync(log, Line);
        await PlanAt.DaysPassAsync(sam, 1);
        var line = Assert.Single((await maya.ReadAsync(log)).Items);
        Assert.Equal("No phone until ten.", line.GetProperty("entry").GetProperty("words").GetString());
    }

    [Fact]
    public async Task Who_has_looked_is_told_to_the_employee_alone()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");
        using var ros = await app.SignedInAsync("ros");
        await maya.GetAsync($"/penhallow/task-plans/{plan.Id}");
        await ros.DoAsync($"task-plans/{plan.Id}/open-record", new { reason = "A late promise." });

        var reads = $"task-plans/{plan.Id}/reads";
        Assert.Equal(HttpStatusCode.NotFound, (await maya.ReadAsync(reads)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ros.ReadAsync(reads)).Status);
        var looked = (await sam.ReadAsync(reads)).Items.ToList();
        Assert.Equal(2, looked.Count);
        Assert.Single(looked, l => l.GetProperty("reason").GetString() == "A late promise.");
    }

    [Fact]
    public async Task P1_a_plan_opens_again_over_REST_only_after_asking_again()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.ClosedAsync(app);
        using var maya = await app.SignedInAsync("maya");
        var meeting = new
        {
            day = (await PlanAt.TodayAsync(app)).AddDays(2),
            time = "14:00",
            place = "Room 2",
        };
        var again = new
        {
            opening = new
            {
                task = "",
                formalMatterOpen = false,
                goodFaith = true,
            },
            invitation = new
            {
                words = "Let’s look at it again.",
                strength = "You keep customers.",
                meeting,
                way = "ownScreens",
            },
        };
        Assert.Equal("ask-first", (await maya.PostAsync($"task-plans/{plan.Id}/reopen", again)).Type);
    }

    [Fact]
    public async Task The_same_key_acts_once_another_body_is_refused_and_a_stale_tag_changes_nothing()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var sam = await app.SignedInAsync("sam");
        var (path, key) = ($"task-plans/{plan.Id}", ("Idempotency-Key", "one"));
        var tag = (await sam.ReadAsync(path)).Tag!;
        var count = new
        {
            count = new
            {
                on = "2026-11-10",
                number = 7,
                ofHowMany = 10,
                countedBy = "Sam",
            },
            isFirst = false,
        };

        var first = await sam.PostAsync($"{path}/add-reading", count, key);
        var second = await sam.PostAsync($"{path}/add-reading", count, key);
        Assert.Equal((HttpStatusCode.OK, first.Raw), (second.Status, second.Raw));
        var other = await sam.PostAsync($"{path}/ask-hr", new { words = "A question." }, key);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "key-used"), (other.Status, other.Type));
        var stale = await sam.PostAsync($"{path}/add-reading", count, ("If-Match", tag));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed"), (stale.Status, stale.Type));
        Assert.Single((await plan.SeenByAsync(PlanAt.Sam)).Shared.Log.Readings);
    }

    static bool Is(JsonElement item, string what) => item.GetProperty(what).GetBoolean();
}
