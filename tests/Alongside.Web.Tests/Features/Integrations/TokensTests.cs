using System.Net;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Visitor = Alongside.Web.Tests.Harness.Visitor;

namespace Alongside.Web.Tests.Features.Integrations;

/// <summary>Somebody lets a program in as themself or as less, sees what is about, and ends it.</summary>
public sealed class TokensTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_token_is_shown_once_told_by_mail_and_ends_at_once(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var sam = await app.AsAsync(firm, Who.Employee);
        var made = await MakeAsync(sam, "Own", "read", label: "my calendar");
        Assert.DoesNotContain("alongside_", (await sam.GetAsync("/harbour/tokens")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "A token for a program was made.",
            (await SignIn.Outbox.ToldAsync(app.Database.Engine, "employee@harbour.example")).Text,
            StringComparison.Ordinal
        );

        using var program = Program(app, made);
        Assert.Equal(HttpStatusCode.OK, (await program.ReadAsync("/harbour/api/v1/task-plans")).Status);
        var listed = (await program.ReadAsync("/harbour/api/v1/tokens")).Items.First();
        Assert.Equal("my calendar", listed.GetProperty("label").GetString());
        Assert.Equal("own", listed.GetProperty("reach").GetString());
        Assert.DoesNotContain(made, listed.GetRawText(), StringComparison.Ordinal);

        var account = await sam.GetAsync("/account");
        Assert.Contains("my calendar", account.Words, StringComparison.Ordinal);
        await sam.SendAsync(account.Form("form[action='/account?handler=token']"));
        using var late = await program.Http.GetAsync("/harbour/api/v1/tokens");
        Assert.Equal(HttpStatusCode.Unauthorized, late.StatusCode);
        Assert.Equal("Bearer error=\"invalid_token\"", $"{late.Headers.WwwAuthenticate}");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_token_does_no_more_than_it_was_made_for(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await FirmOfCanaries.BuildSmallestAsync(app, await app.OtherFirmAsync());
        var checkIn = $"/harbour/api/v1/check-ins/{firm.Held}";
        using var maya = await app.AsAsync(firm.Firm, Who.Manager);

        using var own = Program(app, await MakeAsync(maya, "Own", "move"));
        Assert.Equal(HttpStatusCode.NotFound, (await own.ReadAsync(checkIn)).Status);
        using var reads = Program(app, await MakeAsync(maya, "Team", "read"));
        Assert.Equal(HttpStatusCode.OK, (await reads.ReadAsync(checkIn)).Status);
        foreach (var id in new[] { firm.Held.Value, Guid.NewGuid() })
        {
            var no = await reads.PostAsync($"/harbour/api/v1/check-ins/{id}/remember-differently", new { });
            Assert.Equal((HttpStatusCode.Conflict, "token-reads-only"), (no.Status, no.Type));
        }
        using var moves = Program(app, await MakeAsync(maya, "Team", "move"));
        var begun = new
        {
            employee = $"{firm.Firm[Who.Employee]}",
            observation = "late twice",
            seenOn = "2026-11-09",
        };
        Assert.Equal(HttpStatusCode.NotFound, (await own.PostAsync("/harbour/api/v1/check-ins", begun)).Status);
        Assert.Equal(HttpStatusCode.OK, (await moves.PostAsync("/harbour/api/v1/check-ins", begun)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await moves.ReadAsync("/penhallow/api/v1/tokens")).Status);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task S8_A_role_is_carried_for_a_day_and_only_where_it_was_asked_for(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var hr = await app.AsAsync(firm, Who.Hr);
        using var less = Program(app, await MakeAsync(hr, "Own", "read"));
        Assert.Equal(HttpStatusCode.NotFound, (await less.ReadAsync("/harbour/api/v1/hr/openings")).Status);

        var refused = await SendAsync(hr, "Role", "read", "90");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("With your role a token lasts one day.", refused.Words, StringComparison.Ordinal);
        using var whole = Program(app, await MakeAsync(hr, "Role", "read", "1"));
        Assert.Equal(HttpStatusCode.OK, (await whole.ReadAsync("/harbour/api/v1/hr/openings")).Status);

        await ChangeAsync(
            app,
            tokens =>
                tokens.ExecuteUpdateAsync(set =>
                    set.SetProperty(t => t.MadeAt, DateTime.UtcNow - SignInRules.Day)
                        .SetProperty(t => t.ExpiresAt, DateTime.UtcNow.AddDays(9))
                )
        );
        Assert.Equal(HttpStatusCode.NotFound, (await whole.ReadAsync("/harbour/api/v1/hr/openings")).Status);
        Assert.Equal(HttpStatusCode.OK, (await whole.ReadAsync("/harbour/api/v1/tokens")).Status);
        await ChangeAsync(
            app,
            tokens => tokens.ExecuteUpdateAsync(set => set.SetProperty(t => t.ExpiresAt, DateTime.UtcNow))
        );
        Assert.Equal(HttpStatusCode.Unauthorized, (await whole.ReadAsync("/harbour/api/v1/tokens")).Status);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Signing_out_everywhere_else_ends_every_token_and_nobody_ends_another_s(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var sam = await app.AsAsync(firm, Who.Employee);
        using var other = await app.AsAsync(firm, Who.Employee);
        using var maya = await app.AsAsync(firm, Who.Manager);
        using var hers = Program(app, await MakeAsync(maya, "Own", "move"));
        using var his = Program(app, await MakeAsync(sam, "Own", "move"));
        var id = (await his.ReadAsync("/harbour/api/v1/tokens")).Items.First().GetProperty("id").GetString();
        Assert.Equal("token-none-works", (await hers.PostAsync($"/harbour/api/v1/tokens/{id}/end")).Type);
        Assert.Equal(HttpStatusCode.OK, (await his.ReadAsync("/harbour/api/v1/tokens")).Status);

        await sam.SendAsync((await sam.GetAsync("/account")).Form("form[action='/account?handler=others']"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await his.ReadAsync("/harbour/api/v1/tokens")).Status);
        Assert.Equal(HttpStatusCode.OK, (await hers.ReadAsync("/harbour/api/v1/tokens")).Status);

        var mine = (await hers.ReadAsync("/harbour/api/v1/tokens")).Items.First().GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.OK, (await hers.PostAsync($"/harbour/api/v1/tokens/{mine}/end")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await hers.ReadAsync("/harbour/api/v1/tokens")).Status);
    }

    [Fact]
    public async Task A_browser_left_open_a_token_and_the_practice_account_make_none_and_twice_is_once()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var firm = await app.OtherFirmAsync();
        using var sam = await app.AsAsync(firm, Who.Employee);
        var form = Filled(await sam.GetAsync("/harbour/tokens"), "Own", "read", "90", "a");
        Assert.Contains("alongside_", (await sam.SendAsync(form)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alongside_", (await sam.SendAsync(form)).Text, StringComparison.Ordinal);
        using var program = Program(app, await MakeAsync(sam, "Own", "move"));
        Assert.Equal(2, (await program.ReadAsync("/harbour/api/v1/tokens")).Items.Count());
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await program.PostAsync("/harbour/api/v1/tokens", new { label = "b" })).Status
        );

        var later = Filled(await sam.GetAsync("/harbour/tokens"), "Own", "read", "90", "b");
        await using (var scope = app.Services.CreateAsyncScope())
            await scope
                .ServiceProvider.GetRequiredService<DirectoryDb>()
                .Sessions.ExecuteUpdateAsync(set =>
                    set.SetProperty(s => s.MadeAt, DateTime.UtcNow - SignInRules.JustBegun)
                );
        Assert.Equal(HttpStatusCode.Conflict, (await sam.SendAsync(later)).Status);
        Assert.NotNull((await sam.GetAsync("/harbour/tokens")).Page.QuerySelector("main a[href^='/sign-in?']"));

        using var maya = await app.SignedInAsync("maya");
        Assert.Equal(HttpStatusCode.NotFound, (await maya.GetAsync("/penhallow/tokens")).Status);
    }

    internal static async Task<string> MakeAsync(
        Visitor who,
        string reach,
        string deed,
        string days = "90",
        string label = "a program"
    )
    {
        var shown = await SendAsync(who, reach, deed, days, label);
        Assert.True(shown.Status is HttpStatusCode.OK, shown.Words);
        return shown.Page.QuerySelector("main code")!.TextContent;
    }

    static async Task<Shown> SendAsync(
        Visitor who,
        string reach,
        string deed,
        string days,
        string label = "a program"
    ) => await who.SendAsync(Filled(await who.GetAsync("/harbour/tokens"), reach, deed, days, label));

    static FilledForm Filled(Shown page, string reach, string deed, string days, string label) =>
        page.Form("form:has([name=days])", ("label", label), ("reach", reach), ("deed", deed), ("days", days));

    static Visitor Program(RunningApp app, string token)
    {
        var program = app.Visitor();
        program.Http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return program;
    }

    static async Task ChangeAsync(RunningApp app, Func<IQueryable<Token>, Task<int>> change)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<DirectoryDb>().Tokens);
    }
}
