using System.Net;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Coaching;

/// <summary>A firm's own choices for the coach: tried on samples, then kept, for this firm alone.</summary>
public sealed class ChoicesTests(PostgresServer postgres)
{
    const string Page = "/penhallow/coach";
    const string Phrase = "main form[action='?handler=phrase']:has([type=radio])";
    const string Category = "main form[action='?handler=category']:has(select)";
    const string Save = "main form:has([name=save])";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_phrase_is_tried_then_kept_and_holds_in_this_firm_alone(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        await OtherFirms.AddAsync(app.Services, 1);
        using var admin = await app.SignedInAsync("admin");
        using var maya = await app.SignedInAsync("maya");
        var page = await admin.GetAsync(Page);

        var tried = await admin.SendAsync(
            page.Form(Phrase, ("phrase", "rota"), ("kind", "always"), ("advice", "We say plan of the week."))
        );
        Assert.Equal("One of our samples would read otherwise", tried.Page.QuerySelector("#tried-h")!.TextContent);
        Assert.Empty(await AdviceAsync(maya));

        var saved = await admin.SendAsync(tried.Form(Save));
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("We say plan of the week.", saved.Words, StringComparison.Ordinal);
        Assert.Equal(["We say plan of the week."], await AdviceAsync(maya));
        Assert.Equal([1, 0], (await PhrasesAsync(app)).OrderDescending());

        var without = await admin.SendAsync(saved.Form("main form[action='?handler=without']"));
        await admin.SendAsync(without.Form(Save));
        Assert.Empty(await AdviceAsync(maya));
    }

    [Fact]
    public async Task A_category_can_be_switched_off_and_on_again()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");

        foreach (var (loudness, found) in new[] { ("Off", false), ("Hint", true), ("PointOut", true) })
        {
            var page = await admin.GetAsync(Page);
            var form = page.Form(Category, ("category", "character-not-behaviour"), ("loudness", loudness));
            await admin.SendAsync((await admin.SendAsync(form)).Form(Save));

            var said = await admin.PostAsync("coach", new { field = "concern", text = "On 3 May he was lazy." });

            Assert.Equal(found, said.Raw.Contains("character-not-behaviour", StringComparison.Ordinal));
            Assert.Equal(loudness is "Hint", said.Raw.Contains("\"hint\"", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("phrase", "", "always", "A day is better.", "Write the words it is about.")]
    [InlineData("phrase", "…", "never", "", "Write the words it is about.")]
    [InlineData("kind", "asap", "", "", "Choose one of the two.")]
    [InlineData("kind", "asap", "sometimes", "", "Choose one of the two.")]
    [InlineData("advice", "asap", "always", " ", "Say in a sentence what to write instead.")]
    public async Task What_will_not_do_is_said_beside_its_field(
        string field,
        string phrase,
        string kind,
        string advice,
        string says
    )
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        var page = await admin.GetAsync(Page);

        var refused = await admin.SendAsync(page.Form(Phrase, ("phrase", phrase), ("kind", kind), ("advice", advice)));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(
            $"Error: {says}",
            refused.Page.QuerySelector($".field:has([name={field}]) .wrong-says")!.TextContent
        );
    }

    [Theory]
    [InlineData("maya")]
    [InlineData("sam")]
    [InlineData("ros")]
    public async Task Nobody_but_the_administrator_finds_the_page(string who)
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var visitor = await app.SignedInAsync(who);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Page)).Status);
    }

    static async Task<IEnumerable<string>> AdviceAsync(Visitor who)
    {
        var said = await who.PostAsync("coach", new { field = "concern", text = "The rota came out on 3 May." });
        return said
            .Body.GetProperty("findings")
            .EnumerateArray()
            .Where(f => f.GetProperty("category").GetString() == "own-phrase")
            .Select(f => f.GetProperty("why").GetString()!);
    }

    /// <summary>How many phrases each firm of the machine has.</summary>
    static async Task<List<int>> PhrasesAsync(RunningApp app)
    {
        List<FirmId> firms = [PracticeFirm.Id];
        await using (var scope = app.Services.CreateAsyncScope())
            firms.AddRange(
                await scope
                    .ServiceProvider.GetRequiredService<Storage.Directory.DirectoryDb>()
                    .Places.Select(p => p.Firm)
                    .Where(f => f != PracticeFirm.Id)
                    .ToListAsync()
            );
        List<int> phrases = [];
        foreach (var firm in firms)
            phrases.Add(
                await app.InFirmAsync(
                    firm,
                    async s =>
                        Readers
                            .FactsOf(await s.GetRequiredService<FirmDb>().Firms.SingleAsync())
                            .Rules.Coach.Phrases.Length
                )
            );
        return phrases;
    }
}
