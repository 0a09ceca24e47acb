using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Path = Alongside.Domain.CheckIns.Path;

namespace Alongside.Web.Features.CheckIns;

/// <summary>Counts which paths check-ins take, per firm and quarter, without a person.</summary>
public sealed class PathCounts(FirmDb db, FirmTransaction transaction)
{
    public async Task CountAsync(Desk desk, Path path, CancellationToken ct)
    {
        var (quarter, name) = ($"{desk.Today.Year}-Q{((desk.Today.Month - 1) / 3) + 1}", $"{path}");
        await using var turn = await transaction.WriteAsync(ct);
        var row = await db.PathCounts.SingleOrDefaultAsync(c => c.Quarter == quarter && c.Path == name, ct);
        if (row is null)
            db.PathCounts.Add(
                new PathCountRow
                {
                    Firm = desk.Firm.Id,
                    Quarter = quarter,
                    Path = name,
                    Count = 1,
                }
            );
        else
            row.Count++;
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
    }
}
