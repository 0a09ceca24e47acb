using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.SettingUp;

/// <summary>What an employee sees, shown to who may read nobody’s record.</summary>
public sealed class PreviewTests(PostgresServer postgres)
{
    [Fact]
    public async Task The_administrator_sees_Sam_s_page_of_the_practice_story_and_can_press_nothing_on_it()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        using var sam = await app.SignedInAsync("sam");
        foreach (var moment in Enum.GetValues<Moment>())
        {
            var page = await admin.GetAsync($"/penhallow/preview?at={moment}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal("Getting quotes out within one working day", page.Heading);
            Assert.Empty(
                page.Page.QuerySelectorAll(
                    ".rec a[href], .rec form, .rec button:not([disabled]), .rec input:not([disabled])"
                )
            );
        }
        var words = (await admin.GetAsync("/penhallow/preview")).Words;
        Assert.Contains("What Maya said would be done", words);
        Assert.DoesNotContain(
            "stock calls. Thursday mornings free of calls, if Priya",
            words,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/penhallow/preview?at=99")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.GetAsync("/penhallow/preview")).Status);
    }

    [Fact]
    public async Task It_is_the_page_that_Sam_has()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, story: true);
        using var admin = await app.SignedInAsync("admin");
        using var sam = await app.SignedInAsync("sam");
        var seen = (await admin.GetAsync("/penhallow/preview")).Page.QuerySelector(".rec")!.TextContent;
        var own = (await sam.GetAsync("/penhallow/my-plan")).Page.QuerySelector(".rec")!.TextContent;
        Assert.Equal(WordsOf(own), WordsOf(seen));
    }

    static string WordsOf(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
