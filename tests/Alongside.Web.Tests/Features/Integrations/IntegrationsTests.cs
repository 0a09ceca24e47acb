using System.Net;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Alongside.Web.Tests.Walls;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visitor = Alongside.Web.Tests.Harness.Visitor;

namespace Alongside.Web.Tests.Features.Integrations;

/// <summary>A firm lets a program in as itself: for a few things, under a name that stands beside all that it does.</summary>
public sealed class IntegrationsTests(PostgresServer postgres)
{
    const string Newcomer = "Name,E-mail\nTamsin Hale,tamsin@harbour.example";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_program_does_what_it_was_let_in_for_and_nothing_else(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var firm = await FirmOfCanaries.BuildSmallAsync(app, await app.OtherFirmAsync());
        using var admin = await app.AsAsync(firm.Firm, Who.Administrator);
        using var people = Program(app, await LetInAsync(admin, nameof(IntegrationScope.PeopleRead)));
        using var dates = Program(app, await LetInAsync(admin, nameof(IntegrationScope.DatesRead)));

        Assert.Equal(HttpStatusCode.OK, (await people.ReadAsync("/harbour/api/v1/staff")).Status);
        var listed = await dates.ReadAsync("/harbour/api/v1/dates");
        Assert.NotEmpty(listed.Items);
        Assert.All(firm.Kept.Keys, canary => Assert.DoesNotContain(canary, listed.Raw, StringComparison.Ordinal));
        foreach (var who in TestFirm.Everybody)
            Assert.DoesNotContain($"{firm.Firm[who]}", listed.Raw, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await people.ReadAsync("/penhallow/api/v1/staff")).Status);
        using var page = await people.Unled.GetAsync(new Uri("/harbour/people", UriKind.Relative));
        Assert.StartsWith("/sign-in", $"{page.Headers.Location}", StringComparison.Ordinal);
        var over = await people.PostAsync("/harbour/api/v1/staff/import", new { lines = Newcomer, carryOut = true });
        Assert.Equal((HttpStatusCode.Conflict, "integration-scope"), (over.Status, over.Type));

        foreach (var route in (await Walls.Route.AllAsync(app)).Where(r => r is { IsOfFirm: true, IsApi: true }))
        foreach (var method in route.Methods)
        {
            using var question = new HttpRequestMessage(
                new HttpMethod(method),
                route.At("harbour", hole => firm.Fill(hole, firm.Held))
            );
            using var answer = await people.Http.SendAsync(question);
            var mayRead = route.Pattern is "/api/v1/staff/" && method is "GET";
            Assert.True(
                answer.StatusCode == (mayRead ? HttpStatusCode.OK : HttpStatusCode.Conflict),
                $"{method} {route}: {answer.StatusCode}"
            );
        }
    }

    [Fact]
    public async Task The_routes_for_programs_are_these_and_a_new_one_is_reviewed_here()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var open = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ForIntegrationsAttribute>() is not null)
            .Select(e => $"{e.RoutePattern.RawText} {e.Metadata.GetMetadata<ForIntegrationsAttribute>()!.Scope}");
        Assert.Equal(
            ["/api/v1/dates DatesRead", "/api/v1/staff/ PeopleRead", "/api/v1/staff/import PeopleImport"],
            open.Order(StringComparer.Ordinal)
        );
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_a_program_brings_stands_under_its_name_and_it_changes_nobody_s_way_in(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var admin = await app.AsAsync(firm, Who.Administrator);
        using var program = Program(app, await LetInAsync(admin, nameof(IntegrationScope.PeopleImport)));

        var looked = await program.DoAsync("/harbour/api/v1/staff/import", new { lines = Newcomer });
        Assert.False(looked.Body.GetProperty("carriedOut").GetBoolean());
        var done = await program.DoAsync("/harbour/api/v1/staff/import", new { lines = Newcomer, carryOut = true });
        Assert.Equal(1, done.Body.GetProperty("joined").GetInt32());
        foreach (var page in new[] { "/harbour/rules/changes", "/harbour/people/imports" })
            Assert.Contains("“The HR system”", (await admin.GetAsync(page)).Words, StringComparison.Ordinal);

        var jory = (await admin.ReadAsync("/harbour/api/v1/staff"))
            .Items.Single(p => p.GetProperty("id").GetGuid() == firm.WithoutMail.Value)
            .GetProperty("name")
            .GetString();
        var sent = await program.PostAsync(
            "/harbour/api/v1/staff/import",
            new { lines = $"Name,E-mail\n{jory},mallory@elsewhere.example", carryOut = true }
        );
        Assert.Equal((HttpStatusCode.Conflict, "people-address-by-hand"), (sent.Status, sent.Type));
        var wrong = await program.PostAsync("/harbour/api/v1/staff/import", new { lines = "99", carryOut = true });
        Assert.Equal((HttpStatusCode.Conflict, "people-to-put-right"), (wrong.Status, wrong.Type));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Everybody_sees_which_are_let_in_and_one_ends_at_once_or_with_its_time(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var admin = await app.AsAsync(firm, Who.Administrator);
        using var sam = await app.AsAsync(firm, Who.Employee);
        var token = await LetInAsync(admin, nameof(IntegrationScope.PeopleRead));
        using var program = Program(app, token);
        Assert.Equal(HttpStatusCode.OK, (await program.ReadAsync("/harbour/api/v1/staff")).Status);

        var seen = await sam.GetAsync("/harbour/integrations");
        Assert.Contains("The HR system", seen.Words, StringComparison.Ordinal);
        Assert.Null(seen.Page.QuerySelector("main form"));
        Assert.DoesNotContain(token, (await admin.GetAsync("/harbour/integrations")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(token, await StoredAsync(app), StringComparison.Ordinal);

        await ChangeAsync(app, all => all.ExecuteUpdateAsync(s => s.SetProperty(i => i.ExpiresAt, DateTime.UtcNow)));
        using var late = await program.Http.GetAsync("/harbour/api/v1/staff");
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        Assert.Equal("Bearer error=\"invalid_token\"", $"{late.Headers.WwwAuthenticate}");
        await ChangeAsync(
            app,
            all => all.ExecuteUpdateAsync(s => s.SetProperty(i => i.ExpiresAt, DateTime.UtcNow.AddDays(1)))
        );

        var end = (await admin.GetAsync("/harbour/integrations")).Form("form[action$='handler=end']");
        var id = (await sam.ReadAsync("/harbour/api/v1/integrations")).Items.First().GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.NotFound, (await sam.PostAsync($"/harbour/api/v1/integrations/{id}/end")).Status);
        await admin.SendAsync(end);
        Assert.Equal(HttpStatusCode.OK, (await admin.SendAsync(end)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.ReadAsync("/harbour/api/v1/staff")).Status);
        var log = (await admin.GetAsync("/harbour/rules/changes")).Words;
        Assert.Contains("The program “The HR system” was let in", log, StringComparison.Ordinal);
        Assert.Contains("The program “The HR system” was ended", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_lets_no_program_in_and_neither_does_a_browser_left_open()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var admin = await app.AsAsync(firm, Who.Administrator);
        var wanted = new
        {
            name = "mine",
            scopes = new[] { "peopleRead" },
            days = "90",
        };
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var token = await scope
                .ServiceProvider.GetRequiredService<Tokens>()
                .MakeAsync(firm.Id, firm[Who.Administrator], new("a", new(TokenReach.Role, Moves: true), 1), default);
            using var program = Program(app, token!);
            var no = await program.PostAsync("/harbour/api/v1/integrations", wanted);
            Assert.Equal((HttpStatusCode.Conflict, "token-sign-in-first"), (no.Status, no.Type));
        }
        var made = await admin.DoAsync("/harbour/api/v1/integrations", wanted);
        Assert.StartsWith("alongside_firm_", made.Text("token"), StringComparison.Ordinal);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope
                .ServiceProvider.GetRequiredService<DirectoryDb>()
                .Sessions.ExecuteUpdateAsync(set =>
                    set.SetProperty(s => s.MadeAt, DateTime.UtcNow - SignInRules.JustBegun)
                );
        Assert.Equal("token-sign-in-first", (await admin.PostAsync("/harbour/api/v1/integrations", wanted)).Type);
    }

    static async Task<string> LetInAsync(Visitor admin, string scope)
    {
        var page = await admin.GetAsync("/harbour/integrations");
        var shown = await admin.SendAsync(
            page.Form("form:has([name=days])", ("name", "The HR system"), ("scopes", scope), ("days", "90"))
        );
        Assert.True(shown.Status is HttpStatusCode.OK, shown.Words);
        return shown.Page.QuerySelector("main code")!.TextContent;
    }

    static Visitor Program(RunningApp app, string token)
    {
        var program = app.Visitor();
        foreach (var http in new[] { program.Http, program.Unled })
            http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return program;
    }

    static async Task ChangeAsync(RunningApp app, Func<IQueryable<Integration>, Task<int>> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<DirectoryDb>().Integrations);
    }

    static async Task<string> StoredAsync(RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var rows = await scope
            .ServiceProvider.GetRequiredService<DirectoryDb>()
            .Integrations.AsNoTracking()
            .ToListAsync();
        return System.Text.Json.JsonSerializer.Serialize(rows);
    }
}
