using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>The tables of what reaches people outside the program.</summary>
public sealed partial class FirmDb
{
    public DbSet<MessageRow> Messages => Set<MessageRow>();
    public DbSet<CalendarEventRow> CalendarEvents => Set<CalendarEventRow>();
    public DbSet<ReachRow> Reach => Set<ReachRow>();

    static void ShapeMessages(ModelBuilder model)
    {
        model.Entity<MessageRow>(e =>
        {
            e.ToTable("message").HasKey(r => new { r.Firm, r.Id });
            e.HasIndex(r => new
            {
                r.Firm,
                r.State,
                r.Leaves,
            });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Person,
                r.At,
            });
        });
        model.Entity<CalendarEventRow>(e =>
        {
            e.ToTable("calendar_event")
                .HasKey(r => new
                {
                    r.Firm,
                    r.Record,
                    r.Kind,
                    r.Number,
                });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Employee,
                r.Day,
            });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Manager,
                r.Day,
            });
        });
        model.Entity<ReachRow>(e =>
        {
            e.ToTable("reach").HasKey(r => new { r.Firm, r.Person });
            e.HasIndex(r => new { r.Firm, r.Feed });
        });
    }
}
