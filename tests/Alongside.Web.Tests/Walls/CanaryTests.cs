using System.Net;
using Alongside.Domain.Access;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Walls;

/// <summary>P13, S3: what was written for one audience is seen by that audience, on no page, in no header, log, address or mail by others.</summary>
[Collection(nameof(Town))]
public sealed class CanaryTests(Towns towns)
{
    /// <summary>Somebody who searches more often than this within a moment is asked to wait.</summary>
    const int MostSearches = 30;

    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task P13_Nobody_sees_a_word_that_was_not_written_for_them(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var survey = await town.SurveyAsync();
        var leaks =
            from seen in survey.Seen
            from canary in Canary.In(seen.Head + seen.Text)
            where !MayRead(town, seen, canary)
            select $"{canary} ({string.Join(", ", town.North.Kept.GetValueOrDefault(canary, []))}): {seen}";
        Assert.True(!leaks.Any(), string.Join('\n', leaks.Take(20)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_canaries_are_seen_by_those_whom_they_are_for(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var survey = await town.SurveyAsync();
        var audiences = town.North.Kept.Values.SelectMany(places => places).Select(p => p.Audience).ToHashSet();
        foreach (
            var audience in new[] { Audience.OnlyAuthor, Audience.OpensTogether, Audience.Shared, Audience.WithHr }
        )
            Assert.Contains(audience, audiences);
        Assert.Contains(Audience.OnlyAuthor, AudiencesSeenBy(town, survey, Who.Manager));
        Assert.Contains(Audience.Shared, AudiencesSeenBy(town, survey, Who.Employee));
    }

    /// <summary>Names are no secret in a firm, but who has a record in it is: here even the name of whoever has one is told nowhere.</summary>
    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_adviser_of_another_team_sees_neither_a_word_nor_the_name_of_anybody_in_this_one(
        EngineKind engine
    )
    {
        var town = await towns.OnAsync(engine);
        var survey = await town.SurveyAsync();
        var seen = survey.Seen.Where(s => s is { Firm: "north", Who: Who.OtherAdviser }).ToList();
        Assert.Contains(seen, s => s is { Path: "/north/hr", Status: HttpStatusCode.OK });
        string[] words =
        [
            .. town.North.Kept.Keys,
            $"Jory {Canary.Of("north", "name")}",
            .. InTeam.Select(w => $"{w} {Canary.Of("north", "name")}"),
        ];
        Assert.Empty(
            from answer in seen
            from word in words
            where answer.Text.Contains(word, StringComparison.Ordinal)
            select $"{word}: {answer}"
        );
        Assert.Contains(
            survey.Seen.Where(s => s is { Firm: "north", Who: Who.Hr }),
            s => s.Text.Contains($"{Who.Employee} {Canary.Of("north", "name")}", StringComparison.Ordinal)
        );
    }

    static readonly Who[] InTeam = [Who.Employee, Who.Manager, Who.Peer];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task No_address_and_no_header_carries_words(EngineKind engine)
    {
        var survey = await (await towns.OnAsync(engine)).SurveyAsync();
        Assert.Empty(survey.Seen.Where(s => Canary.In(s.Head).Any()));
        Assert.Empty(survey.Seen.Where(s => Attributes(s.Text).Any(a => Canary.In(a).Any())));
    }

    /// <summary>What a record says today; what was replaced since stands in its history alone.</summary>
    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_search_finds_whatever_somebody_reads_in_a_record_of_their_own(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var survey = await town.SurveyAsync();
        var said = await SaidAsync(town);
        foreach (var who in new[] { Who.Employee, Who.Manager })
        {
            using var visitor = await town.App.AsAsync(town.North.Firm, who);
            var read = survey
                .Seen.Where(s => s.Firm == "north" && s.Who == who && !s.Path.Contains('?', StringComparison.Ordinal))
                .SelectMany(s => Canary.In(s.Text))
                .Where(said.Contains)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToList();
            Assert.NotEmpty(read);
            List<string> missed = [];
            foreach (var canary in read.Where((_, nth) => nth % (1 + read.Count / MostSearches) == 0))
            {
                var answer = await visitor.GetAsync($"/north/api/v1/search?words={canary}");
                Assert.Equal(HttpStatusCode.OK, answer.Status);
                if (!answer.Text.Contains(canary, StringComparison.Ordinal))
                    missed.Add(canary);
            }
            Assert.True(missed.Count == 0, $"{who}: {string.Join(", ", missed)}");
        }
    }

    static Task<HashSet<string>> SaidAsync(Town town) =>
        town.App.InFirmAsync(
            town.North.Firm.Id,
            async services =>
            {
                var sheets = await services.GetRequiredService<FirmDb>().Bodies.Select(b => b.Json).ToListAsync();
                return sheets.SelectMany(Canary.In).ToHashSet(StringComparer.Ordinal);
            }
        );

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task S18_No_log_mail_or_file_beside_the_database_carries_words(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        await town.SurveyAsync();
        Assert.DoesNotContain(town.App.Log.Lines, l => l.Contains("canary", StringComparison.OrdinalIgnoreCase));
        foreach (
            var file in Directory.EnumerateFiles(town.App.Database.Engine.DataFolder, "*", SearchOption.AllDirectories)
        )
            if (!Path.GetFileName(file).StartsWith("alongside.db", StringComparison.Ordinal))
                Assert.DoesNotContain("canary", await File.ReadAllTextAsync(file), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_fault_tells_nobody_a_word(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var survey = await town.SurveyAsync();
        Assert.Empty(
            from seen in survey.Seen
            where seen.Status != HttpStatusCode.OK
            from canary in Canary.In(seen.Text)
            where canary != Canary.Of(seen.Firm, "firm") // stands above every page of an adviser’s
            select $"{canary}: {seen}"
        );
    }

    static HashSet<Audience> AudiencesSeenBy(Town town, Survey survey, Who who) =>
        [
            .. from seen in survey.Seen
            where seen.Firm == "north" && seen.Who == who
            from canary in Canary.In(seen.Text)
            from place in town.North.Kept.GetValueOrDefault(canary, [])
            select place.Audience,
        ];

    static bool MayRead(Town town, Seen seen, string canary) =>
        seen switch
        {
            { Who: Who.SignedOut } => false,
            { Who: Who.Leaver } => canary == Canary.Of(seen.Firm, "firm"), // their account still says where they were
            _ when Canary.FirmOf(canary) != seen.Firm => false,
            _ when town.North.Kept.TryGetValue(canary, out var places) => places.Any(p =>
                MayRead(town.North, seen.Who, p)
            ),
            _ => true, // names, which everybody in the firm knows
        };

    /// <summary>The audiences in the words of the design, without asking the program.</summary>
    static bool MayRead(FirmOfCanaries firm, Who who, Compartment place)
    {
        var isKeeper = place.Keeper == firm.Firm[who] && who is not Who.FormerManager;
        return place.Audience switch
        {
            Audience.OnlyAuthor or Audience.OpensTogether => isKeeper,
            Audience.Shared => isKeeper || who is Who.Employee or Who.Opener,
            Audience.WithHr => isKeeper || who is Who.Hr or Who.Adviser or Who.TeamAdviser or Who.Opener,
            Audience.HrWorking => who is Who.Hr or Who.Adviser or Who.TeamAdviser or Who.Opener,
            Audience.Health => who is Who.Employee,
            Audience.Formal => who is Who.Employee or Who.Hr or Who.Adviser or Who.TeamAdviser or Who.Opener,
            _ => false,
        };
    }

    static IEnumerable<string> Attributes(string html) =>
        from part in html.Split(["href=\"", "action=\"", "src=\""], StringSplitOptions.None).Skip(1)
        select part.Split('"')[0];
}
