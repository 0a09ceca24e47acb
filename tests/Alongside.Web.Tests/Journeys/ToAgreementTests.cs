using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Journeys;

public sealed class ToAgreementTests(PostgresServer postgres)
{
    static readonly string[] Private =
    [
        ToAgreement.SealedGood,
        ToAgreement.OwnPart,
        ToAgreement.OwnNote,
        "out of 10 quotes",
    ];

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task From_a_worry_to_a_plan_that_both_agreed(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var two = await ToAgreement.BeginAsync(app);
        await two.CheckInAsync();
        await two.PrepareAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await two.Sam.GetAsync(two.Plan + "/prepare")).Status);
        await two.InviteAsync();
        await two.TalkAsync();
        await two.AgreeAsync();

        var agreed = await two.Sam.GetAsync(two.Plan + "/agreed");
        Assert.Contains(
            "9 out of 10 quotes within one working day, over 2 weeks",
            agreed.Words,
            StringComparison.Ordinal
        );
        Assert.Contains("Maya, by Friday 20 November", agreed.Words, StringComparison.Ordinal);
        Assert.Contains("Tuesday 8 December", agreed.Words, StringComparison.Ordinal);
        await ToAgreement.SendAsync(two.Sam, agreed, "main form");
        await AssertWholeAsync(app);
    }

    [Fact]
    public async Task P4_P13_What_is_sealed_or_private_is_on_no_page_of_Sam_s_before_it_is_opened()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var two = await app.AtWorksheetAsync();

        string[] pages = ["/invitation", "/my-thoughts", "/postpone", "/not-this-way", .. Steps("/worksheet/")];
        foreach (var page in pages)
            AssertHoldsNone(await two.Sam.GetAsync(two.Plan + page));
        foreach (var page in Steps("/worksheet/one-screen/").Append("/worksheet/paper").Append("/live"))
            AssertHoldsNone(await two.Maya.GetAsync(two.Plan + page));
        var early = await two.Maya.GetAsync(two.Plan + "/worksheet/one-screen/2");
        AssertHoldsNone(await two.Maya.SendAsync(early.Form("form[action*='openmeasure' i]")), HttpStatusCode.Conflict);
        AssertHoldsNone(
            await two.Maya.SendAsync(early.Form("form[action*='handler=answer']", ("words", " "))),
            HttpStatusCode.BadRequest
        );
        var own = await two.Maya.GetAsync(two.Plan + "/worksheet/2");
        Assert.Contains(ToAgreement.OwnNote, own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ToAgreement.SealedGood, own.Text, StringComparison.Ordinal);

        await two.AtAsync(two.Sam, 2, "answer&Good", ("words", "The builder has it the next day."));
        await two.AtAsync(two.Sam, 2, "openmeasure");
        var opened = await two.Sam.GetAsync(two.Plan + "/worksheet/2");
        Assert.Contains(ToAgreement.SealedGood, opened.Text, StringComparison.Ordinal);
        Assert.Contains("9 out of 10 quotes within one working day", opened.Words, StringComparison.Ordinal);
        foreach (var page in Steps("/worksheet/one-screen/"))
        {
            var shown = await two.Maya.GetAsync(two.Plan + page);
            Assert.DoesNotContain(ToAgreement.OwnPart, shown.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(ToAgreement.OwnNote, shown.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stranger_finds_no_page_of_the_plan()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var two = await app.InvitedAsync();
        await two.TalkAsync();
        await two.AgreeAsync();
        using var stranger = await app.SignedInAsync("admin");
        using var hr = await app.SignedInAsync("ros");

        string[] pages =
        [
            "/prepare",
            "/prepare/task",
            "/prepare/average",
            "/prepare/measure",
            "/prepare/time",
            "/prepare/own-part",
            "/prepare/notes",
            "/prepare/discard",
            "/invite",
            "/invite/sent",
            "/invitation",
            "/invitation/ask",
            "/invitation/asked",
            "/my-thoughts",
            "/postpone",
            "/not-this-way",
            "/worksheet",
            "/worksheet/1",
            "/worksheet/one-screen/1",
            "/read-back",
            "/agreed",
        ];
        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(two.Plan + page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync(two.Plan + page)).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(two.CheckIn + "/help")).Status);
    }

    static IEnumerable<string> Steps(string page) => Enumerable.Range(1, 7).Select(step => $"{page}{step}");

    static void AssertHoldsNone(Shown page, HttpStatusCode status = HttpStatusCode.OK)
    {
        Assert.Equal(status, page.Status);
        foreach (var canary in Private)
            Assert.False(page.Text.Contains(canary, StringComparison.Ordinal), $"{canary} is at {page.Path}");
    }

    static async Task AssertWholeAsync(RunningApp app)
    {
        var verdict = await app.InFirmAsync(
            PracticeFirm.Id,
            services => services.GetRequiredService<Verification>().VerifyAsync(default)
        );
        Assert.Null(verdict.Broken);
    }
}
