using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>A firm to be made.</summary>
public sealed record NewFirm(FirmId Id, string Slug, string Name, string Zone, bool Practice = false)
{
    public TimeSpan ClockOffset { get; init; }

    public FirmState State { get; init; } = FirmState.Open;
}

/// <summary>Makes firms, and gives their people a place in the directory.</summary>
public sealed class Firms(
    FirmDb db,
    DirectoryDb directory,
    FirmTransaction transaction,
    FirmScope scope,
    WriteGate gate
)
{
    /// <summary>The firm of a path, or null.</summary>
    public Task<FirmPlace?> FindAsync(string slug, CancellationToken ct) =>
        directory.Places.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == slug, ct);

    public async Task CreateAsync(NewFirm firm, CancellationToken ct)
    {
        directory.Places.Add(
            new FirmPlace
            {
                Firm = firm.Id,
                Slug = firm.Slug,
                Name = firm.Name,
                Practice = firm.Practice,
            }
        );
        await gate.SaveAsync(directory, ct);

        scope.Enter(firm.Id);
        await using var turn = await transaction.WriteAsync(ct);
        db.Firms.Add(
            new FirmRow
            {
                Firm = firm.Id,
                Slug = firm.Slug,
                Name = firm.Name,
                Practice = firm.Practice,
                Zone = firm.Zone,
                ClockOffset = firm.ClockOffset,
                State = firm.State,
                Rules = JsonSerializer.Serialize(FirmRules.Default, Canonical.Json),
            }
        );
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
    }
}
