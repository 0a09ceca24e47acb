using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.CheckIns;

public sealed class AskFirstJourney(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task P1_Maya_asks_first_and_Sam_sees_the_date_and_nothing_else(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");

        var worry = await maya.GetAsync("/penhallow/check-ins/new");
        var before = await maya.SendAsync(
            worry.Form(
                "main form",
                ("who", $"{Option(worry, "Sam Okafor")}"),
                ("observation", "Three quotes went out late on Monday, canary-observation."),
                ("seenOn", "2026-11-09")
            )
        );
        Assert.Equal("Ask Sam first: are you okay?", before.Heading);
        Assert.DoesNotContain(
            "asked how you were",
            (await sam.GetAsync("/penhallow/my-plan")).Words,
            StringComparison.Ordinal
        );

        var after = await maya.SendAsync(before.Form("main form", ("answer", "held"), ("askedOn", "2026-11-10")));
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.EndsWith("/talk", after.Path, StringComparison.Ordinal);

        var plan = await sam.GetAsync("/penhallow/my-plan");
        Assert.Contains("Maya asked how you were, 10 November 2026", plan.Words, StringComparison.Ordinal);
        var seen = await sam.GetAsync(after.Path.Replace("/talk", "", StringComparison.Ordinal));
        Assert.Equal("Maya asked how you were", seen.Heading);
        Assert.DoesNotContain("canary-observation", plan.Text + seen.Text, StringComparison.Ordinal);

        var verdict = await app.InFirmAsync(
            PracticeFirm.Id,
            services => services.GetRequiredService<Verification>().VerifyAsync(default)
        );
        Assert.Null(verdict.Broken);
        Assert.True(verdict.Entries >= 2);
    }

    static string Option(Shown page, string name) =>
        page.Page.QuerySelectorAll("select option").Single(o => o.TextContent.Trim() == name).GetAttribute("value")!;
}
