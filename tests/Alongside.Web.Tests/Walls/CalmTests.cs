using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Alongside.Web.Storage;

namespace Alongside.Web.Tests.Walls;

/// <summary>What a page may show and weigh at most, over every page that everybody saw.</summary>
[Collection(nameof(Town))]
public sealed partial class CalmTests(Towns towns)
{
    const int MostPlaces = 5;
    const int MostRequests = 8;

    [Fact]
    public async Task A_page_has_one_first_button_at_most_five_places_and_nothing_red()
    {
        var wrong =
            from page in await PagesAsync()
            from fault in Faults(page.Text)
            select $"{Id().Replace(page.Path, "*")}: {fault}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public async Task A_first_visit_weighs_a_hundred_kilobytes_at_most_and_a_later_one_fifteen()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        using var browser = new HttpClient { BaseAddress = town.App.Address };
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in await PagesAsync())
        {
            var files = Files().Matches(page.Text).Select(m => m.Groups["file"].Value).ToImmutableHashSet();
            foreach (var file in files.Where(f => !weights.ContainsKey(f)))
                weights[file] = (await browser.GetByteArrayAsync(file)).Length;
            var alone = Packed(page.Text);
            Assert.True(alone <= 15_000, $"{page} weighs {alone}");
            Assert.True(alone + files.Sum(f => weights[f]) <= 100_000, $"{page} weighs too much at first");
            Assert.True(1 + files.Count + Manifest().Count(page.Text) <= MostRequests, $"{page} asks for too much");
        }
    }

    [Fact]
    public async Task Pages_travel_packed_and_built_files_are_asked_for_once()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        using var browser = new HttpClient { BaseAddress = town.App.Address };
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var door = await browser.GetAsync("/sign-in");
        Assert.Equal("br", Assert.Single(door.Content.Headers.ContentEncoding));
        await using var packed = new BrotliStream(await door.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        foreach (Match file in Files().Matches(await reader.ReadToEndAsync()))
        {
            using var answer = await browser.GetAsync(file.Groups["file"].Value);
            Assert.Equal("public, max-age=31536000, immutable", $"{answer.Headers.CacheControl}");
        }
        using var unversioned = await browser.GetAsync("/assets/app.css");
        Assert.Equal("no-cache", $"{unversioned.Headers.CacheControl}");
    }

    async Task<ImmutableArray<Seen>> PagesAsync()
    {
        var survey = await (await towns.OnAsync(EngineKind.Sqlite)).SurveyAsync();
        return [.. survey.Seen.Where(s => s is { Status: HttpStatusCode.OK, IsPage: true })];
    }

    static IEnumerable<string> Faults(string page)
    {
        if (FirstButton().Count(page) > 1)
            yield return "more than one first button";
        if (Places().Matches(page).Any(places => places.Value.Split("<li").Length - 1 > MostPlaces))
            yield return "more than five places";
        if (Mistake().IsMatch(page))
            yield return "red, and nobody made a mistake";
    }

    /// <summary>As the program packs it.</summary>
    static int Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(Encoding.UTF8.GetBytes(text));
        return (int)packed.Length;
    }

    [GeneratedRegex("class=\"btn primary", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstButton();

    [GeneratedRegex(
        "<nav class=\"(nav|tabs)\".*?</nav>",
        RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Places();

    [GeneratedRegex(
        "class=\"(problem|field wrong|wrong-says)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Mistake();

    /// <summary>Styles, script, fonts, the picture of the tab, and the icons' file; a phone's own picture is for a phone alone.</summary>
    [GeneratedRegex(
        "(href|src)=\"(?<file>/assets/(app|fonts|favicon|icons\\.svg)[^\"#]*)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Files();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex("rel=\"manifest\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Manifest();
}
