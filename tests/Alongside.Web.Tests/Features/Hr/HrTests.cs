using System.Net;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;

namespace Alongside.Web.Tests.Features.Hr;

public sealed class HrTests(PostgresServer postgres)
{
    static readonly string[] TheirWords = ["quote", "price list", "Thursday", "9 in 10", "8 in 10", "canary"];

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task HR_sees_steps_and_dates_and_the_words_only_with_a_reason_that_Sam_reads(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var plan = await GivenPlans.In(app).FollowUpDueAsync();
        using var ros = await app.SignedInAsync("ros");
        using var sam = await app.SignedInAsync("sam");

        var list = await ros.GetAsync("/penhallow/hr");
        Assert.Contains(
            "Sam Okafor Maya Lindqvist Time to meet again Tue 10 Nov One late",
            list.Words,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Maya Lindqvist owes Sam Okafor something since Friday 6 November.",
            list.Words,
            StringComparison.Ordinal
        );
        var closed = await ros.GetAsync($"/penhallow/task-plans/{plan}/record");
        HoldsNoWords(list);
        HoldsNoWords(closed);

        var silent = await ros.SendAsync(closed.Form("main form", ("reason", "")));
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        HoldsNoWords(silent);

        var open = await ros.SendAsync(closed.Form("main form", ("reason", "Sam asked me about counter cover.")));
        Assert.Contains("Price list was out of date again", open.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", open.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("could go to Priya", open.Text, StringComparison.Ordinal);

        var seen = await sam.GetAsync("/penhallow/my-plan");
        Assert.Contains("Ros Adeyemi, from HR, opened your plan.", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Sam asked me about counter cover.", seen.Words, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_HR_opens_shows_nowhere_to_the_manager_not_even_by_a_number_that_moves(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var plan = await GivenPlans.In(app).FollowUpDueAsync();
        using var maya = await app.SignedInAsync("maya");
        using var ros = await app.SignedInAsync("ros");
        using var sam = await app.SignedInAsync("sam");
        var before = await maya.ReadAsync($"task-plans/{plan}");
        var form = (await maya.GetAsync($"/penhallow/task-plans/{plan}/readings")).Form("main form");

        await ros.DoAsync($"task-plans/{plan}/open-record", new { reason = "hidden-opened" });
        await sam.DoAsync($"task-plans/{plan}/ask-hr", new { words = "hidden-asked" });
        await sam.DoAsync($"task-plans/{plan}/write-note", new { topic = "hard", words = "hidden-noted" });

        var after = await maya.ReadAsync($"task-plans/{plan}");
        Assert.Equal((before.Tag, before.Raw), (after.Tag, after.Raw));
        Assert.NotEqual(HttpStatusCode.Conflict, (await maya.SendAsync(form)).Status);
        foreach (
            var page in new[]
            {
                $"task-plans/{plan}",
                $"task-plans/{plan}/record",
                "today",
                "people",
                $"people/{PracticePeople.IdOf("sam@penhallow.example")}",
            }
        )
            Assert.DoesNotContain(
                "hidden-",
                (await maya.GetAsync($"/penhallow/{page}")).Text,
                StringComparison.Ordinal
            );
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task P1_HR_opens_a_check_in_with_a_reason_once_it_is_remembered_differently(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var asked = await GivenPlans.In(app).CheckedInAsync();
        using var maya = await app.SignedInAsync("maya");
        using var ros = await app.SignedInAsync("ros");
        using var sam = await app.SignedInAsync("sam");
        await sam.DoAsync($"check-ins/{asked}/remember-differently", new { words = "We only said hello." });

        var list = await ros.GetAsync("/penhallow/hr");
        var closed = await ros.GetAsync(list.Page.QuerySelector("a[href*='check-ins']")!.GetAttribute("href")!);
        Assert.DoesNotContain("hello", closed.Text, StringComparison.Ordinal);
        var silent = await ros.SendAsync(closed.Form("main form", ("reason", "")));
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        var open = await ros.SendAsync(closed.Form("main form", ("reason", "To hear both of you.")));
        Assert.Contains("We only said hello.", open.Words, StringComparison.Ordinal);

        Assert.Contains(
            "To hear both of you.",
            (await sam.GetAsync($"/penhallow/check-ins/{asked}")).Words,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "To hear both",
            (await maya.GetAsync($"/penhallow/check-ins/{asked}")).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "To hear both",
            (await maya.ReadAsync($"check-ins/{asked}")).Raw,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_plan_that_only_its_writer_knows_is_nowhere_for_anybody_else()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await GivenPlans.In(app).PreparingAsync();
        using var ros = await app.SignedInAsync("ros");
        using var sam = await app.SignedInAsync("sam");

        foreach (var visitor in new[] { ros, sam })
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await visitor.GetAsync($"/penhallow/task-plans/{plan}/record")).Status
            );
        Assert.DoesNotContain("Sam Okafor", (await ros.GetAsync("/penhallow/hr")).Words, StringComparison.Ordinal);
        Assert.Contains(
            "You have no plan.",
            (await sam.GetAsync("/penhallow/my-plan")).Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task P6_HR_alone_allows_a_tighter_measure_and_says_why()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var given = GivenPlans.In(app);
        var plan = await given.AtWorksheetAsync();
        using var ros = await app.SignedInAsync("ros");
        var page = $"/penhallow/task-plans/{plan}/tighter";

        Assert.EndsWith("/record", (await ros.GetAsync(page)).Path, StringComparison.Ordinal);
        await given.OpenAsync(plan, "2026-11-10 08:00", "Maya asked.");
        var form = await ros.GetAsync(page);
        var allowed = await ros.SendAsync(
            form.Form("main form", ("number", "10"), ("reason", "The new client pays for all ten."))
        );

        Assert.EndsWith("/record", allowed.Path, StringComparison.Ordinal);
        await given.MoveAsync(
            "maya",
            "2026-11-10 09:00",
            plan,
            (p, hand) => p.SettleMeasure(hand, GivenPlans.NineInTen with { Number = 10 })
        );
    }

    [Theory]
    [InlineData("?show=risky")]
    [InlineData("?show=0")]
    [InlineData("?sort=name")]
    [InlineData("?after=yesterday")]
    [InlineData("?after=2026-11-10")]
    [InlineData("?after=2026-13-10.4")]
    public async Task A_filter_that_is_not_one_of_ours_is_unreadable(string query)
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var ros = await app.SignedInAsync("ros");

        Assert.Equal(HttpStatusCode.BadRequest, (await ros.GetAsync("/penhallow/hr" + query)).Status);
    }

    [Theory]
    [InlineData("maya")]
    [InlineData("sam")]
    [InlineData("admin")]
    public async Task Nobody_but_HR_finds_HR_s_pages(string who)
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var visitor = await app.SignedInAsync(who);

        foreach (var page in new[] { "hr", "hr/asked", $"hr/write/{Guid.CreateVersion7()}" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/penhallow/{page}")).Status);
    }

    static void HoldsNoWords(Shown page) =>
        Assert.All(TheirWords, w => Assert.DoesNotContain(w, page.Text, StringComparison.OrdinalIgnoreCase));
}
