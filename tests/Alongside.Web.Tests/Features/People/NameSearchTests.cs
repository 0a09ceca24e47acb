using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.People;

public sealed class NameSearchTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_manager_finds_their_own_people_by_the_beginning_of_a_name(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        await app.ImportAsync("Name,Manager\nZoë Ångström,Maya Lindqvist\nZoë Kerslake,Kerensa Hale");
        using var maya = await app.SignedInAsync("maya");

        Assert.Equal(["Zoë Ångström"], await FoundAsync(maya, "zoe"));
        Assert.Equal(["Zoë Ångström"], await FoundAsync(maya, "ANG zo"));
        Assert.Equal(["Sam Okafor"], await FoundAsync(maya, "sa oka"));
        Assert.Equal(6, (await FoundAsync(maya, " ")).Length);
        Assert.Empty(await FoundAsync(maya, "kers"));
        Assert.Empty(await FoundAsync(maya, "ser"));
        Assert.Empty(await FoundAsync(maya, "%"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Whoever_looks_after_the_firm_finds_anybody_in_it_and_no_word_of_theirs(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var admin = await app.SignedInAsync("admin");

        var sam = await admin.GetAsync("/penhallow/administration/people?name=OKAF+sa");
        Assert.Contains("Sam Okafor Sales co-ordinator Sales Penryn showroom", sam.Words, StringComparison.Ordinal);
        Assert.Contains("Led by Maya Lindqvist", sam.Words, StringComparison.Ordinal);
        var tomasz = await admin.GetAsync("/penhallow/administration/people?name=zielin");
        Assert.Equal(["Tomasz Zieliński"], tomasz.Page.QuerySelectorAll(".plist .t").Select(p => p.TextContent));
        var nobody = await admin.GetAsync("/penhallow/administration/people?name=%25");
        Assert.Contains("Nobody here is called that.", nobody.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_changes_is_found_by_what_it_is_now()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        await app.ImportAsync("Name,E-mail\nSam Penrose,sam@penhallow.example");
        using var maya = await app.SignedInAsync("maya");

        Assert.Equal(["Sam Penrose"], await FoundAsync(maya, "penr"));
        Assert.Empty(await FoundAsync(maya, "okaf"));
        Assert.Contains(
            "Nobody of yours is called that.",
            (await SeenAsync(maya, "okaf")).Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_new_manager_holds_from_a_day_and_a_file_before_that_day_sets_it_aside()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        const string apply = "main form[action$='handler=apply']";

        var moved = await PasteAsync(admin, "Name,Manager\nSam Okafor,Kerensa Hale");
        var late = await admin.SendAsync(moved.Form(apply, ("from", "2026-11-09")));
        var done = await admin.SendAsync(late.Form(apply, ("from", "2026-11-20")));
        var ahead = await LinesAsync(app);
        var again = await PasteAsync(admin, "Name,Manager\nSam Okafor,Jago Trent");
        await admin.SendAsync(again.Form(apply));

        Assert.Contains("Choose a day from today on, within a year.", late.Words, StringComparison.Ordinal);
        Assert.Contains("moved=1", done.Path, StringComparison.Ordinal);
        Assert.Equal(["maya – 20 Nov", "kerensa –"], ahead);
        Assert.Equal(["maya – 10 Nov", "jago –"], await LinesAsync(app));
    }

    static async Task<Shown> PasteAsync(Visitor admin, string lines) =>
        await admin.SendAsync((await admin.GetAsync("/penhallow/people/import")).Form("main form", ("lines", lines)));

    static Task<string[]> LinesAsync(RunningApp app) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async s =>
            {
                var sam = PracticePeople.IdOf(PracticePeople.Sam);
                var names = new[] { "maya", "kerensa", "jago" }.ToDictionary(n =>
                    PracticePeople.IdOf($"{n}@penhallow.example")
                );
                var lines = await s.GetRequiredService<FirmDb>()
                    .ReportingLines.Where(l => l.Employee == sam)
                    .OrderBy(l => l.From)
                    .ThenBy(l => l.Until)
                    .ToListAsync();
                return lines.Select(l => $"{names[l.Manager]} – {l.Until:d MMM}".Trim()).ToArray();
            }
        );

    static async Task<string[]> FoundAsync(Visitor visitor, string name) =>
        [
            .. (await SeenAsync(visitor, name))
                .Page.QuerySelectorAll("table.people th a")
                .Select(a => a.TextContent.Trim())
                .Order(StringComparer.Ordinal),
        ];

    static Task<Shown> SeenAsync(Visitor visitor, string name) =>
        visitor.GetAsync($"/penhallow/people?name={Uri.EscapeDataString(name)}");
}
