using System.Net;
using System.Text.Json;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Administering;
using Alongside.Web.Features.Practice;
using Alongside.Web.Features.WhoSeesWhat;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;

namespace Alongside.Web.Tests.Features.Administering;

/// <summary>An administrator gives and ends roles, never their own, and never the last one of their kind.</summary>
public sealed class AdministrationTests(PostgresServer postgres)
{
    const string Page = "/penhallow/administration";
    const string Give = "main form[action$='handler=give']";

    static readonly PersonId Sam = PracticePeople.IdOf(PracticePeople.Sam);
    static readonly PersonId Admin = PracticePeople.IdOf(PracticePeople.Administrator);

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_role_is_given_and_ended_and_both_stand_in_the_log(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var admin = await app.SignedInAsync("admin");
        using var sam = await app.SignedInAsync("sam");
        var page = await admin.GetAsync(Page);
        var given = await admin.SendAsync(page.Form(Give, ("person", "Sam Okafor"), ("role", "Hr")));
        Assert.Contains("Sam Okafor HR, from 10 November 2026", given.Words);
        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync("/penhallow/hr")).Status);

        var ended = await admin.SendAsync(given.Form($"main form:has([value='{Sam}'])"));
        Assert.DoesNotContain("Sam Okafor HR", ended.Words);
        Assert.Equal("/sign-in?returnUrl=%2Fpenhallow%2Fhr", (await sam.GetAsync("/penhallow/hr")).Path);
        var log = (await admin.GetAsync("/penhallow/rules/changes")).Words;
        Assert.Contains("Sam Okafor is HR from Tuesday 10 November By Hannah Teague", log);
        Assert.Contains("Sam Okafor is no longer HR By Hannah Teague", log);
    }

    [Fact]
    public async Task Nobody_gives_themself_a_role_and_the_last_administrator_stays()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        var page = await admin.GetAsync(Page);
        foreach (var role in Enum.GetNames<Role>())
        {
            var self = await admin.SendAsync(page.Form(Give, ("person", PracticePeople.Administrator), ("role", role)));
            Assert.Equal(HttpStatusCode.Conflict, self.Status);
            Assert.Contains("Nobody can give a role to themself.", self.Words);
            var called = await ChangeAsync(admin, $"{Admin}", role, held: true);
            Assert.Equal("role-not-oneself", called.Type);
        }
        var last = await admin.SendAsync(page.Form($"main form:has([value='{Admin}'])"));
        Assert.Equal(HttpStatusCode.Conflict, last.Status);
        Assert.Contains("Someone has to look after the firm.", last.Words);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/penhallow/hr")).Status);

        await admin.SendAsync(page.Form(Give, ("person", "Sam Okafor"), ("role", "Administrator")));
        await admin.SendAsync(page.Form($"main form:has([value='{Admin}'])"));
        Assert.StartsWith("/sign-in", (await admin.GetAsync(Page)).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_are_read_and_changed_over_REST()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync(admin, $"{Sam}", "Auditor", held: true)).Status);
        Assert.Contains("auditor", (await admin.ReadAsync("roles")).Raw, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync(admin, $"{Sam}", "Auditor", held: false)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ChangeAsync(admin, $"{Sam}", "Auditor", held: false)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await ChangeAsync(admin, Guid.NewGuid().ToString(), "Hr", held: true)).Status
        );
        foreach (var role in new[] { "99", "1", "Hr,Adviser", "owner" })
            Assert.Equal(HttpStatusCode.BadRequest, (await ChangeAsync(admin, $"{Sam}", role, held: true)).Status);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (
                await admin.PostAsync(
                    "roles",
                    new
                    {
                        person = $"{Sam}",
                        role = "hr",
                        held = true,
                        isAdmin = true,
                    }
                )
            ).Status
        );
    }

    static Task<Said> ChangeAsync(Visitor admin, string person, string role, bool held) =>
        admin.PostAsync(
            "roles",
            new
            {
                person,
                role = JsonNamingPolicy.CamelCase.ConvertName(role),
                held,
            }
        );

    [Fact]
    public void How_long_words_are_kept_is_said_of_every_audience()
    {
        var said = Keeping.In(FirmRules.Default with { SealKept = 41 });
        Assert.All(Seen.All, seen => Assert.Contains(said, kept => kept.What.Equals(seen.What)));
        Assert.Contains(said, kept => $"{kept.HowLong}" == "Gone 41 days after the plan ends");
    }
}
