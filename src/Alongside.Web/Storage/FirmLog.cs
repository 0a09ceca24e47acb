using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>A change of a firm, with whose hand made it and when.</summary>
public sealed record FirmPast(long Number, PersonId Hand, DateTime At, DateOnly Day, FirmChange Change);

/// <summary>
/// The firm's own log: who changed which setting or role, and when. It has a chain of its own, so that a change of a setting can be
/// told no otherwise later, and holds nothing of any record.
/// </summary>
public sealed class FirmLog(FirmDb db, FirmClock clock)
{
    static readonly FrozenDictionary<string, Type> Kinds = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["terms-set"] = typeof(TermsSet),
        ["role-given"] = typeof(RoleGiven),
        ["role-ended"] = typeof(RoleEnded),
        ["reach-set"] = typeof(ReachSet),
        ["opened"] = typeof(FirmOpened),
        ["card-printed"] = typeof(CardPrinted),
        ["card-ended"] = typeof(CardEnded),
        ["people-imported"] = typeof(PeopleImported),
        ["people-imported-by"] = typeof(PeopleImportedBy),
        ["integration-let-in"] = typeof(IntegrationLetIn),
        ["integration-ended"] = typeof(IntegrationEnded),
        ["webhook-set"] = typeof(WebhookSet),
        ["webhook-renewed"] = typeof(WebhookRenewed),
        ["webhook-ended"] = typeof(WebhookEnded),
        ["import-taken-back"] = typeof(ImportTakenBack),
        ["export-asked"] = typeof(ExportAsked),
        ["export-agreed"] = typeof(ExportAgreed),
        ["export-refused"] = typeof(ExportRefused),
        ["export-withdrawn"] = typeof(ExportWithdrawn),
        ["export-made"] = typeof(ExportMade),
        ["export-taken"] = typeof(ExportTaken),
        ["removal-asked"] = typeof(RemovalAsked),
        ["removal-agreed"] = typeof(RemovalAgreed),
        ["removal-refused"] = typeof(RemovalRefused),
        ["removal-withdrawn"] = typeof(RemovalWithdrawn),
        ["removal-called-off"] = typeof(RemovalCalledOff),
        ["own-sign-in-set"] = typeof(OwnSignInSet),
        ["own-sign-in-asked"] = typeof(OwnSignInAsked),
        ["own-sign-in-removed"] = typeof(OwnSignInRemoved),
        ["own-sign-in-forgotten"] = typeof(OwnSignInForgotten),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<Type, string> Names = Kinds.ToFrozenDictionary(k => k.Value, k => k.Key);

    /// <summary>Writes a change down, in the transaction that holds the firm's row.</summary>
    public void Add(FirmRow firm, PersonId hand, FirmChange change)
    {
        var (now, today) = clock.Read(firm);
        var row = new FirmLogRow
        {
            Firm = firm.Firm,
            Number = firm.LogNumber + 1,
            Hand = hand,
            At = now,
            Day = today,
            Change = Names[change.GetType()],
            Payload = JsonSerializer.Serialize(change, change.GetType(), Canonical.Json),
            Previous = firm.LogHash,
            Hash = "",
        };
        row = row with { Hash = HashOf(row) };
        db.FirmLog.Add(row);
        (firm.LogNumber, firm.LogHash) = (row.Number, row.Hash);
    }

    /// <summary>The latest changes first, from before a number on.</summary>
    public async Task<IReadOnlyList<FirmPast>> BeforeAsync(long number, int most, CancellationToken ct) =>
        (
            await db
                .FirmLog.AsNoTracking()
                .Where(r => r.Number < number)
                .OrderByDescending(r => r.Number)
                .Take(most)
                .ToListAsync(ct)
        ).ConvertAll(Read);

    /// <summary>The last change of the terms before a number; null where they are as the firm began with.</summary>
    public async Task<FirmPast?> TermsBeforeAsync(long number, CancellationToken ct)
    {
        var name = Names[typeof(TermsSet)];
        var row = await db
            .FirmLog.AsNoTracking()
            .Where(r => r.Number < number && r.Change == name)
            .OrderByDescending(r => r.Number)
            .FirstOrDefaultAsync(ct);
        return row is null ? null : Read(row);
    }

    /// <summary>Every entry as it is kept, the oldest first, with the text that its hash is of.</summary>
    public async IAsyncEnumerable<(FirmLogRow Row, FirmPast Past, string Covers)> AllAsync(
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await foreach (
            var row in db.FirmLog.AsNoTracking().OrderBy(r => r.Number).AsAsyncEnumerable().WithCancellation(ct)
        )
            yield return (row, Read(row), Covered(row));
    }

    /// <summary>What is wrong with the first entry that does not hold, or null.</summary>
    public async Task<string?> FaultAsync(FirmRow firm, CancellationToken ct)
    {
        var (number, previous) = (0L, Chain.Root);
        var rows = db.FirmLog.AsNoTracking().OrderBy(r => r.Number).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(ct))
        {
            if (row.Number != number + 1 || row.Previous != previous || row.Hash != HashOf(row))
                return $"entry {number + 1} of the firm's log: it was changed";
            (number, previous) = (row.Number, row.Hash);
        }
        return (number, previous) == (firm.LogNumber, firm.LogHash)
            ? null
            : $"entry {number + 1} of the firm's log: it is not the one that the firm names";
    }

    static FirmPast Read(FirmLogRow row) =>
        new(
            row.Number,
            row.Hand,
            row.At,
            row.Day,
            (FirmChange)JsonSerializer.Deserialize(row.Payload, Kinds[row.Change], Canonical.Json)!
        );

    static string HashOf(FirmLogRow row) => Chain.Sha256(Covered(row));

    static string Covered(FirmLogRow row) =>
        string.Join(
            '\n',
            row.Firm,
            row.Number.ToString(CultureInfo.InvariantCulture),
            row.Hand,
            row.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            row.Day.ToString("O", CultureInfo.InvariantCulture),
            row.Change,
            row.Payload,
            row.Previous
        );
}
