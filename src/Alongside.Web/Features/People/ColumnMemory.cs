using System.Collections.Immutable;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.People;

/// <summary>Keeps what a firm says about the columns of its files, so that nobody has to say it of the next file again.</summary>
public sealed class ColumnMemory(FirmDb db, FirmTransaction transaction)
{
    /// <summary>Files of a firm come from a few places; the oldest is forgotten first.</summary>
    const int Most = 20;

    public async Task<RememberedColumns> OfFirmAsync(CancellationToken ct) =>
        new((await db.ImportColumns.AsNoTracking().ToListAsync(ct)).ToImmutableDictionary(r => r.Headings, Read));

    public async Task KeepAsync(
        Desk desk,
        ImmutableArray<string> headings,
        ImmutableArray<ColumnUse> uses,
        CancellationToken ct
    )
    {
        var said = headings.Zip(uses).ToImmutableSortedDictionary(h => h.First, h => $"{h.Second}");
        await using var turn = await transaction.WriteAsync(ct);
        await transaction.HoldAsync(ct);
        var rows = await db.ImportColumns.OrderByDescending(r => r.At).ToListAsync(ct);
        var key = RememberedColumns.KeyOf(headings);
        var row = rows.Find(r => r.Headings == key);
        row ??= db.Add(
            new ImportColumnsRow
            {
                Firm = desk.Firm.Id,
                Headings = key,
                Uses = "",
                At = desk.Now,
            }
        ).Entity;
        (row.Uses, row.At) = (JsonSerializer.Serialize(said, Canonical.Json), desk.Now);
        db.RemoveRange(rows.Where(r => r != row).Skip(Most - 1));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
    }

    static ImmutableDictionary<string, ColumnUse> Read(ImportColumnsRow row) =>
        JsonSerializer
            .Deserialize<Dictionary<string, string>>(row.Uses, Canonical.Json)!
            .ToImmutableDictionary(u => u.Key, u => Enum.Parse<ColumnUse>(u.Value));
}
