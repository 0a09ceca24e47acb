using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.SignIn.Own;

/// <summary>A firm may open by its own sign-in alone; nobody is locked out by that.</summary>
[Collection(OwnCollection.Name)]
public sealed class OwnAloneTests(OwnSite site)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_other_doors_close_for_its_people_and_for_nobody_else(EngineKind engine)
    {
        var app = site.On(engine);
        var firm = await AloneAsync(app, "alone");
        using var byLink = await app.AsAsync(firm, Who.Employee);
        var shown = await byLink.GetAsync("/alone/my-plan");
        Assert.Equal("/sign-in?returnUrl=%2Falone%2Fmy-plan", shown.Path);
        Assert.Contains("opens by its own sign-in", shown.Heading, StringComparison.Ordinal);
        var rest = await byLink.ReadAsync("/alone/api/v1/promises");
        Assert.Equal((HttpStatusCode.Unauthorized, "sign-in.own-needed"), (rest.Status, rest.Type));

        site.Open.SendsAs("Employee of alone", "employee@alone.example");
        var first = await OwnSite.ComeAsync(byLink, "alone", "/alone/my-plan");
        var mail = await Outbox.NewestAsync(app.Database.Engine, "employee@alone.example");
        var inside = await byLink.SendAsync(first.Form("main form", ("Digits", mail.Digits)));
        Assert.Equal((HttpStatusCode.OK, "/alone/my-plan"), (inside.Status, inside.Path));

        using var adviser = await app.AsAsync(firm, Who.Adviser);
        Assert.Equal(HttpStatusCode.OK, (await adviser.GetAsync("/alone/hr")).Status);
        using var stranger = await app.AsAsync(await app.OtherFirmAsync("else"), Who.Hr);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/alone/hr")).Status);
    }

    [Fact]
    public async Task An_administrator_by_another_door_finds_one_page_and_opens_the_others_again()
    {
        var firm = await AloneAsync(site.App, "broken");
        using var admin = await site.App.AsAsync(firm, Who.Administrator);
        foreach (
            var path in new[] { "/broken/administration", "/broken/rules", "/broken/my-plan", "/broken/people/import" }
        )
            Assert.StartsWith("/sign-in?", (await admin.GetAsync(path)).Path, StringComparison.Ordinal);
        var room = await admin.GetAsync("/broken/own-sign-in");
        Assert.Equal(HttpStatusCode.OK, room.Status);
        var opened = await admin.SendAsync(room.Form("main form[action$='handler=others']"));
        Assert.Equal("/broken/own-sign-in?said=others", opened.Path);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/broken/administration")).Status);
        var log = (await admin.GetAsync("/broken/rules/changes")).Words;
        Assert.Contains("All sign in by your own sign-in from now on", log, StringComparison.Ordinal);
        Assert.Contains("People can use other ways to sign in again", log, StringComparison.Ordinal);
        using var employee = await site.App.AsAsync(firm, Who.Employee);
        Assert.Equal("/broken/my-plan", (await employee.GetAsync("/broken/my-plan")).Path);
    }

    [Fact]
    public async Task Only_who_came_in_by_it_asks_everybody_to()
    {
        var firm = await site.FirmAsync(site.App, "early");
        using var admin = await site.App.AsAsync(firm, Who.Administrator);
        Assert.Null((await admin.GetAsync("/early/own-sign-in")).Page.QuerySelector("form[action$='handler=alone']"));
        var asked = await admin.PostAsync("/early/api/v1/own-sign-in/alone", new { alone = true });
        Assert.Equal((HttpStatusCode.Conflict, "own-sign-in-come-in-by-it"), (asked.Status, asked.Type));
        Assert.Contains("false", (await admin.ReadAsync("/early/api/v1/own-sign-in")).Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_administrator_can_come_in_it_is_undone_at_the_machine()
    {
        var firm = await AloneAsync(site.App, "machine");
        Assert.True(await OpenAsync());
        Assert.False(await OpenAsync());
        using var admin = await site.App.AsAsync(firm, Who.Administrator);
        Assert.Contains(
            "again By whoever runs Alongside",
            (await admin.GetAsync("/machine/rules/changes")).Words,
            StringComparison.Ordinal
        );

        Task<bool> OpenAsync() =>
            site.App.InFirmAsync(
                firm.Id,
                services => services.GetRequiredService<OwnSignInBook>().OpenOthersAsync(default)
            );
    }

    [Fact]
    public async Task Another_provider_starts_anew()
    {
        var firm = await AloneAsync(site.App, "anew");
        using var employee = await site.InAsync(site.App, firm, Who.Employee);
        using var admin = await site.App.AsAsync(firm, Who.Administrator);
        var page = await admin.GetAsync("/anew/own-sign-in");
        var unsaid = await OwnSite.SetAsync(admin, page, site.Liar.Issuer, "", "anew.example");
        Assert.Contains("Paste the secret again.", unsaid.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await employee.GetAsync("/anew/my-plan")).Status);

        await OwnSite.SetAsync(admin, page, site.Liar.Issuer, LyingProvider.Secret, "anew.example");
        Assert.False(await OwnSite.IsSignedInAsync(employee));
        var own = (await admin.ReadAsync("/anew/api/v1/own-sign-in")).Body.GetProperty("ownSignIn");
        Assert.Equal((false, 0), (own.GetProperty("alone").GetBoolean(), own.GetProperty("known").GetInt32()));
        Assert.Equal("/anew/administration", (await admin.GetAsync("/anew/administration")).Path);
    }

    [Fact]
    public async Task Taken_away_it_is_over_for_all_who_came_in_by_it()
    {
        var firm = await AloneAsync(site.App, "over");
        using var employee = await site.InAsync(site.App, firm, Who.Employee);
        using var admin = await site.App.AsAsync(firm, Who.Administrator);
        var page = await admin.GetAsync("/over/own-sign-in");
        Assert.Equal(
            "/over/own-sign-in?said=removed",
            (await admin.SendAsync(page.Form("main form[action$='handler=remove']"))).Path
        );
        Assert.False(await OwnSite.IsSignedInAsync(employee));
        using var byLink = await site.App.AsAsync(firm, Who.Employee);
        Assert.Equal("/over/my-plan", (await byLink.GetAsync("/over/my-plan")).Path);
        var door = await byLink.GetAsync("/sign-in/firm");
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await byLink.SendAsync(door.Form("main form", ("Firm", "over")))).Status
        );
    }

    /// <summary>A firm whose administrator came in by its own sign-in, and asked everybody to.</summary>
    async Task<TestFirm> AloneAsync(RunningApp app, string slug)
    {
        var firm = await site.FirmAsync(app, slug);
        using var admin = await site.InAsync(app, firm, Who.Administrator);
        var page = await admin.GetAsync($"/{slug}/own-sign-in");
        var asked = await admin.SendAsync(page.Form("main form[action$='handler=alone']"));
        Assert.Equal($"/{slug}/own-sign-in?said=alone", asked.Path);
        return firm;
    }
}
