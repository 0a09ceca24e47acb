using System.Net;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.SettingUp;

/// <summary>From an empty installation to a firm that is open for use, by five pages.</summary>
public sealed class SetUpTests(PostgresServer postgres)
{
    /// <summary>Over all five steps.</summary>
    const int MostFields = 22;

    const string People = """
        Morwenna Penhallow, morwenna@lark.example
        Maya Lindqvist, maya@lark.example
        Kerensa Hale, kerensa@lark.example, Maya Lindqvist
        """;

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_owner_sets_a_firm_up_in_five_steps_of_at_most_22_fields_and_opens_it(EngineKind engine)
    {
        await using var site = await NewInstallation.StartAsync(engine, postgres);
        var owner = site.Owner;
        var code = await site.CodeAsync();
        var fields = FieldsOf(await owner.GetAsync("/set-up"));

        var people = await owner.SendAsync(await site.FirmAsync(code));
        Assert.Equal("/lark-sohne-bakery/set-up/people", people.Path);
        fields += FieldsOf(people);
        var rules = await owner.SendAsync(
            people.Form("main form", ("lines", People), ("name1", "Ros Adeyemi"), ("email1", "ros@lark.example"))
        );
        Assert.Equal("/lark-sohne-bakery/set-up/rules?joined=3", rules.Path);
        Assert.Contains("3 people have joined.", rules.Words);
        fields += FieldsOf(rules);
        var readers = await owner.SendAsync(rules.Form("main form", ("helpline", "01632 960123"), ("successes", "3")));
        Assert.Equal("/lark-sohne-bakery/set-up/readers", readers.Path);
        fields += FieldsOf(readers);
        var open = await owner.SendAsync(
            readers.Form("main form", ("person", "Ros Adeyemi"), ("phone", "01632 960124"))
        );
        Assert.Equal("/lark-sohne-bakery/set-up/open", open.Path);
        Assert.InRange(fields + FieldsOf(open), 18, MostFields);

        using var maya = await site.AsAsync("maya@lark.example");
        using var ros = await site.AsAsync("ros@lark.example");
        Assert.Equal(HttpStatusCode.NotFound, await NewInstallation.StatusAsync(maya, "/lark-sohne-bakery/today"));
        Assert.Equal(HttpStatusCode.NotFound, await NewInstallation.StatusAsync(ros, "/lark-sohne-bakery/hr"));
        var done = await owner.SendAsync(open.Form("main form[action$='/set-up/open']"));
        Assert.Contains("Lark & Söhne Bakery is open.", done.Words);
        Assert.Equal(HttpStatusCode.OK, await NewInstallation.StatusAsync(maya, "/lark-sohne-bakery/today"));
        Assert.Equal(HttpStatusCode.OK, await NewInstallation.StatusAsync(ros, "/lark-sohne-bakery/hr"));
        Assert.Contains("Maya Lindqvist", (await owner.GetAsync("/lark-sohne-bakery/people")).Words);

        var log = (await owner.GetAsync("/lark-sohne-bakery/rules/changes")).Words;
        Assert.Contains("Ros Adeyemi is HR from", log);
        Assert.Contains("The firm was opened for use By Morwenna Penhallow", log);
        Assert.Contains("Morwenna Penhallow is administrator", log);
        foreach (var step in new[] { "people", "rules", "readers", "open" })
            Assert.Equal(
                HttpStatusCode.NotFound,
                await NewInstallation.StatusAsync(owner, $"/lark-sohne-bakery/set-up/{step}")
            );
    }

    [Fact]
    public async Task A_firm_left_half_way_goes_on_where_it_was_and_says_what_is_missing()
    {
        await using var site = await NewInstallation.StartAsync(EngineKind.Sqlite, postgres);
        await site.MadeAsync();
        using var later = await site.AsAsync("morwenna@lark.example");
        var people = await later.GetAsync("/lark-sohne-bakery/");
        Assert.Equal("/lark-sohne-bakery/set-up/people", people.Path);

        var open = await later.GetAsync("/lark-sohne-bakery/set-up/open");
        Assert.Contains("2 things are missing", open.Words);
        Assert.Contains("Someone who is HR here, for people to turn to", open.Words);
        Assert.Contains("A helpline, for those who need help at once", open.Words);
        Assert.Null(open.Page.QuerySelector("main form[action$='/set-up/open']"));
        var pressed = open.Form("main form") with { Action = "/lark-sohne-bakery/set-up/open" };
        var refused = await later.SendAsync(pressed);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("The firm cannot be opened yet.", refused.Words);
    }

    [Fact]
    public async Task Nobody_makes_themself_HR_and_the_manager_of_all_is_nobody_to_turn_to()
    {
        await using var site = await NewInstallation.StartAsync(EngineKind.Sqlite, postgres);
        var people = await site.MadeAsync();
        var form = people.Form(
            "main form",
            ("lines", "Maya Lindqvist, maya@lark.example\nKerensa Hale, kerensa@lark.example, Maya Lindqvist")
        );
        var joined = await site.Owner.SendAsync(form with { Fields = [.. form.Fields.Where(f => f.Key != "mine")] });
        Assert.Contains("2 people have joined.", joined.Words);
        var readers = await site.Owner.GetAsync("/lark-sohne-bakery/set-up/readers");
        foreach (
            var (typed, says) in new[]
            {
                ("Morwenna Penhallow", "Nobody can give a role to themself."),
                ("Nobody Here", "Nobody here has that name or address."),
                ("", "Write the name or e-mail address of somebody here."),
            }
        )
        {
            var refused = await site.Owner.SendAsync(readers.Form("main form", ("person", typed)));
            Assert.Contains(
                says,
                refused.Page.QuerySelector(".field.wrong:has([name=person]) .wrong-says")?.TextContent
            );
        }
        var open = await site.Owner.SendAsync(readers.Form("main form", ("person", "maya@lark.example")));
        Assert.Contains("Someone to turn to who does not lead all of you", open.Words);
    }

    [Fact]
    public async Task People_that_cannot_be_read_are_told_row_by_row_and_nobody_joins()
    {
        await using var site = await NewInstallation.StartAsync(EngineKind.Sqlite, postgres);
        var people = await site.MadeAsync();
        var wrong = await site.Owner.SendAsync(
            people.Form("main form", ("lines", "Maya Lindqvist, maya@lark.example\nKerensa Hale, not an address"))
        );
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal("2", wrong.Page.QuerySelector(".tbl td")!.TextContent);
        Assert.Contains("Kerensa Hale, not an address", wrong.Page.QuerySelector("[name=lines]")!.TextContent);
        var none = await site.Owner.SendAsync(people.Form("main form", ("lines", " ")));
        Assert.Contains("Paste the lines, or write a name below.", none.Words);
    }

    static int FieldsOf(Shown page) => page.Page.QuerySelectorAll("main form .field").Length;
}
