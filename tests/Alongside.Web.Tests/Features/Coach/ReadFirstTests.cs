using System.Net;
using System.Text.RegularExpressions;
using Alongside.Domain.Coaching;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Features.TaskPlans;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Alongside.Web.Tests.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Coaching;

/// <summary>P15: the coach beside the field, without script and over REST. It keeps nothing and stands in nobody's way.</summary>
public sealed class ReadFirstTests(PracticeApp practice) : IClassFixture<PracticeApp>
{
    const string New = "/penhallow/check-ins/new";
    const string Form = "main form:has([name=observation])";
    const string Unkind = "On 3 May Sam was always late with the quotes. He seems depressed.";

    [Fact]
    public async Task P15_Reading_first_shows_what_was_typed_and_what_stands_out_and_saves_nothing()
    {
        using var maya = await practice.App.SignedInAsync("maya");
        var before = await RecordsAsync();

        var page = await ReadFirstAsync(maya, Unkind);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(Unkind, page.Page.QuerySelector("[name=observation]")!.TextContent.TrimStart('\n'));
        var notes = page.Page.QuerySelector(".field:has([name=observation]) .coach")!;
        Assert.Contains("always", notes.QuerySelectorAll("u").Select(u => u.TextContent));
        Assert.Contains("One exception is enough to make this untrue.", notes.TextContent, StringComparison.Ordinal);
        Assert.Contains("Only you see this.", notes.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll(".problem, [aria-invalid]"));
        Assert.Contains("Nothing is saved yet.", page.Words, StringComparison.Ordinal);
        Assert.Equal(before, await RecordsAsync());
    }

    [Fact]
    public async Task P15_Health_leads_to_a_person_by_name()
    {
        using var maya = await practice.App.SignedInAsync("maya");

        var page = await ReadFirstAsync(maya, Unkind);

        var ask = page.Page.QuerySelector(".coach-note.health a")!;
        Assert.Equal("ask Ros", ask.TextContent);
        Assert.Equal("/penhallow/ask", ask.GetAttribute("href"));
    }

    [Fact]
    public async Task P15_A_hint_says_that_it_is_no_more()
    {
        using var maya = await practice.App.SignedInAsync("maya");

        var page = await ReadFirstAsync(maya, Unkind);

        var hint = Assert.Single(page.Page.QuerySelectorAll(".coach-note.faint"));
        Assert.Equal("always", hint.QuerySelector("u")!.TextContent);
        Assert.NotNull(hint.QuerySelector("[data-hint]"));
        Assert.Single(page.Page.QuerySelectorAll("main [data-hint]"));
    }

    [Fact]
    public async Task P15_About_good_text_nothing_is_said()
    {
        using var maya = await practice.App.SignedInAsync("maya");

        var page = await ReadFirstAsync(maya, "Three of nine quotes went out after noon on Monday 9 November.");

        Assert.Empty(page.Page.QuerySelectorAll("main .coach-note"));
        Assert.Contains("Nothing stands out.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P15_Saving_is_never_blocked()
    {
        using var maya = await practice.App.SignedInAsync("maya");
        var page = await maya.GetAsync(New);

        var saved = await maya.SendAsync(page.Form(Form, Given(Unkind)));

        Assert.EndsWith("/ask", saved.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P15_Over_REST_the_words_are_answered_and_logged_nowhere()
    {
        using var maya = await practice.App.SignedInAsync("maya");
        const string secret = "Zebulon is always late.";

        var said = await maya.PostAsync("coach", new { field = "concern", text = secret });

        var found = said
            .Body.GetProperty("findings")
            .EnumerateArray()
            .First(f => f.GetProperty("category").GetString() == "overgeneralising");
        Assert.Equal("___ of the last ___ times", found.GetProperty("use").GetProperty("with").GetString());
        Assert.DoesNotContain(practice.App.Log.Lines, l => l.Contains("Zebulon", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_field_in_the_pages_names_one_that_the_coach_knows()
    {
        var pages = Directory.EnumerateFiles(
            Path.Combine(Sources.Root, "src/Alongside.Web/Features"),
            "*.cshtml",
            SearchOption.AllDirectories
        );
        var named = pages
            .SelectMany(p => Regex.Matches(File.ReadAllText(p), """(coach="|Coached\(")(?<field>[^"]*)"""))
            .Select(m => m.Groups["field"].Value)
            .ToList();

        Assert.All(named, n => Assert.NotNull(Names.Field(n)));
        Assert.All(Enum.GetValues<WritingField>(), f => Assert.Contains(f.Name(), named));
    }

    static (string, string)[] Given(string words) =>
        [("who", $"{PracticePeople.IdOf(PracticePeople.Sam)}"), ("observation", words), ("seenOn", "2026-11-09")];

    static async Task<Shown> ReadFirstAsync(Visitor maya, string words)
    {
        var page = await maya.GetAsync(New);
        var form = page.Form(Form, ("observation", words));
        return await maya.SendAsync(form with { Fields = [.. form.Fields, new("readFirst", "yes")] });
    }

    Task<int> RecordsAsync() =>
        practice.App.InFirmAsync(PracticeFirm.Id, s => s.GetRequiredService<FirmDb>().Records.CountAsync());
}
