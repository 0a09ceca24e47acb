using System.Net;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Features.Search;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Search;

/// <summary>Everybody finds their own words again, and nobody another’s.</summary>
public sealed class SearchTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task Sam_finds_a_line_of_the_log_by_the_beginnings_of_its_words(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, story: true);
        using var sam = await app.SignedInAsync("sam");

        var shown = await SearchAsync(sam, "DRÁW learn");

        Assert.Contains("Thank you for the drawing. I learned something.", shown.Words, StringComparison.Ordinal);
        Assert.Equal(["drawing.", "learned"], Marked(shown));
        var link = shown.Page.QuerySelector(".found h3 a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync(link)).Status);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Neither_finds_what_the_other_keeps_alone_or_asks_HR(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, story: true);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");
        using var ros = await app.SignedInAsync("ros");

        // what each prepared alone, and what Sam asked HR
        Assert.Contains("rang me", (await SearchAsync(maya, "builders rang")).Words, StringComparison.Ordinal);
        Assert.True(FoundNothing(await SearchAsync(sam, "builders rang")));
        foreach (var words in new[] { "counter bell", "landing quoting" })
        {
            Assert.NotEmpty(Marked(await SearchAsync(sam, words)));
            Assert.True(FoundNothing(await SearchAsync(maya, words)));
        }
        // HR reads what both share only after a reason, and so finds nothing of it
        Assert.True(FoundNothing(await SearchAsync(ros, "drawing")));
    }

    [Fact]
    public async Task Sam_sees_that_Maya_has_read_what_her_search_found()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, story: true);
        using var maya = await app.SignedInAsync("maya");
        var before = await ReadsAsync(app);

        await SearchAsync(maya, "zzzz");
        Assert.Equal(before, await ReadsAsync(app));
        await SearchAsync(maya, "most drawing");

        // it is written once the answer is out
        for (var left = 100; left > 0 && await ReadsAsync(app) == before; left--)
            await Task.Delay(50);
        Assert.Equal(before + 1, await ReadsAsync(app));
    }

    [Fact]
    public async Task Maya_finds_her_people_too_and_what_was_not_found_is_said()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, story: true);
        using var maya = await app.SignedInAsync("maya");

        var people = await SearchAsync(maya, "oka sam");
        Assert.Equal("Sam Okafor", people.Page.QuerySelector(".plist a")!.TextContent.Split('\n')[^1].Trim()[^10..]);
        Assert.Contains(
            "Nothing found for <zzzz>. Try fewer words",
            (await SearchAsync(maya, "<zzzz>")).Words,
            StringComparison.Ordinal
        );
        Assert.Empty((await SearchAsync(maya, "  ")).Page.QuerySelectorAll(".found, .plist, [role=status]"));
        Assert.Equal(HttpStatusCode.BadRequest, (await maya.GetAsync("/penhallow/search?words=a&before=soon")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await maya.GetAsync("/penhallow/search?words=a&before=.3")).Status);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Older_records_are_looked_through_from_where_the_last_search_ended(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, story: true);
        using var maya = await app.SignedInAsync("maya");
        var all = await ListedAsync(maya, "?words=a");
        Assert.True(all.Count > 3, $"{all.Count}");

        var second = await app.InFirmAsync(
            PracticeFirm.Id,
            s => s.GetRequiredService<FirmDb>().Records.SingleAsync(r => r.Id == all[1])
        );
        var rest = await ListedAsync(maya, $"?words=a&before={new ListPlace(second.Moved, second.Begun)}");

        Assert.Equal(all.Skip(2), rest);
    }

    [Fact]
    public async Task A_search_looks_through_two_hundred_records_and_says_where_it_ended()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, story: true);
        using var maya = await app.SignedInAsync("maya");
        Assert.Null(await NextAsync(maya));

        await app.InFirmAsync(
            PracticeFirm.Id,
            async s =>
            {
                var (db, me) = (s.GetRequiredService<FirmDb>(), PracticePeople.IdOf("maya@penhallow.example"));
                await using var turn = await s.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var one = await db.Records.AsNoTracking().FirstAsync(r => r.Manager == me && r.Kind == Kinds.TaskPlan);
                for (var i = 0; i < SearchStatements.Most; i++)
                    db.Add(
                        new Web.Storage.Rows.RecordRow
                        {
                            Firm = one.Firm,
                            Id = RecordId.Of(Guid.CreateVersion7()),
                            Kind = one.Kind,
                            Employee = one.Employee,
                            Manager = me,
                            FirstManager = me,
                            Stage = one.Stage,
                            Owner = me,
                            Begun = i + 1,
                            Moved = new DateOnly(2020, 1, 1),
                        }
                    );
                await db.SaveChangesAsync();
                await turn.CommitAsync();
                return true;
            }
        );

        Assert.StartsWith("2020-01-01.", await NextAsync(maya), StringComparison.Ordinal);
        Assert.NotNull(
            (await SearchAsync(maya, "zzzz")).Page.QuerySelector("form input[name=before][value^='2020-01-01.']")
        );

        static async Task<string?> NextAsync(Visitor visitor) =>
            JsonDocument
                .Parse((await visitor.GetAsync("/penhallow/api/v1/search?words=a")).Text)
                .RootElement.GetProperty("next")
                .GetString();
    }

    static Task<Shown> SearchAsync(Visitor visitor, string words) =>
        visitor.GetAsync($"/penhallow/search?words={Uri.EscapeDataString(words)}");

    static bool FoundNothing(Shown shown) => shown.Words.Contains("Nothing found for", StringComparison.Ordinal);

    static string[] Marked(Shown shown) => [.. shown.Page.QuerySelectorAll("mark").Select(m => m.TextContent)];

    static async Task<List<RecordId>> ListedAsync(Visitor visitor, string query)
    {
        var answer = await visitor.GetAsync($"/penhallow/api/v1/search{query}");
        return
        [
            .. JsonDocument
                .Parse(answer.Text)
                .RootElement.GetProperty("records")
                .EnumerateArray()
                .Select(r => RecordId.Of(r.GetProperty("record").GetGuid())),
        ];
    }

    static Task<int> ReadsAsync(RunningApp app) =>
        app.InFirmAsync(PracticeFirm.Id, s => s.GetRequiredService<FirmDb>().Reads.CountAsync());
}
