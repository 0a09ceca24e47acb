using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>
/// Writes the head of each firm's chain to <c>data/heads</c>, once a day: an anchor outside the database, without which a tail
/// that was cut off could not be noticed.
/// </summary>
public sealed class Heads(FirmDb db, FirmTransaction transaction, Engine engine, TimeProvider machine)
{
    public async Task KeepAsync(FirmId firm, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        var row = await db.Firms.AsNoTracking().SingleAsync(ct);
        var day = machine.Now().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var folder = System.IO.Directory.CreateDirectory(Path.Combine(engine.DataFolder, "heads", row.Slug));
        var file = Path.Combine(folder.FullName, day);
        if (!File.Exists(file))
            await File.WriteAllTextAsync(file, $"{row.HeadNumber} {row.HeadHash}\n", ct);
    }
}
