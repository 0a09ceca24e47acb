using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.People;

public sealed class ImportColumnsTests(PostgresServer postgres)
{
    const string Page = "/penhallow/people/import";
    const string Columns = "main form[action$='handler=columns']";
    const string Apply = "main form[action$='handler=apply']";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Columns_are_put_right_and_remembered_for_the_next_file_with_the_same_headings(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var admin = await app.SignedInAsync("admin");

        var asked = await PasteAsync(admin, "Wer,Chef,Nummer\nJory Carne,Maya Lindqvist,7");
        var shown = await admin.SendAsync(asked.Form(Columns, ("column0", "Name"), ("column1", "Manager")));
        var next = await PasteAsync(admin, "Chef,Nummer,Wer\nMaya Lindqvist,8,Lily Hart");
        var done = await admin.SendAsync(next.Form(Apply));

        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("Column 1: Wer", asked.Words, StringComparison.Ordinal);
        Assert.Contains("In the first row: Jory Carne", asked.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("One person joins Jory Carne Manager: Maya Lindqvist", shown.Words, StringComparison.Ordinal);
        Assert.Contains("We don’t use one column: Nummer.", shown.Words, StringComparison.Ordinal);
        Assert.Contains("One person joins Lily Hart Manager: Maya Lindqvist", next.Words, StringComparison.Ordinal);
        Assert.Contains("/done?joined=1", done.Path, StringComparison.Ordinal);
        Assert.Equal(65, await CountAsync(app));
    }

    [Fact]
    public async Task A_column_that_is_no_use_is_left_out_and_a_name_may_stand_in_two()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        var asked = await PasteAsync(admin, "A,B,B,Name\nJory,Carne,x@example.com,7");

        var odd = asked.Form(
            Columns,
            ("column0", "FirstName"),
            ("column1", "LastName"),
            ("column2", "99"),
            ("column3", "LeftOut")
        );
        var shown = await admin.SendAsync(odd);
        var twice = await admin.SendAsync(asked.Form(Columns, ("column0", "Name"), ("column1", "Name")));
        var strange = await admin.SendAsync(asked.Form(Columns, ("draft", "not sealed")));

        Assert.Contains("One person joins Jory Carne", shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("E-mail: x@example.com", shown.Words, StringComparison.Ordinal);
        Assert.Contains("A and B say the same thing.", twice.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, strange.Status);
    }

    [Fact]
    public async Task Up_to_three_people_are_written_by_hand_with_errors_beside_their_fields()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        var page = await admin.GetAsync(Page);
        (string, string)[] two = [("name1", "Jory Carne"), ("email1", "jory@many.example"), ("name3", "=Lily\nHart")];

        var wrong = await admin.SendAsync(page.Form("main form", [.. two, ("manager3", "No One")]));
        var shown = await admin.SendAsync(wrong.Form("main form[enctype]", [.. two, ("manager3", "Jory Carne")]));
        var done = await admin.SendAsync(shown.Form(Apply));
        var both = await admin.SendAsync(page.Form("main form", [.. two, ("lines", "Name\nTamsin Rowe")]));

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.NotNull(wrong.Page.QuerySelector("details[open] .wrong [name=manager3]"));
        Assert.Contains("We can’t find No One", wrong.Words, StringComparison.Ordinal);
        Assert.Contains(
            "2 people join Jory Carne E-mail: jory@many.example =Lily Hart",
            shown.Words,
            StringComparison.Ordinal
        );
        Assert.Contains("joined=2", done.Path, StringComparison.Ordinal);
        Assert.Contains("one of them at a time", both.Words, StringComparison.Ordinal);
        Assert.Equal(66, await CountAsync(app));
    }

    static async Task<Shown> PasteAsync(Visitor admin, string lines) =>
        await admin.SendAsync((await admin.GetAsync(Page)).Form("main form", ("lines", lines)));

    static Task<int> CountAsync(RunningApp app) =>
        app.InFirmAsync(PracticeFirm.Id, s => s.GetRequiredService<FirmDb>().People.CountAsync());
}
