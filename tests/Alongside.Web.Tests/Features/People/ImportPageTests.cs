using System.Net;
using System.Text;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.People;

public sealed class ImportPageTests(PostgresServer postgres) : IAsyncLifetime
{
    const string Page = "/penhallow/people/import";
    const string Apply = "main form[action$='handler=apply']";

    RunningApp app = null!;
    Visitor admin = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        admin = await app.SignedInAsync("admin");
    }

    public async ValueTask DisposeAsync()
    {
        admin.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("maya")]
    [InlineData("sam")]
    [InlineData("ros")]
    public async Task Nobody_but_the_administrator_finds_the_page(string who)
    {
        using var visitor = await app.SignedInAsync(who);
        var token = (await visitor.GetAsync("/account")).Page.QuerySelector("[name=__RequestVerificationToken]");

        foreach (var path in new[] { Page, $"{Page}/done" })
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).Status);
        foreach (var path in new[] { Page, $"{Page}?handler=apply" })
        {
            var form = new FilledForm(
                path,
                [new("__RequestVerificationToken", token!.GetAttribute("value")!), new("lines", "Name\nJory Carne")]
            );
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.SendAsync(form)).Status);
        }
        Assert.Equal(64, await CountAsync());
    }

    [Fact]
    public async Task Who_is_signed_out_is_sent_to_sign_in()
    {
        using var visitor = app.Visitor();

        Assert.StartsWith("/sign-in", (await visitor.GetAsync(Page)).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_sees_what_would_change_says_yes_and_it_is_so()
    {
        var seen = await PasteAsync(
            "Name,E-mail,Manager\nJory Carne,jory.carne@penhallow.example,Maya Lindqvist\nSam Okafor,,Kerensa Hale"
        );
        Assert.Equal((HttpStatusCode.OK, "This file changes 2 people"), (seen.Status, seen.Heading));
        Assert.StartsWith("What this file would change", seen.Page.Title, StringComparison.Ordinal);
        Assert.Contains(
            "One person joins Jory Carne E-mail: jory.carne@penhallow.example Manager: Maya Lindqvist",
            seen.Words,
            StringComparison.Ordinal
        );
        Assert.Contains("Manager: Kerensa Hale (was Maya Lindqvist)", seen.Words, StringComparison.Ordinal);
        Assert.Contains(
            "If Sam Okafor has a plan, it pauses until the new manager takes it on.",
            seen.Words,
            StringComparison.Ordinal
        );
        Assert.Equal(64, await CountAsync());

        var done = await admin.SendAsync(seen.Form(Apply));

        Assert.Equal("/penhallow/people/import/done?joined=1&leaving=0&moved=1&changed=0", done.Path);
        Assert.Contains("One person joins One person gets another manager", done.Words, StringComparison.Ordinal);
        Assert.Equal(65, await CountAsync());
    }

    [Fact]
    public async Task A_file_is_read_as_pasted_lines_are()
    {
        byte[] file = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Name;Team\nJory Carne;Yard")];

        var form = (await admin.GetAsync(Page)).Form("main form");
        var seen = await admin.UploadAsync(form, "upload", file, "people.csv");
        await admin.SendAsync(seen.Form(Apply));

        Assert.Contains("Jory Carne Team: Yard", seen.Words, StringComparison.Ordinal);
        Assert.Equal(65, await CountAsync());
    }

    [Fact]
    public async Task Errors_are_told_by_row_and_column_and_what_was_pasted_is_kept()
    {
        const string pasted = "Name,E-mail,Manager\nJory Carne,not an address,Nobody Known\nMia Lindqvist,,";

        var seen = await PasteAsync(pasted);

        Assert.Equal(HttpStatusCode.BadRequest, seen.Status);
        Assert.Contains("2 E-mail Check this e-mail address.", seen.Words, StringComparison.Ordinal);
        Assert.Contains("2 Manager We can’t find Nobody Known", seen.Words, StringComparison.Ordinal);
        Assert.Equal(pasted, seen.Page.QuerySelector("textarea")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Empty(seen.Page.QuerySelectorAll(Apply));
        Assert.Equal(64, await CountAsync());
    }

    [Fact]
    public async Task Without_a_file_or_lines_the_page_asks_for_one()
    {
        var seen = await PasteAsync("  ");

        Assert.Equal(HttpStatusCode.BadRequest, seen.Status);
        Assert.Contains("Choose a file, paste the lines, or write a name.", seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Formulas_and_markup_in_cells_are_letters_like_others()
    {
        const string name = "=HYPERLINK(\"\"http://evil.example\"\")";
        const string markup = "<img src=x onerror=alert(1)>";

        var seen = await PasteAsync($"Name,Job title\n\"{name}\",{markup}");
        var done = await admin.SendAsync(seen.Form(Apply));

        Assert.Contains($"Job title: {markup}", seen.Words, StringComparison.Ordinal);
        Assert.Empty(seen.Page.QuerySelectorAll("main img, main [onerror], main a[href*=evil]"));
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Equal(65, await CountAsync());
    }

    [Fact]
    public async Task What_has_changed_since_it_was_shown_is_shown_again_first()
    {
        var seen = await PasteAsync("Name,Team\nSam Okafor,Yard");
        await app.ImportAsync("Name,Team\nSam Okafor,Fitting");

        var again = await admin.SendAsync(seen.Form(Apply));
        var done = await admin.SendAsync(again.Form(Apply));

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Team: Yard (was Fitting)", again.Words, StringComparison.Ordinal);
        Assert.Contains("/done?", done.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saying_yes_twice_is_saying_it_once()
    {
        var yes = (await PasteAsync("Name\nJory Carne")).Form(Apply);

        var first = await admin.SendAsync(yes);
        var second = await admin.SendAsync(yes);

        Assert.Equal((HttpStatusCode.OK, first.Path), (second.Status, second.Path));
        Assert.Equal(65, await CountAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not sealed")]
    [InlineData("TmFtZQpMaWx5IEhhcnQ=")]
    public async Task What_was_not_sealed_here_is_not_carried_out(string draft)
    {
        var form = (await PasteAsync("Name\nJory Carne")).Form(Apply, ("draft", draft));

        var answer = await admin.SendAsync(form);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("This page was open for too long.", answer.Words, StringComparison.Ordinal);
        Assert.Equal(64, await CountAsync());
    }

    [Fact]
    public async Task A_thousand_people_can_be_looked_at_and_carried_out()
    {
        var rows = string.Join(
            '\n',
            Enumerable.Range(1, 1000).Select(n => $"Person {n},p{n}@many.example,Maya Lindqvist")
        );

        var seen = await PasteAsync($"Name,E-mail,Manager\n{rows}");
        var done = await admin.SendAsync(seen.Form(Apply));

        Assert.Contains("And 800 more.", seen.Words, StringComparison.Ordinal);
        Assert.Contains("1,000 people join", done.Words, StringComparison.Ordinal);
        Assert.Equal(1064, await CountAsync());
    }

    async Task<Shown> PasteAsync(string lines) =>
        await admin.SendAsync((await admin.GetAsync(Page)).Form("main form", ("lines", lines)));

    Task<int> CountAsync() => app.InFirmAsync(PracticeFirm.Id, s => s.GetRequiredService<FirmDb>().People.CountAsync());
}
