using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>The tables of what takes two people.</summary>
public sealed partial class FirmDb
{
    public DbSet<ExportRow> Exports => Set<ExportRow>();

    public DbSet<RemovalRow> Removals => Set<RemovalRow>();

    static void ShapeLeaving(ModelBuilder model)
    {
        model.Entity<ExportRow>().ToTable("firm_export").HasKey(r => new { r.Firm, r.Number });
        model.Entity<RemovalRow>().ToTable("firm_removal").HasKey(r => new { r.Firm, r.Number });
    }
}
