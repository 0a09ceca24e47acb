using System.Collections.Immutable;
using System.Reflection;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Web.Tests.Walls;

/// <summary>A firm with records of every process, and for each canary in them where it is kept.</summary>
public sealed record FirmOfCanaries(
    TestFirm Firm,
    ImmutableArray<Play> Plays,
    RecordId Noticed,
    RecordId Held,
    RecordId Former,
    ImmutableDictionary<string, ImmutableHashSet<Compartment>> Kept,
    ImmutableDictionary<RecordId, long> Versions
)
{
    const string Seen = "seen";
    const string Before = "before";

    /// <summary>Every record that there is, whatever its kind.</summary>
    public IEnumerable<RecordId> Records => [Noticed, Held, Former, .. Plays.Select(p => p.Header.Id)];

    /// <summary>The records of one process, one that was handed over and the furthest first.</summary>
    public IEnumerable<RecordId> Of<T>()
        where T : Process =>
        Plays
            .Where(p => p.Kind == typeof(T))
            .OrderByDescending(p => p.Steps.Any(s => s.HandedTo is not null))
            .ThenByDescending(p => p.Steps.Count)
            .Select(p => p.Header.Id);

    /// <summary>What a hole of a route may hold, about a record. Of a page for one line of a record it is the newest such line.</summary>
    public string Fill(string hole, RecordId record) =>
        hole switch
        {
            "id" or "record" or "checkIn" => $"{record}",
            "session" or "import" => $"{record}", // nobody's
            "person" => $"{Firm[Who.Employee]}",
            "engagement" => $"{Firm.Engagement}",
            "line" => $"{PlanOf(record)?.Shared.Log.Lines.LastOrDefault()?.Line.Id.Value ?? record.Value}",
            "note" => $"{PlanOf(record)?.Worksheet.Answers.FirstOrDefault()?.Line.Id.Value ?? record.Value}",
            "correction" =>
                $"{PlanOf(record)?.Shared.Record.Corrections.LastOrDefault()?.Line.Id.Value ?? record.Value}",
            "promise" => $"{PromiseOf(record)?.Id.Value ?? record.Value}",
            "due" => $"{PromiseOf(record)?.Days[0].First ?? TestFirm.Today:O}",
            "slug" => Firm.Slug,
            "step" => "2",
            "number" => "1",
            "token" or "address" => "none",
            "answer" => "ask",
            "thought" => "offer",
            "move" => "ask",
            "status" => "404",
            "group" => "roles",
            "version" => $"{Versions.GetValueOrDefault(record, 1)}",
            "copy" => "record",
            _ => throw new InvalidOperationException(
                $"A route has a new hole: say in {nameof(FirmOfCanaries)}.{nameof(Fill)} what {{{hole}}} may hold."
            ),
        };

    TaskPlan? PlanOf(RecordId record) => Plays.FirstOrDefault(p => p.Header.Id == record)?.Process as TaskPlan;

    Promise? PromiseOf(RecordId record) =>
        (Plays.FirstOrDefault(p => p.Header.Id == record)?.Process as HelpingProcess)?.Given.All.FirstOrDefault();

    /// <summary>A record at every stage of every process.</summary>
    public static Task<FirmOfCanaries> BuildAsync(RunningApp app, TestFirm firm) =>
        BuildAsync(app, firm, Walls.Plays.All(firm));

    /// <summary>A few records, enough for tests of forms.</summary>
    public static Task<FirmOfCanaries> BuildSmallAsync(RunningApp app, TestFirm firm) =>
        BuildAsync(app, firm, Walls.Plays.Some(firm));

    /// <summary>Three check-ins.</summary>
    public static Task<FirmOfCanaries> BuildSmallestAsync(RunningApp app, TestFirm firm) => BuildAsync(app, firm, []);

    static async Task<FirmOfCanaries> BuildAsync(RunningApp app, TestFirm firm, ImmutableArray<Play> plays)
    {
        await app.InFirmAsync(firm.Id, services => KeepAsync(services, plays));
        var (manager, former) = (firm.DeskOf(Who.Manager), FormerDesk(firm));
        var noticed = await NoticeAsync(app, manager, Seen);
        var held = await NoticeAsync(app, manager, Seen);
        await AskAsync(app, manager, held);
        var before = await NoticeAsync(app, former, Before);
        await AskAsync(app, former, before);
        var versions = await app.InFirmAsync(firm.Id, VersionsAsync);
        return new FirmOfCanaries(firm, plays, noticed, held, before, KeptIn(firm, plays), versions);
    }

    /// <summary>The number of the last entry of each record that both may know of.</summary>
    static async Task<ImmutableDictionary<RecordId, long>> VersionsAsync(IServiceProvider services) =>
        (
            await services
                .GetRequiredService<FirmDb>()
                .Entries.Where(e => e.Audience == Audience.Shared)
                .GroupBy(e => e.Record)
                .Select(entries => new { Record = entries.Key, Last = entries.Max(e => e.Number) })
                .ToListAsync()
        ).ToImmutableDictionary(v => v.Record, v => v.Last);

    static ImmutableDictionary<string, ImmutableHashSet<Compartment>> KeptIn(
        TestFirm firm,
        ImmutableArray<Play> plays
    ) =>
        plays
            .SelectMany(p => p.Canaries)
            .ToImmutableDictionary(c => c.Key, c => c.Value.ToImmutableHashSet(), StringComparer.Ordinal)
            .Add(Canary.Of(firm.Slug, Seen), [new(Audience.OnlyAuthor, firm[Who.Manager])])
            .Add(Canary.Of(firm.Slug, Before), [new(Audience.OnlyAuthor, firm[Who.FormerManager])]);

    static Desk FormerDesk(TestFirm firm) =>
        firm.FormerDesk(TestFirm.Today.AddDays(-40).ToDateTime(new(9, 0), DateTimeKind.Utc));

    /// <summary>Writes the plays into the ledger, move by move, in one transaction.</summary>
    static async Task<bool> KeepAsync(IServiceProvider services, ImmutableArray<Play> plays)
    {
        var keep = typeof(FirmOfCanaries).GetMethod(
            nameof(KeepPlayAsync),
            BindingFlags.NonPublic | BindingFlags.Static
        )!;
        await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAllAsync(default);
        foreach (var play in plays)
            await (Task)keep.MakeGenericMethod(play.Kind).Invoke(null, [services.GetRequiredService<Ledger>(), play])!;
        await turn.CommitAsync();
        return true;
    }

    static async Task KeepPlayAsync<T>(Ledger ledger, Play play)
        where T : Process
    {
        foreach (var (step, first) in play.Steps.Select((s, at) => (s, at == 0)))
        {
            var desk = play.DeskOf(step);
            var outcome = step switch
            {
                { HandedTo: { } next } => await ledger.ChangeManagerAsync(
                    desk,
                    play.Header.Id,
                    play.PersonOf(next),
                    default
                )
                    ? new Outcome.Settled("/")
                    : new Outcome.Missing(),
                _ when first => await ledger.BeginAsync<T>(desk, play.Header, step.Make, _ => "/", Slip.None, default),
                _ => await ledger.SettleAsync<T>(desk, play.Header.Id, step.Make, _ => "/", Slip.None, default),
            };
            Assert.True(
                outcome is Outcome.Settled,
                $"{play.Kind.Name} at {play.Stage}, {step.Move} by {step.Who}: {outcome}"
            );
        }
    }

    static async Task<RecordId> NoticeAsync(RunningApp app, Desk desk, string what)
    {
        var employee = new TestFirm(desk.Firm.Id, desk.Firm.Slug)[Who.Employee];
        var header = new RecordHeader(new RecordId(Guid.CreateVersion7()), employee, desk.Reader.Person);
        await app.SettledAsync(
            desk,
            ledger =>
                ledger.BeginAsync<CheckIn>(
                    desk,
                    header,
                    (c, hand) => c.Notice(hand, Canary.Of(desk.Firm.Slug, what), desk.Today),
                    _ => "/",
                    Slip.None,
                    default
                )
        );
        return header.Id;
    }

    static Task AskAsync(RunningApp app, Desk desk, RecordId id) =>
        app.SettledAsync(
            desk,
            ledger =>
                ledger.SettleAsync<CheckIn>(
                    desk,
                    id,
                    (c, hand) => c.Ask(hand, CheckInAnswer.Held, desk.Today),
                    _ => "/",
                    Slip.None,
                    default
                )
        );
}
