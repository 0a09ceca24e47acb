using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>The tables of what follows from records, and of what waits to become a fact.</summary>
public sealed partial class FirmDb
{
    static void ShapeDerived(ModelBuilder model)
    {
        model.Entity<PromiseRow>(e =>
        {
            e.ToTable("promise")
                .HasKey(r => new
                {
                    r.Firm,
                    r.Record,
                    r.Promise,
                    r.First,
                });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Owner,
                r.There,
                r.Day,
            });
            e.HasIndex(r => new
            {
                r.Firm,
                r.There,
                r.First,
            });
        });
        model.Entity<MeetingRow>(e =>
        {
            e.ToTable("meeting")
                .HasKey(r => new
                {
                    r.Firm,
                    r.Record,
                    r.Kind,
                });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Manager,
                r.Day,
            });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Employee,
                r.Day,
            });
        });
        model.Entity<DueRow>(e =>
        {
            e.ToTable("due")
                .HasKey(r => new
                {
                    r.Firm,
                    r.Record,
                    r.Kind,
                    r.Person,
                    r.Day,
                });
            e.HasIndex(r => new { r.Firm, r.Day });
        });
        model.Entity<HrCallRow>(e =>
        {
            e.ToTable("hr_call")
                .HasKey(r => new
                {
                    r.Firm,
                    r.Record,
                    r.Kind,
                    r.By,
                });
            e.HasIndex(r => new { r.Firm, r.Since });
        });
        model.Entity<LogDraftRow>(e =>
        {
            e.ToTable("log_draft")
                .HasKey(r => new
                {
                    r.Firm,
                    r.Person,
                    r.Id,
                });
            e.HasIndex(r => new { r.Firm, r.SavedAt });
        });
    }
}
