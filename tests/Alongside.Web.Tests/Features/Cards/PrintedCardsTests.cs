using System.Net;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Cards;

/// <summary>Somebody whom no mail reaches gets a card by hand, comes in by it once, and chooses another way from there on.</summary>
public sealed class PrintedCardsTests(PostgresServer postgres)
{
    const string Chosen = "four rainy afternoons in Tenby";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_card_lets_its_person_in_once_and_a_password_from_there_on(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var hr = await app.AsAsync(firm, Who.Hr);
        Assert.Contains("No card yet", (await hr.GetAsync("/harbour/people/cards")).Words, StringComparison.Ordinal);
        var print = await PrintAsync(hr, firm);

        using var jory = app.Visitor();
        var next = await UseAsync(jory, print.Code.ToLowerInvariant().Replace('-', ' '));
        Assert.Equal("You’re in. How will you come in next time?", next.Heading);
        Assert.Contains(print.Name, next.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await jory.GetAsync("/harbour/my-plan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await jory.GetAsync("/harbour/hr")).Status);
        var password = await jory.GetAsync("/account/password");
        await jory.SendAsync(password.Form("form[action='/account/password']", ("Password", Chosen)));
        var account = await jory.GetAsync("/account");
        Assert.Contains($"signed in as {print.Name}.", account.Words, StringComparison.Ordinal);
        Assert.Contains($"by {Who.Hr} {Canary.Of(firm.Slug, "name")}", account.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("card.invalid", account.Text, StringComparison.Ordinal);

        using var later = app.Visitor();
        Assert.Equal(HttpStatusCode.Conflict, (await UseAsync(later, print.Code)).Status);
        var door = await later.GetAsync("/sign-in/password");
        var home = await later.SendAsync(door.Form("main form", ("Email", print.Name), ("Password", Chosen)));
        Assert.StartsWith("/harbour/", home.Path, StringComparison.Ordinal);
        Assert.Contains(
            "Came in by a card",
            (await hr.GetAsync("/harbour/people/cards")).Words,
            StringComparison.Ordinal
        );
        using var admin = await app.AsAsync(firm, Who.Administrator);
        Assert.Contains(
            "A card to sign in was printed for Jory",
            (await admin.GetAsync("/harbour/rules/changes")).Words,
            StringComparison.Ordinal
        );
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_card_that_was_replaced_ended_or_is_too_old_opens_nothing_and_the_answer_is_the_same(
        EngineKind engine
    )
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var hr = await app.AsAsync(firm, Who.Hr);
        var replaced = await PrintAsync(hr, firm);
        var ended = await PrintAsync(hr, firm);
        Assert.Equal(replaced.Name, ended.Name);
        var list = await hr.GetAsync("/harbour/people/cards");
        Assert.Contains("Cards that wait", list.Words, StringComparison.Ordinal);
        var end = list.Form("form[action$='handler=end']");
        Assert.Equal(HttpStatusCode.OK, (await hr.SendAsync(end)).Status);
        Assert.DoesNotContain(
            "Cards that wait",
            (await hr.GetAsync("/harbour/people/cards")).Words,
            StringComparison.Ordinal
        );
        var old = await PrintAsync(hr, firm);
        Assert.Equal(HttpStatusCode.OK, (await hr.SendAsync(end)).Status);
        Assert.Contains(
            "Cards that wait",
            (await hr.GetAsync("/harbour/people/cards")).Words,
            StringComparison.Ordinal
        );
        await AgeAsync(app, TimeSpan.FromDays(16));

        List<string> answers = [];
        foreach (var code in new[] { replaced.Code, ended.Code, old.Code, "AAAA-BBBB-CCCC-DDDD" })
        {
            using var visitor = app.Visitor();
            var answer = await UseAsync(visitor, code);
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            answers.Add(answer.Page.QuerySelector("[role=alert]")!.TextContent.Trim());
        }
        Assert.Single(answers.Distinct());

        var again = await PrintAsync(hr, firm);
        using var jory = app.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await UseAsync(jory, again.Code)).Status);
    }

    [Fact]
    public async Task No_card_is_for_somebody_with_mail_or_a_role_or_by_the_hand_that_leads_them_or_from_outside()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var hr = await app.AsAsync(firm, Who.Hr);
        using var adviser = await app.AsAsync(firm, Who.Adviser);
        async Task<string> TryAsync(Visitor hand, PersonId person)
        {
            var form = (await hand.GetAsync("/harbour/people/cards")).Form("main form[method=post]");
            var fields = form.Fields.Where(f => f.Key != "people").Append(new("people", $"{person}")).ToList();
            var answer = await hand.SendAsync(form with { Fields = fields });
            Assert.Equal(HttpStatusCode.Conflict, answer.Status);
            return answer.Words;
        }

        Assert.Contains("has an e-mail address", await TryAsync(hr, firm[Who.Employee]), StringComparison.Ordinal);
        Assert.Contains("prints no cards", await TryAsync(adviser, firm.WithoutMail), StringComparison.Ordinal);
        await LedByAsync(app, firm, Who.Hr);
        Assert.Contains(
            "There is no card for you to print",
            (await hr.GetAsync("/harbour/people/cards")).Words,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Jory", (await hr.GetAsync("/harbour/people/cards")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_or_gets_a_role_comes_in_by_no_card()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var hr = await app.AsAsync(firm, Who.Hr);
        var print = await PrintAsync(hr, firm);
        await app.InFirmAsync(
            firm.Id,
            async services =>
                await services
                    .GetRequiredService<RoleBook>()
                    .GiveAsync(firm.WithoutMail, Role.Hr, TestFirm.Today, by: null, default)
        );
        using var jory = app.Visitor();
        Assert.Equal(HttpStatusCode.Conflict, (await UseAsync(jory, print.Code)).Status);
    }

    [Fact]
    public async Task The_codes_are_shown_once_and_lie_nowhere()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var hr = await app.AsAsync(firm, Who.Hr);
        var print = await PrintAsync(hr, firm);

        var again = await hr.GetAsync("/harbour/people/cards/sheet");
        Assert.Equal("These cards were shown once", again.Heading);
        Assert.DoesNotContain(print.Code, again.Text, StringComparison.Ordinal);
        Assert.Empty(
            await KeptBytes.FindAsync(app.Database, print.Code, print.Code.Replace("-", "", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains(print.Code, StringComparison.Ordinal));
    }

    static async Task<(string Name, string Code)> PrintAsync(Visitor hand, TestFirm firm)
    {
        var list = await hand.GetAsync($"/{firm.Slug}/people/cards");
        var sheet = await hand.SendAsync(list.Form("main form[method=post]", ("people", $"{firm.WithoutMail}")));
        Assert.Equal("Print this page now", sheet.Heading);
        var card = sheet.Page.QuerySelector(".card-sheet li")!;
        return (card.QuerySelectorAll("[translate=no]")[2].TextContent, card.QuerySelector("code")!.TextContent);
    }

    static async Task<Shown> UseAsync(Visitor visitor, string code) =>
        await visitor.SendAsync((await visitor.GetAsync("/sign-in/card")).Form("main form", ("Code", code)));

    static async Task AgeAsync(RunningApp app, TimeSpan by)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        var card = await directory.Cards.AsNoTracking().SingleAsync();
        await directory.Cards.ExecuteUpdateAsync(set => set.SetProperty(c => c.ExpiresAt, card.ExpiresAt - by));
    }

    static Task<int> LedByAsync(RunningApp app, TestFirm firm, Who manager) =>
        app.InFirmAsync(
            firm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var db = services.GetRequiredService<FirmDb>();
                db.Add(
                    new ReportingLineRow
                    {
                        Firm = firm.Id,
                        Manager = firm[manager],
                        Employee = firm.WithoutMail,
                        From = TestFirm.Today,
                    }
                );
                var saved = await db.SaveChangesAsync();
                await turn.CommitAsync();
                return saved;
            }
        );
}
