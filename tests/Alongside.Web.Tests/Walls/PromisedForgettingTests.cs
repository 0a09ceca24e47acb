using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>P1: of the talk nothing is kept, in no table, file, write-ahead log, server log or address.</summary>
public sealed class PromisedForgettingTests(PostgresServer postgres)
{
    /// <summary>Two walks through the questions; every answer in the words in which it is posted.</summary>
    static readonly string[][] Talks =
    [
        ["at-work", "no", "no", "one-task", "not-sure"],
        ["outside-work"],
    ];

    /// <summary>How a careless program would have written them down.</summary>
    static readonly string[] Traces =
    [
        "at-work",
        "AtWork",
        "outside-work",
        "OutsideWork",
        "one-task",
        "OneTask",
        "not-sure",
        "NotSure",
        "healthOrHome",
        "HealthOrHome",
        "health_or_home",
        "disciplineDecided",
        "DisciplineDecided",
        "canary-said-in-confidence",
    ];

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task P1_What_was_said_is_kept_nowhere(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var manager = await app.AsAsync(firm, Who.Manager);
        var carried = new List<string>();
        foreach (var talk in Talks)
            carried.AddRange(await TalkAsync(manager, firm, talk));
        Assert.True(carried.Count >= 6);

        Assert.Empty(await KeptBytes.FindAsync(app.Database, [.. Traces, .. carried.Distinct(StringComparer.Ordinal)]));
        Assert.DoesNotContain(app.Log.Lines, line => Traces.Any(t => line.Contains(t, StringComparison.Ordinal)));
        Assert.DoesNotContain(
            (await Snapshot.TakeAsync(app.Database)).Tables["form_key"],
            key => key.Contains("/talk | digest", StringComparison.Ordinal)
        );
    }

    /// <summary>The bytes are really looked through: what is kept is found by the same search.</summary>
    [Theory]
    [MemberData(nameof(Engines))]
    public async Task What_is_kept_is_found_by_the_same_search(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var manager = await app.AsAsync(firm, Who.Manager);
        await TalkAsync(manager, firm, Talks[1]);
        Assert.NotEmpty(await KeptBytes.FindAsync(app.Database, "Seen, and kept."));
    }

    /// <summary>Asks, talks, and answers question by question; gives the sealed answers as they travelled.</summary>
    static async Task<List<string>> TalkAsync(Visitor manager, TestFirm firm, string[] answers)
    {
        var worry = Assert.Single(Forms.Of(await manager.GetAsync($"/{firm.Slug}/check-ins/new")));
        var ask = await manager.SendAsync(
            worry.With(("who", $"{firm[Who.Employee]}"), ("observation", "Seen, and kept."))
        );
        var page = await manager.SendAsync(Assert.Single(Forms.Of(ask)).With(("answer", "held")));
        var carried = new List<string>();
        foreach (var answer in answers)
        {
            var form = Assert.Single(Forms.Of(page));
            carried.Add(form.Fields.Single(f => f.Key == "answers").Value);
            await manager.SendAsync(form.With(("answer", "canary-said-in-confidence")));
            page = await manager.SendAsync(form.With(("answer", answer), ("key", $"{Guid.NewGuid()}")));
            Assert.DoesNotContain(answer, page.Path, StringComparison.Ordinal);
        }
        Assert.Empty(Forms.Of(page).Where(f => f.Fields.Any(field => field.Key == "answers")));
        return carried;
    }
}
