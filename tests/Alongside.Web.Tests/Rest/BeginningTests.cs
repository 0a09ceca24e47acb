using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Rest;

/// <summary>A check-in and a plan begun over REST: the same moves and refusals as on the pages.</summary>
public sealed class BeginningTests(PostgresServer postgres)
{
    static readonly string Sam = $"{PracticePeople.IdOf(PracticePeople.Sam)}";
    static readonly object Noticed = new
    {
        employee = Sam,
        observation = "Three quotes went out late on Monday.",
        seenOn = "2026-11-09",
    };
    static readonly object Good = new
    {
        task = "Getting quotes out",
        formalMatterOpen = false,
        goodFaith = true,
    };

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task P1_a_plan_begins_from_a_check_in_that_was_held_and_from_nothing_else(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var maya = await app.SignedInAsync("maya");

        var asked = (await maya.DoAsync("check-ins", Noticed)).Location;
        var checkIn = asked.Split('/')[^1];
        var early = await maya.PostAsync("task-plans", new { checkIn, opening = Good });
        Assert.Equal((HttpStatusCode.Conflict, "ask-first"), (early.Status, early.Type));

        await maya.DoAsync($"check-ins/{checkIn}/ask", new { answer = "held", askedOn = "2026-11-10" });
        var begun = await maya.DoAsync("task-plans", new { checkIn, opening = Good });
        var plan = await maya.ReadAsync(begun.Location);
        Assert.Equal("Preparing", plan.Text("stage"));
        Assert.Contains("name-task", plan.Moves);
        Assert.DoesNotContain("agree", plan.Moves);
    }

    [Fact]
    public async Task P1_nobody_can_say_over_REST_that_they_have_asked()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var maya = await app.SignedInAsync("maya");
        var madeUp = new
        {
            record = Guid.CreateVersion7(),
            employee = Sam,
            stage = "held",
        };

        var unknown = await maya.PostAsync("task-plans", new { checkIn = Guid.CreateVersion7(), opening = Good });
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        var given = await maya.PostAsync("task-plans", new { checkIn = madeUp, opening = Good });
        Assert.Equal(HttpStatusCode.BadRequest, given.Status);
        var inside = await maya.PostAsync(
            "task-plans",
            new
            {
                checkIn = Guid.CreateVersion7(),
                opening = new
                {
                    task = "Quotes",
                    checkIn = madeUp,
                    formalMatterOpen = false,
                    goodFaith = true,
                },
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, inside.Status);
    }

    [Fact]
    public async Task Who_does_not_lead_a_person_cannot_begin_anything_about_them()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        using var ros = await app.SignedInAsync("ros");
        using var sam = await app.SignedInAsync("sam");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.PostAsync("check-ins", Noticed)).Status);
        Assert.Equal("not-yours", (await ros.PostAsync("check-ins", Noticed)).Type);
        Assert.Equal("not-yours", (await sam.PostAsync("check-ins", Noticed)).Type);
        Assert.Empty((await sam.ReadAsync("check-ins")).Items);
    }
}
