using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Alongside.Bench.Many.Seeding;
using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Bench.Many.Driving;

/// <summary>What became of the moves that were sent.</summary>
/// <param name="Lost">Acknowledged, and not in the ledger.</param>
/// <param name="Twice">In the ledger more than once.</param>
sealed record Found(int Acknowledged, int Lost, int Twice);

/// <summary>Remembers each move by words of its own, and looks in the ledgers afterwards whether it is there exactly once.</summary>
sealed partial class Oracle(IServiceProvider services)
{
    static readonly TimeSpan DraftsSettle = TimeSpan.FromSeconds(60);
    static readonly string Done = FactCatalog.Describe(typeof(PromiseDone)).Name;

    readonly string run = Guid.NewGuid().ToString("N")[..8];
    readonly ConcurrentDictionary<string, bool> acknowledged = new(StringComparer.Ordinal);
    readonly Dictionary<FirmId, long> heads = [];
    int said;

    /// <summary>Notes where each ledger ends now.</summary>
    public async Task BeginAsync(int firms)
    {
        for (var number = 1; number <= firms; number++)
            await InFirmAsync(
                SeededFirm.SlugOf(number),
                async db =>
                {
                    var firm = await db.Firms.AsNoTracking().SingleAsync();
                    heads[firm.Firm] = firm.HeadNumber;
                    return 0;
                }
            );
    }

    /// <summary>Words that nobody has sent yet.</summary>
    public string NewWords() =>
        string.Create(CultureInfo.InvariantCulture, $"Line m{run}x{Interlocked.Increment(ref said)} of many.");

    public void Acknowledge(string move) => acknowledged[move] = true;

    public int Acknowledged => acknowledged.Count;

    /// <summary>Waits until lines that could still be undone are facts, and counts each move.</summary>
    public async Task<Found> LookAsync(int firms)
    {
        var there = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 1; number <= firms; number++)
            await InFirmAsync(
                SeededFirm.SlugOf(number),
                async db =>
                {
                    await UntilSettledAsync(db);
                    foreach (var move in await MovesAsync(db))
                        there[move] = there.GetValueOrDefault(move) + 1;
                    return 0;
                }
            );
        return new(
            acknowledged.Count,
            acknowledged.Keys.Count(move => !there.ContainsKey(move)),
            there.Count(t => t.Value > 1)
        );
    }

    static async Task UntilSettledAsync(FirmDb db)
    {
        for (var until = DateTime.UtcNow + DraftsSettle; DateTime.UtcNow < until; await Task.Delay(200))
            if (!await db.LogDrafts.AnyAsync())
                return;
    }

    async Task<List<string>> MovesAsync(FirmDb db)
    {
        var firm = await db.Firms.AsNoTracking().SingleAsync();
        var begun = heads[firm.Firm];
        var facts =
            from entry in db.Entries.AsNoTracking()
            join text in db.Texts.AsNoTracking() on entry.Number equals text.Number
            where entry.Number > begun
            select new
            {
                entry.Record,
                entry.Fact,
                text.Payload,
            };
        return [.. (await facts.ToListAsync()).Select(f => NameOf(f.Record, f.Fact, f.Payload)).OfType<string>()];
    }

    string? NameOf(RecordId record, string fact, string payload)
    {
        if (fact != Done)
            return
                Said().Match(payload) is { Success: true, Value: var words }
                && words.Contains(run, StringComparison.Ordinal)
                ? words
                : null;
        using var json = JsonDocument.Parse(payload);
        return Moves.NameOfPromise(
            $"{record}",
            $"{json.RootElement.GetProperty("promise")}",
            $"{json.RootElement.GetProperty("due")}"
        );
    }

    async Task<T> InFirmAsync<T>(string slug, Func<FirmDb, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        var firm = await scope.ServiceProvider.GetRequiredService<Firms>().FindAsync(slug, default);
        scope.ServiceProvider.GetRequiredService<FirmScope>().Enter(firm!.Firm);
        return await read(scope.ServiceProvider.GetRequiredService<FirmDb>());
    }

    [GeneratedRegex(@"Line m[0-9a-f]{8}x\d+ of many\.", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Said();
}
