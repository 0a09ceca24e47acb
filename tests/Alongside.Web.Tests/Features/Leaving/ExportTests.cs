using System.Net;
using System.Text.Json;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Leaving;

/// <summary>A copy of a whole firm: two people, one file, half a password each, and everybody knows.</summary>
public sealed class ExportTests(PostgresServer postgres)
{
    const string Formula = "=HYPERLINK(\"http://nowhere.example\")";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Two_people_take_a_copy_that_shows_by_itself_that_it_is_whole(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        using var leaving = new LeavingFirm(app, await app.OtherFirmAsync());
        var canaries = await FirmOfCanaries.BuildSmallAsync(app, leaving.Firm);
        await RenameAsync(leaving, Who.Peer, Formula);
        await leaving.AskAsync("We move on.");
        Assert.Contains(
            "needs a second person",
            (await (await leaving.AsAsync(Who.Hr)).GetAsync($"/{leaving.Firm.Slug}/hr")).Words
        );
        await leaving.PressAsync(Who.Hr, "agree");
        await leaving.MadeAsync(Who.Administrator);
        var (first, file) = await leaving.TakeAsync(Who.Administrator);
        var (second, same) = await leaving.TakeAsync(Who.Hr);

        Assert.Equal(file, same);
        foreach (var wrong in new[] { first, second, $"{second}-{first}", "" })
            Assert.ThrowsAny<Exception>(() => LeavingFirm.Open(file, wrong));
        var files = LeavingFirm.Open(file, $"{first}-{second}");
        Follow(files);
        Assert.Contains(
            $"\"'{Formula.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
            files["people.csv"],
            StringComparison.Ordinal
        );
        AssertHolds(files, canaries);
        await AssertEverybodyKnowsAsync(leaving);
        Assert.Empty(await KeptBytes.FindAsync(app.Database, first, second));
        Assert.Null((await VerifyAsync(leaving)).Broken);
    }

    /// <summary>As the README in the file says it, with SHA-256 alone.</summary>
    static void Follow(Dictionary<string, string> files)
    {
        var (previous, number, checkedWhole) = ("", 0L, 0);
        foreach (var line in Lines(files["chain.jsonl"]))
        {
            Assert.Equal(previous, line.GetProperty("previous").GetString());
            Assert.Equal(++number, line.GetProperty("number").GetInt64());
            previous = line.GetProperty("hash").GetString()!;
            if (line.GetProperty("covers").GetString() is not { } covers)
            {
                Assert.Equal(JsonValueKind.Null, line.GetProperty("payload").ValueKind);
                continue;
            }
            checkedWhole++;
            Assert.Equal(previous, Chain.Sha256(covers));
            var digest = line.GetProperty("digest").GetString()!;
            Assert.Equal(digest, covers.Split('\n')[^2]);
            if (line.GetProperty("payload").GetString() is { } payload)
                Assert.Equal(digest, Chain.Sha256(line.GetProperty("salt").GetString() + payload));
        }
        Assert.True(checkedWhole > 5 && checkedWhole < number);
        Assert.Contains(previous, files["README.txt"], StringComparison.Ordinal);
        Assert.Equal(previous, Lines(files["firm.json"]).Single().GetProperty("head").GetProperty("hash").GetString());
        foreach (var change in Lines(files["firm-log.jsonl"]))
            Assert.Equal(
                change.GetProperty("hash").GetString(),
                Chain.Sha256(change.GetProperty("covers").GetString()!)
            );
    }

    /// <summary>What two people share is in it; what anybody keeps alone, under seal or with HR is in none of its files.</summary>
    static void AssertHolds(Dictionary<string, string> files, FirmOfCanaries canaries)
    {
        var all = string.Concat(files.Values);
        Assert.Empty(
            canaries
                .Kept.Where(k => !k.Value.Any(IsShared) && all.Contains(k.Key, StringComparison.Ordinal))
                .Select(k => k.Key)
        );
        Assert.Empty(
            canaries
                .Kept.Where(k => k.Value.Any(IsShared) && !all.Contains(k.Key, StringComparison.Ordinal))
                .Select(k => k.Key)
        );
        Assert.DoesNotContain($"{canaries.Noticed}", all, StringComparison.Ordinal);
        Assert.Contains($"{canaries.Held}", files["records.csv"], StringComparison.Ordinal);
    }

    static bool IsShared(Compartment place) => place.Audience is Audience.Shared or Audience.Formal;

    static IEnumerable<JsonElement> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line));

    static async Task AssertEverybodyKnowsAsync(LeavingFirm leaving)
    {
        var told = (
            await (await leaving.AsAsync(Who.Employee)).GetAsync($"/{leaving.Firm.Slug}/who-can-see-what")
        ).Words;
        Assert.Contains(
            $"{leaving.NameOf(Who.Administrator)} asked for a copy of everything on Tuesday 10 November We move on.",
            told,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"{leaving.NameOf(Who.Hr)} said yes. The file is there until Tuesday 17 November.",
            told,
            StringComparison.Ordinal
        );
        var log = (
            await (await leaving.AsAsync(Who.Administrator)).GetAsync($"/{leaving.Firm.Slug}/rules/changes")
        ).Words;
        foreach (
            var change in new[]
            {
                "was asked for: “We move on.”",
                "was agreed to",
                "was made, up to entry",
                "of copy 2 was shown",
            }
        )
            Assert.Contains(change, log, StringComparison.Ordinal);
        var said = await (await leaving.AsAsync(Who.Peer)).ReadAsync(leaving.Rest);
        Assert.Contains("We move on.", said.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_does_it_alone_and_nobody_from_outside()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        using var leaving = new LeavingFirm(app, await app.OtherFirmAsync());
        var (admin, hr, adviser) = (
            await leaving.AsAsync(Who.Administrator),
            await leaving.AsAsync(Who.Hr),
            await leaving.AsAsync(Who.Adviser)
        );
        Assert.Equal("two-people-not-yours", (await leaving.CallAsync(hr, "", new { reason = "words" })).Type);
        Assert.Equal("two-people-from-outside", (await leaving.CallAsync(adviser, "", new { reason = "words" })).Type);
        Assert.Equal(HttpStatusCode.BadRequest, (await leaving.CallAsync(admin, "", new { reason = " " })).Status);
        Assert.Equal(HttpStatusCode.OK, (await leaving.CallAsync(admin, "", new { reason = "words" })).Status);
        Assert.Equal("two-people-one-at-a-time", (await leaving.CallAsync(admin, "", new { reason = "words" })).Type);

        await HoldsNewlyAsync(leaving, Who.Peer, Role.Administrator);
        using var fresh = await app.AsAsync(leaving.Firm, Who.Peer);
        Assert.Equal("two-people-same-hand", (await leaving.CallAsync(admin, "2/agree")).Type);
        Assert.Equal("two-people-from-outside", (await leaving.CallAsync(adviser, "2/agree")).Type);
        Assert.Equal("export-role-too-new", (await leaving.CallAsync(fresh, "2/agree")).Type);
        Assert.Equal("two-people-not-the-asker", (await leaving.CallAsync(hr, "2/withdraw")).Type);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await leaving.CallAsync(await leaving.AsAsync(Who.Manager), "2/agree")).Status
        );
        Assert.Equal(HttpStatusCode.NotFound, (await leaving.CallAsync(hr, "3/agree")).Status);

        await leaving.PressAsync(Who.Administrator, "withdraw");
        Assert.Equal("two-people-not-waiting", (await leaving.CallAsync(hr, "2/agree")).Type);
        await leaving.AskAsync();
        Assert.Contains(
            $"{leaving.NameOf(Who.Hr)} said no. Nothing was made.",
            (await leaving.PressAsync(Who.Hr, "refuse")).Words,
            StringComparison.Ordinal
        );
        await leaving.AskAsync();
        await leaving.WaitAsync(days: 8);
        Assert.Equal("two-people-not-waiting", (await leaving.CallAsync(hr, "4/agree")).Type);
        Assert.Contains(
            "Nobody said yes in time.",
            (await admin.GetAsync(leaving.Page)).Words,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_file_is_there_for_the_two_alone_and_for_some_days()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        using var leaving = new LeavingFirm(app, await app.OtherFirmAsync());
        var (admin, opener) = (await leaving.AsAsync(Who.Administrator), await leaving.AsAsync(Who.Opener));
        await leaving.AskAsync();
        await leaving.PressAsync(Who.Hr, "agree");
        await leaving.MadeAsync(Who.Hr);
        var file = $"{leaving.Rest}/2/archive.zip";
        Assert.Equal(HttpStatusCode.NotFound, (await admin.ReadAsync(file)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leaving.CallAsync(opener, "2/take")).Status);
        var taken = await leaving.CallAsync(admin, "2/take");
        Assert.Equal(19, taken.Text("half")!.Length);
        Assert.Equal(file, taken.Text("archive"));
        Assert.Equal("export-taken-already", (await leaving.CallAsync(admin, "2/take")).Type);
        Assert.Equal(HttpStatusCode.OK, (await admin.ReadAsync(file)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await opener.ReadAsync(file)).Status);
        Assert.Single(
            Directory.GetFiles(
                Path.Combine(app.Database.Engine.DataFolder, "exports"),
                "*",
                SearchOption.AllDirectories
            )
        );

        await leaving.WaitAsync(days: 7);
        Assert.Equal(HttpStatusCode.OK, (await admin.ReadAsync(file)).Status);
        await leaving.WaitAsync(days: 1);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.ReadAsync(file)).Status);
        Assert.Equal("export-not-there", (await leaving.CallAsync(await leaving.AsAsync(Who.Hr), "2/take")).Type);
        Assert.Empty(
            Directory.GetFiles(
                Path.Combine(app.Database.Engine.DataFolder, "exports"),
                "*",
                SearchOption.AllDirectories
            )
        );
        Assert.Null(await HalfAsync(leaving));
    }

    static Task<string?> HalfAsync(LeavingFirm leaving) =>
        leaving.App.InFirmAsync(
            leaving.Firm.Id,
            async services =>
                (await services.GetRequiredService<FirmDb>().Exports.SingleAsync(e => e.Number == 2)).AnswerersHalf
        );

    static Task<Verdict> VerifyAsync(LeavingFirm leaving) =>
        leaving.App.InFirmAsync(leaving.Firm.Id, s => s.GetRequiredService<Verification>().VerifyAsync(default));

    static Task<bool> RenameAsync(LeavingFirm leaving, Who who, string name) =>
        ChangeAsync(leaving, async db => (await db.People.SingleAsync(p => p.Id == leaving.Firm[who])).Name = name);

    static Task<bool> HoldsNewlyAsync(LeavingFirm leaving, Who who, Role role) =>
        ChangeAsync(
            leaving,
            db =>
            {
                db.Add(
                    new RoleRow
                    {
                        Firm = leaving.Firm.Id,
                        Person = leaving.Firm[who],
                        Role = role,
                        From = TestFirm.Today.AddDays(-6),
                    }
                );
                return Task.CompletedTask;
            }
        );

    static Task<bool> ChangeAsync(LeavingFirm leaving, Func<FirmDb, Task> change) =>
        leaving.App.InFirmAsync(
            leaving.Firm.Id,
            async services =>
            {
                var db = services.GetRequiredService<FirmDb>();
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                await change(db);
                await db.SaveChangesAsync();
                await turn.CommitAsync();
                return true;
            }
        );
}
