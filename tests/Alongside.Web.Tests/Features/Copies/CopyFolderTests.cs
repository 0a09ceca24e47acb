using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.Copies;

/// <summary>Sam's own record as a folder.</summary>
[Collection(nameof(CopiesApp))]
public sealed class CopyFolderTests(CopiesApp given)
{
    [Fact]
    public async Task It_lies_in_one_folder_and_no_name_leads_out_of_it()
    {
        using var sam = await given.App.SignedInAsync("sam");
        using var zip = await FolderAsync(sam);
        var folder = $"alongside-record-{(await given.VersionsAsync())[^1]}/";

        Assert.Equal(
            [
                "README.txt",
                "record.pdf",
                "entries.csv",
                "promises.csv",
                "log.csv",
                "record.json",
                "only-you/entries.csv",
                "only-you/record.json",
            ],
            zip.Entries.Select(e => e.FullName[folder.Length..])
        );
        Assert.All(
            zip.Entries,
            e =>
            {
                Assert.StartsWith(folder, e.FullName, StringComparison.Ordinal);
                Assert.Matches("^[a-zA-Z0-9./-]+$", e.FullName);
                Assert.DoesNotContain("..", e.FullName, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task Somebody_can_check_every_entry_with_nothing_but_SHA_256()
    {
        using var sam = await given.App.SignedInAsync("sam");
        using var zip = await FolderAsync(sam);
        using var json = JsonDocument.Parse(Read(zip, "/record.json"));

        var entries = json.RootElement.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(await given.VersionsAsync(), entries.Select(e => e.GetProperty("number").GetInt64()));
        foreach (var entry in entries)
        {
            string Of(string name) => entry.GetProperty(name).GetString()!;
            Assert.Equal(Of("digest"), Sha256(Of("salt") + Of("payload")));
            Assert.Equal(Of("hash"), Sha256(Of("covers")));
            Assert.Equal(Of("digest"), Of("covers").Split('\n')[^2]);
            Assert.Equal($"{entry.GetProperty("number").GetInt64()}", Of("covers").Split('\n')[1]);
        }
        var head = await given.HeadAsync();
        Assert.Equal(head.Hash, json.RootElement.GetProperty("head").GetProperty("hash").GetString());
        Assert.Contains(head.Hash, Read(zip, "/README.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Sam_keeps_alone_lies_apart_and_what_Maya_keeps_lies_nowhere()
    {
        await given.Given.MoveAsync(
            "sam",
            "2026-11-10 08:10",
            given.Plan,
            (p, hand) => p.WriteNote(hand, NoteTopic.Anything, "canary-sam-own")
        );
        await given.Given.MoveAsync(
            "maya",
            "2026-11-10 08:12",
            given.Plan,
            (p, hand) => p.AskHr(hand, "canary-maya-hr")
        );
        using var sam = await given.App.SignedInAsync("sam");
        using var zip = await FolderAsync(sam);

        Assert.Contains("canary-sam-own", Read(zip, "only-you/entries.csv"), StringComparison.Ordinal);
        Assert.Contains("canary-sam-own", Read(zip, "only-you/record.json"), StringComparison.Ordinal);
        foreach (var file in zip.Entries)
        {
            var text = Read(zip, file.FullName);
            Assert.DoesNotContain("canary-maya", text, StringComparison.Ordinal);
            Assert.DoesNotContain("canary-preparation", text, StringComparison.Ordinal);
            if (!file.FullName.Contains("only-you", StringComparison.Ordinal))
                Assert.DoesNotContain("canary-sam", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_cell_of_a_table_is_run_as_a_formula()
    {
        foreach (var words in new[] { "=HYPERLINK(\"http://evil.example\")", "@sum", "\tx", "+1", "-1" })
            await given.Given.MoveAsync(
                "sam",
                "2026-11-10 08:30",
                given.Plan,
                (p, hand) => p.Correct(hand, p.Worksheet.Answers[0].Line.Id, words)
            );
        using var sam = await given.App.SignedInAsync("sam");
        using var zip = await FolderAsync(sam);

        var table = Read(zip, "/entries.csv");
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"", table, StringComparison.Ordinal);
        foreach (var cell in new[] { "\"=", "\"@", "\"\t", "\"+", "\"-" })
            Assert.DoesNotContain($",{cell}", table, StringComparison.Ordinal);
    }

    async Task<ZipArchive> FolderAsync(Visitor sam) =>
        new(new MemoryStream(await sam.Http.GetByteArrayAsync($"{await given.LatestAsync()}/record.zip")));

    static string Read(ZipArchive zip, string name)
    {
        var file = zip.Entries.First(e => e.FullName.EndsWith(name, StringComparison.Ordinal));
        using var text = new StreamReader(file.Open());
        return text.ReadToEnd();
    }

    static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
