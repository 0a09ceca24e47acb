using System.Net;
using System.Text.Json;
using Alongside.Domain.Advising;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Advising;

/// <summary>An adviser finds the people of the teams that the firm chose, as they are today, and of the rest nothing.</summary>
public sealed class ReachTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_joins_the_team_appears_and_who_leaves_it_is_gone_at_the_next_request(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        var employees = await AsksAsync(app, firm, Who.Employee);
        var newcomers = await AsksAsync(app, firm, Who.Newcomer);
        using var adviser = await app.AsAsync(firm, Who.TeamAdviser);

        var overview = await adviser.GetAsync("/harbour/hr");
        Assert.Equal("One thing could use a hand", overview.Heading);
        Assert.Contains("You help with Front. You find nobody else here.", overview.Words, StringComparison.Ordinal);
        Assert.Contains("One thing could use a hand", (await adviser.GetAsync("/clients")).Words);
        Assert.Contains("secret-Employee", (await adviser.GetAsync("/harbour/hr/asked")).Text);
        await FindsAsync(adviser, firm, Who.Employee, employees, HttpStatusCode.OK);
        await FindsAsync(adviser, firm, Who.Newcomer, newcomers, HttpStatusCode.NotFound);

        await MoveAsync(app, firm, Who.Newcomer, TestFirm.Team);
        Assert.Equal("2 things could use a hand", (await adviser.GetAsync("/harbour/hr")).Heading);
        await FindsAsync(adviser, firm, Who.Newcomer, newcomers, HttpStatusCode.OK);

        await MoveAsync(app, firm, Who.Employee, null);
        await FindsAsync(adviser, firm, Who.Employee, employees, HttpStatusCode.NotFound);
        var asked = await adviser.GetAsync("/harbour/hr/asked");
        Assert.Contains("secret-Newcomer", asked.Text);
        Assert.DoesNotContain("secret-Employee", asked.Text);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_administrator_narrows_and_widens_it_on_any_day_and_the_log_says_so(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        var ask = await AsksAsync(app, firm, Who.Employee);
        using var administrator = await app.AsAsync(firm, Who.Administrator);
        using var employee = await app.AsAsync(firm, Who.Employee);
        await administrator.InviteAsync(firm, reach: "teams", teams: TestFirm.OtherTeam);
        var letter = await SignIn.Outbox.ToldAsync(app.Database.Engine, AdvisedFirm.Address);
        Assert.Contains("You help with Back, and find nobody else there.", letter.Text, StringComparison.Ordinal);
        using var adviser = await app.AsAdviserAsync();
        await FindsAsync(adviser, firm, Who.Employee, ask, HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await adviser.GetAsync("/harbour/export")).Status);
        Assert.DoesNotContain("An Adviser", (await employee.GetAsync("/harbour/who-can-see-what")).Words);

        var list = await administrator.GetAsync("/harbour/advisers");
        Assert.Contains("Helps with Back", list.Words, StringComparison.Ordinal);
        var change = await administrator.GetAsync(
            list.Page.QuerySelector("main li a[href$='/reach']")!.GetAttribute("href")!
        );
        Assert.Equal("Whom does An Adviser help with?", change.Heading);
        await administrator.SendAsync(change.Form("main form", ("teams", "Back"), ("teams", "Front")));
        await FindsAsync(adviser, firm, Who.Employee, ask, HttpStatusCode.OK);
        Assert.Contains(
            "An Adviser helps with your team, until",
            (await employee.GetAsync("/harbour/who-can-see-what")).Words
        );
        Assert.Equal(HttpStatusCode.NotFound, (await adviser.GetAsync("/harbour/removal")).Status);

        await administrator.SendAsync(
            change.Form("main form", ("reach", "everybody"), ("key", "another")).Without("teams")
        );
        Assert.Equal(HttpStatusCode.OK, (await adviser.GetAsync("/harbour/export")).Status);
        await administrator.SendAsync(change.Form("main form", ("teams", "Back"), ("key", "a third")));
        await FindsAsync(adviser, firm, Who.Employee, ask, HttpStatusCode.NotFound);

        var told = (await administrator.GetAsync("/harbour/rules/changes")).Words;
        var last = told.IndexOf(
            "An Adviser helps with Back and nobody else By Administrator",
            StringComparison.Ordinal
        );
        var before = told.IndexOf("An Adviser helps with everybody By Administrator", StringComparison.Ordinal);
        Assert.True(last >= 0 && before > last, told);
        Assert.Contains("An Adviser helps with Back, Front and nobody else", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teams", null, "Choose at least one team, or everybody.")]
    [InlineData("everybody", "Front", "You chose everybody and teams too. Choose one of the two.")]
    [InlineData("teams", "Nowhere", "Nobody here is in a team called “Nowhere”. Choose from the list.")]
    public async Task What_cannot_be_chosen_is_refused_in_words_and_changes_nothing(
        string reach,
        string? team,
        string says
    )
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var administrator = await app.AsAsync(firm, Who.Administrator);
        var page = await administrator.GetAsync($"/harbour/advisers/{firm.Engagement}/reach");
        var form = page.Form("main form", ("reach", reach)).Without("teams");
        var refused = await administrator.SendAsync(
            team is null ? form : form with { Fields = [.. form.Fields, new("teams", team)] }
        );
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(says, refused.Words, StringComparison.Ordinal);
        Assert.Equal(Reach.Of([TestFirm.Team]).Teams, (await ReachAsync(app, firm)).Teams);

        var invited = await administrator.InviteAsync(firm, reach: reach, teams: team is null ? [] : [team]);
        Assert.Equal(HttpStatusCode.Conflict, invited.Status);
        Assert.Contains(says, invited.Words, StringComparison.Ordinal);
        Assert.Contains("value=\"An Adviser\"", invited.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_everybody_turns_to_helps_with_everybody()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var administrator = await app.AsAsync(firm, Who.Administrator);
        var contacts = (await administrator.GetAsync("/harbour/rules"))
            .Page.QuerySelectorAll("[name=contact] option")
            .Select(o => o.GetAttribute("value"))
            .ToList();
        Assert.Contains($"{firm[Who.Adviser]}", contacts);
        Assert.DoesNotContain($"{firm[Who.TeamAdviser]}", contacts);

        var page = await administrator.GetAsync($"/harbour/advisers/{firm.Engagement}/reach");
        await administrator.SendAsync(page.Form("main form", ("reach", "everybody")).Without("teams"));
        await ChangeAsync(app, firm, async db => (await db.Firms.SingleAsync()).Contact = firm[Who.TeamAdviser]);
        var refused = await administrator.SendAsync(page.Form("main form", ("key", "another")));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Your people turn to this adviser", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_over_REST_in_the_same_words()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var administrator = await app.AsAsync(firm, Who.Administrator);
        using var hr = await app.AsAsync(firm, Who.Hr);
        using var adviser = await app.AsAsync(firm, Who.TeamAdviser);
        var reach = $"advisers/{firm.Engagement}/reach";

        Assert.Equal(("teams", "Front"), await ShownAsync(administrator, firm));
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(hr, reach, "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(adviser, reach, "{}")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await PostAsync(administrator, $"advisers/{Guid.Empty}/reach", """{"reach":"everybody"}""")).Status
        );
        var nothing = await PostAsync(administrator, reach, "{}");
        Assert.Equal(HttpStatusCode.BadRequest, nothing.Status);
        Assert.Contains("Choose everybody, or some teams.", nothing.Text, StringComparison.Ordinal);
        var strange = await PostAsync(administrator, reach, """{"reach":"some","teams":[null],"who":1}""");
        Assert.Equal(HttpStatusCode.BadRequest, strange.Status);
        var unknown = await PostAsync(administrator, reach, """{"reach":"teams","teams":["Nowhere"]}""");
        Assert.Equal(HttpStatusCode.Conflict, unknown.Status);
        Assert.Contains("no-such-team", unknown.Text, StringComparison.Ordinal);

        Assert.Equal(
            HttpStatusCode.OK,
            (await PostAsync(administrator, reach, """{"reach":"teams","teams":["Back"]}""")).Status
        );
        Assert.Equal(("teams", "Back"), await ShownAsync(administrator, firm));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(administrator, reach, """{"reach":"everybody"}""")).Status);
        Assert.Equal(("everybody", ""), await ShownAsync(administrator, firm));
        await PostAsync(administrator, $"advisers/{firm.Engagement}/end", "{}");
        var over = await PostAsync(administrator, reach, """{"reach":"teams","teams":["Back"]}""");
        Assert.Contains("not-engaged", over.Text, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await administrator.GetAsync($"/harbour/advisers/{firm.Engagement}/reach")).Status
        );
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task For_everybody_else_the_filter_is_not_in_the_statement(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        var (whole, narrow) = await app.InFirmAsync(
            firm.Id,
            services =>
            {
                var (db, scope) = (services.GetRequiredService<FirmDb>(), services.GetRequiredService<FirmScope>());
                scope.Seat(firm.DeskOf(Who.Hr).Reader);
                var whole = db.Promises.ToQueryString();
                scope.Seat(firm.DeskOf(Who.TeamAdviser).Reader);
                return Task.FromResult((whole, db.Promises.ToQueryString()));
            }
        );
        Assert.DoesNotContain("EXISTS", whole, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("EXISTS", narrow, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("team", narrow, StringComparison.Ordinal);
    }

    static async Task<(string Reach, string Teams)> ShownAsync(Visitor administrator, TestFirm firm)
    {
        using var list = JsonDocument.Parse((await administrator.GetAsync("/harbour/api/v1/advisers")).Text);
        var one = list
            .RootElement.GetProperty("items")
            .EnumerateArray()
            .Single(e => e.GetProperty("id").GetString() == $"{firm.Engagement}");
        return (
            one.GetProperty("reach").GetString()!,
            string.Join(", ", one.GetProperty("teams").EnumerateArray().Select(t => t.GetString()))
        );
    }

    static async Task<(HttpStatusCode Status, string Text)> PostAsync(Visitor who, string path, string body)
    {
        using var content = RestBodies.Json(body);
        using var answer = await who.Http.PostAsync(new Uri($"/harbour/api/v1/{path}", UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The talk, the way to write first, and a move on the talk: all of them or none.</summary>
    static async Task FindsAsync(Visitor adviser, TestFirm firm, Who who, string ask, HttpStatusCode status)
    {
        Assert.Equal(status, (await adviser.GetAsync(ask)).Status);
        Assert.Equal(status, (await adviser.GetAsync($"/harbour/hr/write/{firm[who]}")).Status);
        var written = await adviser.PostAsync(
            await new FilledForm($"/harbour/hr/write/{firm[who]}", [new("words", "Hello.")]).OfAsync(adviser)
        );
        Assert.Equal(status is HttpStatusCode.OK ? HttpStatusCode.SeeOther : status, written.StatusCode);
    }

    static async Task<string> AsksAsync(RunningApp app, TestFirm firm, Who who)
    {
        using var visitor = await app.AsAsync(firm, who);
        var page = await visitor.GetAsync($"/{firm.Slug}/ask");
        return (await visitor.SendAsync(page.Form("main form", ("words", $"secret-{who}")))).Path;
    }

    static Task MoveAsync(RunningApp app, TestFirm firm, Who who, string? team) =>
        ChangeAsync(app, firm, async db => (await db.People.SingleAsync(p => p.Id == firm[who])).Team = team);

    static Task<Reach> ReachAsync(RunningApp app, TestFirm firm) =>
        app.InFirmAsync(
            firm.Id,
            async services =>
                (await services.GetRequiredService<AdviserReach>().FindAsync(firm.Engagement, default))!.ReadReach()
        );

    static Task ChangeAsync(RunningApp app, TestFirm firm, Func<FirmDb, Task> change) =>
        app.InFirmAsync(
            firm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var db = services.GetRequiredService<FirmDb>();
                await change(db);
                await db.SaveChangesAsync();
                await turn.CommitAsync();
                return true;
            }
        );
}
