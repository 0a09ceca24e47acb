using System.Net;
using Alongside.Domain.Access;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.SignIn.Own;

/// <summary>People come in by their firm's own provider, which opens that firm and no other.</summary>
[Collection(OwnCollection.Name)]
public sealed class OwnSignInTests(OwnSite site)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task The_first_time_takes_a_code_by_mail_and_the_next_takes_none(EngineKind engine)
    {
        var app = site.On(engine);
        var firm = await site.FirmAsync(app, "first");
        using var visitor = await site.InAsync(app, firm, Who.Employee);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/first/my-plan")).Status);
        var account = await visitor.GetAsync("/account");
        Assert.Contains("It opens this firm and no other.", account.Words);
        Assert.Contains(", this one", account.Words);

        using var elsewhere = app.Visitor();
        var shown = await OwnSite.ComeAsync(elsewhere, "first", "/first/my-log");
        Assert.Equal("/first/my-log", shown.Path);
        await Outbox.ToldAsync(app.Database.Engine, "employee@first.example");
        Assert.Contains(
            Outbox.Told(app.Database.Engine, "employee@first.example"),
            mail => mail.Head.Contains("Subject: A new device\r\n", StringComparison.Ordinal)
        );
        Assert.Single(Outbox.To(app.Database.Engine, "employee@first.example"));
    }

    [Fact]
    public async Task It_reaches_no_other_firm_of_the_same_account_and_changes_no_way_in()
    {
        var (one, two) = (await site.FirmAsync(site.App, "one"), await site.App.OtherFirmAsync("two"));
        await using (var scope = site.App.Services.CreateAsyncScope())
        {
            EmailAddress.TryRead("employee@one.example", out var address);
            await scope
                .ServiceProvider.GetRequiredService<Memberships>()
                .JoinAsync(two.Id, [new Joining(two[Who.Hr], address)], default);
        }
        using var full = await site.App.AsAsync(one, Who.Employee);
        Assert.Equal(HttpStatusCode.OK, (await full.GetAsync("/two/hr")).Status);

        using var visitor = await site.InAsync(site.App, one, Who.Employee);
        foreach (var path in new[] { "/two/", "/two/hr", "/two/api/v1/promises", "/operator", "/account/password" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
        foreach (var path in new[] { "/account/passkeys", "/account/app" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
        foreach (var path in new[] { "/account", "/clients" })
            Assert.DoesNotContain("/two/", (await visitor.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a test", (await visitor.GetAsync("/account")).Words, StringComparison.Ordinal);
        Assert.Contains("a test", (await full.GetAsync("/account")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await full.GetAsync("/two/hr")).Status);
    }

    [Fact]
    public async Task Nobody_is_made_and_nobody_comes_in_whom_the_firm_does_not_have()
    {
        var firm = await site.FirmAsync(site.App, "few");
        (string Subject, string Email, bool? IsChecked, string Says)[] all =
        [
            ("a", "employee@few.example", false, "didn’t say that your e-mail address is checked"),
            ("b", "employee@few.example", null, "didn’t say that your e-mail address is checked"),
            ("c", "employee@other.example", true, "an address that is not your firm’s"),
            ("d", "employee@sub.few.example", true, "an address that is not your firm’s"),
            ("e", "stranger@few.example", true, "nobody here has your address"),
            ("f", "leaver@few.example", true, "nobody here has your address"),
            ("g", "adviser@few.example", true, "nobody here has your address"),
        ];
        var before = await AccountsAsync();
        foreach (var (subject, email, isChecked, says) in all)
        {
            site.Open.SendsAs(subject, email, isChecked);
            using var visitor = site.App.Visitor();
            var shown = await OwnSite.ComeAsync(visitor, firm.Slug);
            Assert.Equal(HttpStatusCode.Conflict, shown.Status);
            Assert.Contains(says, shown.Words, StringComparison.Ordinal);
            Assert.False(await OwnSite.IsSignedInAsync(visitor));
        }
        Assert.Equal(before, await AccountsAsync());
        Assert.Empty(Outbox.To(site.App.Database.Engine, "adviser@few.example"));
    }

    [Fact]
    public async Task A_later_address_moves_nobody_and_another_account_there_is_nobody_else_here()
    {
        var firm = await site.FirmAsync(site.App, "moved");
        (await site.InAsync(site.App, firm, Who.Employee)).Dispose();
        using var again = site.App.Visitor();
        site.Open.SendsAs("Employee of moved", "manager@moved.example");
        Assert.Equal("/moved/my-plan", (await OwnSite.ComeAsync(again, "moved", "/moved/my-plan")).Path);
        Assert.Contains("employee@moved.example", (await again.GetAsync("/account")).Words, StringComparison.Ordinal);

        using var other = site.App.Visitor();
        site.Open.SendsAs("another", "employee@moved.example");
        var shown = await OwnSite.ComeAsync(other, "moved");
        Assert.Contains("another account than the first time", shown.Words, StringComparison.Ordinal);
        Assert.False(await OwnSite.IsSignedInAsync(other));

        using var admin = await site.App.AsAsync(firm, Who.Administrator);
        var page = await admin.GetAsync("/moved/own-sign-in");
        var forgotten = await admin.SendAsync(
            page.Form("main form[action$='handler=forget']", ("person", "employee@moved.example"))
        );
        Assert.Equal("/moved/own-sign-in?said=forgotten", forgotten.Path);
        Assert.False(await OwnSite.IsSignedInAsync(again));
        Assert.Equal("/sign-in/firm/code", (await OwnSite.ComeAsync(other, "moved")).Path);
    }

    [Fact]
    public async Task Who_has_left_or_become_an_adviser_comes_in_no_more()
    {
        var firm = await site.FirmAsync(site.App, "gone");
        using var peer = await site.InAsync(site.App, firm, Who.Peer);
        Assert.Equal(HttpStatusCode.OK, (await peer.GetAsync("/gone/my-plan")).Status);
        await site.App.InFirmAsync(
            firm.Id,
            async services =>
            {
                var db = services.GetRequiredService<FirmDb>();
                db.Add(
                    new RoleRow
                    {
                        Firm = firm.Id,
                        Person = firm[Who.Peer],
                        Role = Role.Adviser,
                        From = TestFirm.Today,
                    }
                );
                return await db.SaveChangesAsync();
            }
        );
        Assert.Equal(HttpStatusCode.NotFound, (await peer.GetAsync("/gone/hr")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await OwnSite.ComeAsync(peer, "gone")).Status);

        using var employee = await site.InAsync(site.App, firm, Who.Employee);
        await site.App.InFirmAsync(
            firm.Id,
            services =>
                services
                    .GetRequiredService<Memberships>()
                    .LeaveAsync(firm.Id, firm[Who.Employee], default)
                    .ContinueWith(_ => 0, TaskScheduler.Default)
        );
        Assert.False(await OwnSite.IsSignedInAsync(employee));
        site.Open.SendsAs("Employee of gone", "employee@gone.example");
        Assert.Contains(
            "nobody here has your address",
            (await OwnSite.ComeAsync(employee, "gone")).Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_is_offered_for_a_firm_that_has_it_and_leads_to_no_other_site_or_firm()
    {
        var firm = await site.FirmAsync(site.App, "offer");
        using var visitor = site.App.Visitor();
        var name = Canary.Of("offer", "firm");
        Assert.Contains(
            $"Use {name}’s own sign-in",
            (await visitor.GetAsync("/sign-in?returnUrl=%2Foffer%2Fmy-plan")).Words,
            StringComparison.Ordinal
        );
        foreach (
            var other in new[] { "/sign-in", "/sign-in?returnUrl=%2Fpenhallow%2F", "/sign-in?returnUrl=%2Fnosuch%2F" }
        )
            Assert.DoesNotContain(
                "’s own sign-in",
                (await visitor.GetAsync(other)).Page.QuerySelector("main form")!.TextContent,
                StringComparison.Ordinal
            );
        var page = await visitor.GetAsync("/sign-in/firm");
        var none = await visitor.SendAsync(page.Form("main form", ("Firm", "nosuch")));
        var practice = await visitor.SendAsync(page.Form("main form", ("Firm", "penhallow")));
        Assert.Equal(HttpStatusCode.Conflict, none.Status);
        Assert.Equal(none.Words, practice.Words);

        (await site.InAsync(site.App, firm, Who.Employee)).Dispose();
        foreach (var evil in new[] { "//evil.example", "/\\evil.example", "https://evil.example/", "/penhallow/hr" })
        {
            using var led = site.App.Visitor();
            var fresh = await led.GetAsync("/sign-in/firm");
            var shown = await led.SendAsync(fresh.Form("main form", ("Firm", "offer"), ("ReturnUrl", evil)));
            var there = new Uri(shown.Page.QuerySelector("main a.btn")!.GetAttribute("href")!);
            using var answer = await led.Unled.GetAsync(new Uri(await OwnSite.SentBackAsync(there), UriKind.Relative));
            Assert.Equal("/offer/", $"{answer.Headers.Location}");
        }
    }

    async Task<(int Accounts, int Members)> AccountsAsync()
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        return (await directory.Accounts.CountAsync(), await directory.Memberships.CountAsync());
    }
}
