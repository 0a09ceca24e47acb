using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>Writes the head of each firm's chain down outside the database, once a day.</summary>
public sealed class Heads(FirmDb db, FirmTransaction transaction, KeptHeads kept, TimeProvider machine)
{
    public async Task KeepAsync(FirmId firm, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        var row = await db.Firms.AsNoTracking().SingleAsync(ct);
        var today = DateOnly.FromDateTime(machine.Now());
        await kept.KeepAsync(row.Slug, new KeptHead(today, row.HeadNumber, row.HeadHash), ct);
    }
}
