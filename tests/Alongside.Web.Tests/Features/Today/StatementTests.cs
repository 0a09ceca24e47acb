using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.Hr;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.Today;

/// <summary>A page sends at most eight statements, whatever it shows, and as many with fifty rows as with one.</summary>
public sealed class StatementTests(PostgresServer postgres)
{
    const int Most = 8;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task Every_page_sends_few_statements_however_much_it_shows(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var given = GivenPlans.In(app);
        var plan = await given.FollowUpDueAsync();
        await given.OpenAsync(plan, "2026-11-10 08:00", "Sam asked.");
        var sam = await given.PersonAsync("sam");
        (string Who, string Page)[] pages =
        [
            ("maya", "today"),
            ("maya", "people"),
            ("maya", $"people/{sam}"),
            ("maya", $"task-plans/{plan}/record"),
            ("sam", "my-plan"),
            ("sam", $"task-plans/{plan}/record"),
            ("sam", $"task-plans/{plan}/correct"),
            ("sam", "ask"),
            ("sam", "who-can-see-what"),
            ("ros", "hr"),
            ("ros", "hr?show=late"),
            ("ros", "hr?sort=new"),
            ("ros", "hr/asked"),
            ("ros", $"task-plans/{plan}/record"),
        ];

        var few = await CountAsync(app, pages);
        await ManyPlansApp.AddAsync(app, 50);
        var many = await CountAsync(app, pages);

        Assert.All(many, page => Assert.InRange(page.Value.Count, 1, Most));
        // an empty list needs neither names nor words
        Assert.All(many, page => Assert.InRange(page.Value.Count, 1, few[page.Key].Count + 2));
    }

    static async Task<Dictionary<string, IReadOnlyList<string>>> CountAsync(
        RunningApp app,
        (string Who, string Page)[] pages
    )
    {
        using var counter = new StatementCount(app);
        Dictionary<string, IReadOnlyList<string>> counted = [];
        foreach (var (who, page) in pages)
        {
            using var visitor = await app.SignedInAsync(who);
            await visitor.GetAsync($"/penhallow/{page}");
            await Task.Delay(100);
            counted[$"{who} {page}"] = await counter.OfAsync(async () =>
                Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/penhallow/{page}")).Status)
            );
        }
        return counted;
    }
}
