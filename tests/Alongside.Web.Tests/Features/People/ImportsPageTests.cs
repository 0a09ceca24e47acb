using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.People;

public sealed class ImportsPageTests(PostgresServer postgres)
{
    const string Page = "/penhallow/people/imports";
    const string Import = "/penhallow/people/import";
    const string Undo = "main form[action$='handler=undo']";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_last_import_is_taken_back_and_everything_is_as_it_was(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, story: true);
        using var admin = await app.SignedInAsync("admin");
        var before = await HeldAsync(app);
        await CarryOutAsync(
            admin,
            """
            Name,E-mail,Manager,Last day
            Sam Okafor,sam@penhallow.example,Kerensa Hale,
            Gwen Pugh,gwen@penhallow.example,Maya Lindqvist,2026-11-30
            Jory Carne,jory.carne@penhallow.example,Sam Okafor,
            Lily Trewin,,Jory Carne,
            """
        );

        var listed = await admin.GetAsync(Page);
        var undone = await admin.SendAsync(listed.Form(Undo));
        var again = await admin.SendAsync(listed.Form(Undo));
        var anew = await admin.SendAsync(listed.Form(Undo, ("key", $"{Guid.NewGuid()}")));

        Assert.Contains(
            "Tuesday 10 November By Hannah Teague 2 people join One person has a last day One person gets another manager",
            listed.Words,
            StringComparison.Ordinal
        );
        Assert.Equal($"{Page}?undone=true", undone.Path);
        Assert.Contains("Taken back by Hannah Teague", undone.Words, StringComparison.Ordinal);
        Assert.Empty(undone.Page.QuerySelectorAll(Undo));
        Assert.Equal(undone.Path, again.Path);
        Assert.Equal(HttpStatusCode.Conflict, anew.Status);
        Assert.Contains("This import has been taken back already.", anew.Words, StringComparison.Ordinal);
        Assert.Equal(before, await HeldAsync(app));
        Assert.Null(await KeptAsync(app, i => i.Did));
    }

    [Fact]
    public async Task Only_the_last_one_can_be_taken_back_and_only_while_nothing_was_built_on_it()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        Assert.Contains("each time will stand here", (await admin.GetAsync(Page)).Words, StringComparison.Ordinal);

        await CarryOutAsync(admin, "Name,E-mail\nJory Carne,jory.carne@penhallow.example");
        var first = (await admin.GetAsync(Page)).Form(Undo);
        await CarryOutAsync(admin, "Name,Team\nJory Carne,Yard");
        var earlier = await admin.SendAsync(first);
        var second = await admin.SendAsync((await admin.GetAsync(Page)).Form(Undo));
        await CarryOutAsync(admin, "Name,Manager\nLily Trewin,Maya Lindqvist");
        var third = (await admin.GetAsync(Page)).Form(Undo);
        await RoleAsync(app, "Lily Trewin");
        var used = await admin.SendAsync(third);
        var unknown = await admin.SendAsync(
            first with
            {
                Action = $"{Page}?handler=undo&number=99",
                Fields = [.. first.Fields.Where(f => f.Key is not ("number" or "key"))],
            }
        );

        Assert.Equal(HttpStatusCode.Conflict, earlier.Status);
        Assert.Contains("Only the last import can be taken back.", earlier.Words, StringComparison.Ordinal);
        Assert.EndsWith("undone=true", second.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, used.Status);
        Assert.Contains(
            "Lily Trewin has used Alongside since, or somebody has with them.",
            used.Words,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal(
            3,
            await app.InFirmAsync(PracticeFirm.Id, s => s.GetRequiredService<FirmDb>().Imports.CountAsync())
        );
    }

    [Theory]
    [InlineData("maya")]
    [InlineData("ros")]
    public async Task Nobody_but_the_administrator_finds_it(string who)
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var visitor = await app.SignedInAsync(who);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Page)).Status);
    }

    static async Task CarryOutAsync(Visitor admin, string lines)
    {
        var seen = await admin.SendAsync((await admin.GetAsync(Import)).Form("main form", ("lines", lines)));
        var done = await admin.SendAsync(seen.Form("main form[action$='handler=apply']"));
        Assert.Contains("/done?", done.Path, StringComparison.Ordinal);
    }

    static Task<string?> KeptAsync(RunningApp app, Func<ImportRow, string?> what) =>
        app.InFirmAsync(PracticeFirm.Id, async s => what(await s.GetRequiredService<FirmDb>().Imports.SingleAsync()));

    static Task<int> RoleAsync(RunningApp app, string name) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                var db = services.GetRequiredService<FirmDb>();
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var person = await db.People.SingleAsync(p => p.Name == name);
                db.Add(
                    new RoleRow
                    {
                        Firm = PracticeFirm.Id,
                        Person = person.Id,
                        Role = Domain.Access.Role.Auditor,
                        From = PracticePeople.FirstDay,
                    }
                );
                var saved = await db.SaveChangesAsync();
                await turn.CommitAsync();
                return saved;
            }
        );

    /// <summary>People, who leads whom, and who may sign in.</summary>
    static Task<string> HeldAsync(RunningApp app) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                var db = services.GetRequiredService<FirmDb>();
                var people = await services.GetRequiredService<PeopleBook>().NowAsync(default);
                var lines = await db.ReportingLines.OrderBy(l => l.Employee).ThenBy(l => l.From).ToListAsync();
                var members = await services
                    .GetRequiredService<Storage.Directory.DirectoryDb>()
                    .Memberships.Where(m => m.Firm == PracticeFirm.Id && m.EndedAt == null)
                    .OrderBy(m => m.Person)
                    .Select(m => m.Person)
                    .ToListAsync();
                string[] lead = [.. lines.Select(l => $"{l.Employee} {l.From} {l.Manager} {l.Until}")];
                return $"{string.Join('\n', people)}\n{string.Join('\n', lead)}\n{string.Join('\n', members)}";
            }
        );
}
