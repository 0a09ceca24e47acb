using System.Net;
using System.Text.Json;
using Alongside.Domain.CheckIns;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;

namespace Alongside.Web.Tests.Features.Copies;

/// <summary>Copies as files: what comes with them, and what is said where there is none.</summary>
[Collection(nameof(CopiesApp))]
public sealed class CopyFileTests(CopiesApp given)
{
    [Fact]
    public async Task A_PDF_comes_as_a_file_whose_name_a_neighbour_may_read_and_is_kept_by_no_cache()
    {
        using var sam = await given.App.SignedInAsync("sam");
        using var answer = await sam.Http.GetAsync($"{await given.LatestAsync()}/plan.pdf");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        var version = (await given.VersionsAsync())[^1];
        Assert.Equal($"alongside-plan-{version}.pdf", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task The_document_needs_nothing_beside_itself_and_is_allowed_nothing()
    {
        using var sam = await given.App.SignedInAsync("sam");
        var at = (await given.LatestAsync()).Replace("/penhallow/", "/penhallow/api/v1/", StringComparison.Ordinal);
        var document = await sam.GetAsync($"{at}/record.html");
        var html = document.Text;

        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en-GB\"", html, StringComparison.Ordinal);
        Assert.Empty(document.Page.QuerySelectorAll("script, link, [src], a[href]:not([href^='#'])"));
        Assert.DoesNotContain("url(fonts", html, StringComparison.Ordinal);
        Assert.Contains("url(data:font/woff2;base64,", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_person_s_words_is_words()
    {
        const string Words = "</style><script>alert(1)</script><img src=file:///etc/passwd onerror=x> one = two";
        await given.Given.MoveAsync(
            "sam",
            "2026-11-10 08:40",
            given.Plan,
            (p, hand) => p.Correct(hand, p.Worksheet.Answers[0].Line.Id, Words)
        );
        using var maya = await given.App.SignedInAsync("maya");
        var printed = await maya.GetAsync($"{await given.LatestAsync()}/record.pdf");

        Assert.DoesNotContain("<script", printed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", printed.Text, StringComparison.Ordinal);
        Assert.Contains(Words, printed.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HR_takes_copies_once_a_reason_is_given_and_is_led_there_before()
    {
        var id = await given.Given.CheckedInAsync();
        using var ros = await given.App.SignedInAsync("ros");
        using var maya = await given.App.SignedInAsync("maya");
        var at = (await maya.GetAsync($"/penhallow/check-ins/{id}/copies")).Path;

        Assert.Equal($"/penhallow/check-ins/{id}", (await ros.GetAsync($"{at}.pdf")).Path);
        Assert.Equal($"/penhallow/check-ins/{id}", (await ros.GetAsync(at)).Path);
        var over = await ros.ReadAsync($"check-ins/{id}/copies");
        Assert.Equal((HttpStatusCode.Conflict, "reason-first"), (over.Status, over.Type));

        await given.Given.MoveAsync<CheckIn>(
            "ros",
            "2026-11-10 08:50",
            id,
            (c, hand) => c.OpenRecord(hand, "Sam asked me to.")
        );
        Assert.StartsWith("%PDF-", (await ros.GetAsync($"{at}.pdf")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ros.GetAsync($"{at}.zip")).Status);
    }

    [Fact]
    public async Task REST_lists_the_copies_and_gives_them()
    {
        using var sam = await given.App.SignedInAsync("sam");
        using var maya = await given.App.SignedInAsync("maya");

        var (his, hers) = (
            await sam.ReadAsync($"task-plans/{given.Plan}/copies"),
            await maya.ReadAsync($"task-plans/{given.Plan}/copies")
        );

        Assert.Equal((await given.VersionsAsync())[^1], his.Body.GetProperty("version").GetInt64());
        Assert.Equal((await given.HeadAsync()).Hash, his.Body.GetProperty("head").GetProperty("hash").GetString());
        Assert.Equal(
            ["worksheet", "plan", "notes", "record"],
            hers.Body.GetProperty("copies").EnumerateArray().Select(c => c.GetProperty("copy").GetString())
        );
        Assert.Equal(JsonValueKind.Null, hers.Body.GetProperty("folder").ValueKind);
        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync(his.Text("folder")!)).Status);
        foreach (var copy in hers.Body.GetProperty("copies").EnumerateArray())
        {
            Assert.Contains(
                "Getting quotes",
                (await maya.GetAsync(copy.GetProperty("pdf").GetString()!)).Text,
                StringComparison.Ordinal
            );
            Assert.Contains(
                "Getting quotes",
                (await maya.GetAsync(copy.GetProperty("html").GetString()!)).Text,
                StringComparison.Ordinal
            );
        }
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await maya.ReadAsync($"task-plans/{given.Plan}/copies/1/plan.pdf")).Status
        );
    }

    [Fact]
    public async Task That_a_manager_took_a_copy_is_reading_and_nothing_else_changes()
    {
        using var maya = await given.App.SignedInAsync("maya");
        using var sam = await given.App.SignedInAsync("sam");
        await maya.GetAsync($"{await given.LatestAsync()}/record");
        var before = await Snapshot.TakeAsync(given.App.Database);

        await maya.GetAsync($"{await given.LatestAsync()}/record");
        await sam.GetAsync($"{await given.LatestAsync()}/record");

        Assert.Empty(before.Differences(await Snapshot.TakeAsync(given.App.Database)));
    }
}
