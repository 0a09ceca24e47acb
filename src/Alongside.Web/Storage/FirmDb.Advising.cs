using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>The table of advisers from outside.</summary>
public sealed partial class FirmDb
{
    public DbSet<EngagementRow> Engagements => Set<EngagementRow>();

    static void ShapeAdvising(ModelBuilder model) =>
        model.Entity<EngagementRow>(e =>
        {
            e.ToTable("engagement").HasKey(r => new { r.Firm, r.Id });
            e.HasIndex(r => new { r.Firm, r.Adviser });
        });
}
