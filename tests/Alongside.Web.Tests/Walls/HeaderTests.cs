using System.Net;
using Alongside.Web.Storage;

namespace Alongside.Web.Tests.Walls;

/// <summary>S4, S7, S8: what every answer carries, whoever asked for whatever.</summary>
[Collection(nameof(Town))]
public sealed class HeaderTests(Towns towns)
{
    public static TheoryData<EngineKind> Engines => Towns.AnEngine;

    /// <summary>To other sites none of them says where somebody comes from.</summary>
    static readonly string[] Quiet = ["same-origin", "no-referrer"];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Every_answer_keeps_out_what_is_not_ours(EngineKind engine)
    {
        var survey = await (await towns.OnAsync(engine)).SurveyAsync();
        foreach (var seen in survey.Seen)
        {
            var head = Head(seen);
            var policy = head["Content-Security-Policy"];
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain('*', policy);
            Assert.Equal("nosniff", head["X-Content-Type-Options"]);
            Assert.Contains(head["Referrer-Policy"], Quiet);
            Assert.DoesNotContain("Access-Control-Allow-Origin", head.Keys);
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task No_answer_is_kept_by_a_cache_but_the_built_files(EngineKind engine)
    {
        var survey = await (await towns.OnAsync(engine)).SurveyAsync();
        Assert.Empty(
            survey.Seen.Where(s =>
                !s.Path.StartsWith("/assets/", StringComparison.Ordinal)
                && !Head(s).GetValueOrDefault("Cache-Control", "").Contains("no-store", StringComparison.Ordinal)
            )
        );
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Pages_hold_nothing_inline_and_nothing_of_other_origins(EngineKind engine)
    {
        var survey = await (await towns.OnAsync(engine)).SurveyAsync();
        var pages = survey.Seen.Where(s => s.IsPage).ToList();
        Assert.NotEmpty(pages);
        foreach (
            var text in new[]
            {
                " style=\"",
                "<style",
                " onclick=",
                " onload=",
                "<script>",
                "javascript:",
                "src=\"http",
                "href=\"http",
            }
        )
            Assert.DoesNotContain(pages, p => p.Text.Contains(text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Every_cookie_is_out_of_reach_of_script_and_of_other_sites(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        using var visitor = town.App.Visitor();
        var page = await visitor.GetAsync("/sign-in");
        using var answer = await visitor.PostAsync(page.Form("form[action='/sign-in/practice']", ("Person", "maya")));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var survey = await town.SurveyAsync();
        var cookies = answer
            .Headers.GetValues("Set-Cookie")
            .Concat(
                survey.Seen.SelectMany(s => s.Head.Split('\n')).Where(IsCookie).Select(l => l["Set-Cookie: ".Length..])
            )
            .ToList();
        Assert.NotEmpty(cookies);
        foreach (var cookie in cookies)
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/;", cookie + ";", StringComparison.OrdinalIgnoreCase);
        }
    }

    static bool IsCookie(string line) => line.StartsWith("Set-Cookie: ", StringComparison.OrdinalIgnoreCase);

    static Dictionary<string, string> Head(Seen seen) =>
        seen
            .Head.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2))
            .Where(pair => pair.Length == 2)
            .GroupBy(pair => pair[0].Trim(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First()[1].Trim(), StringComparer.OrdinalIgnoreCase);
}
