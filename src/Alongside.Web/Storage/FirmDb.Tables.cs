using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>The tables and their keys: each begins with the firm, because a database walks an index of others' rows otherwise.</summary>
public sealed partial class FirmDb
{
    static void ShapePeople(ModelBuilder model)
    {
        model.Entity<FirmRow>(e =>
        {
            e.ToTable("firm").HasKey(r => r.Firm);
            e.HasIndex(r => r.Slug).IsUnique();
        });
        model.Entity<FirmLogRow>().ToTable("firm_log").HasKey(r => new { r.Firm, r.Number });
        model.Entity<PersonRow>().ToTable("person").HasKey(r => new { r.Firm, r.Id });
        model.Entity<ReportingLineRow>(e =>
        {
            e.ToTable("reporting_line")
                .HasKey(r => new
                {
                    r.Firm,
                    r.Employee,
                    r.From,
                });
            e.HasIndex(r => new { r.Firm, r.Manager });
        });
        model
            .Entity<RoleRow>()
            .ToTable("role")
            .HasKey(r => new
            {
                r.Firm,
                r.Person,
                r.Role,
                r.From,
            });
        model
            .Entity<PersonWordRow>()
            .ToTable("person_word")
            .HasKey(r => new
            {
                r.Firm,
                r.Word,
                r.Person,
            });
        model.Entity<ImportRow>().ToTable("people_import").HasKey(r => new { r.Firm, r.Number });
        model.Entity<ImportColumnsRow>().ToTable("import_columns").HasKey(r => new { r.Firm, r.Headings });
    }

    static void ShapeRecords(ModelBuilder model)
    {
        model.Entity<RecordRow>(e =>
        {
            e.ToTable("record").HasKey(r => new { r.Firm, r.Id });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Employee,
                r.Begun,
            });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Employee,
                r.Kind,
                r.Begun,
            });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Employee,
                r.Manager,
                r.Talked,
            });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Manager,
                r.Kind,
                r.Ended,
                r.NextDue,
            });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Manager,
                r.Moved,
            });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Ended,
                r.NextDue,
            });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Kind,
                r.Ended,
                r.NextDue,
                r.Begun,
            });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Kind,
                r.Ended,
                r.Stage,
                r.NextDue,
            });
        });
        model
            .Entity<BodyRow>()
            .ToTable("body")
            .HasKey(r => new
            {
                r.Firm,
                r.Record,
                r.Audience,
                r.Keeper,
            });
        model.Entity<OpeningRow>(e =>
        {
            e.ToTable("opening")
                .HasKey(r => new
                {
                    r.Firm,
                    r.Record,
                    r.Reader,
                    r.Day,
                });
            e.HasIndex(r => new { r.Firm, r.Entry });
        });
        model
            .Entity<ReadRow>()
            .ToTable("read")
            .HasKey(r => new
            {
                r.Firm,
                r.Record,
                r.Reader,
                r.Day,
            });
    }

    static void ShapeLedger(ModelBuilder model)
    {
        model.Entity<EntryRow>(e =>
        {
            e.ToTable("entry").HasKey(r => new { r.Firm, r.Number });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Record,
                r.Number,
            });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Record,
                r.Day,
            });
            e.HasIndex(r => new { r.Firm, r.Day });
        });
        model.Entity<TextRow>().ToTable("text").HasKey(r => new { r.Firm, r.Number });
        model
            .Entity<FormKeyRow>()
            .ToTable("form_key")
            .HasKey(r => new
            {
                r.Firm,
                r.Person,
                r.Key,
            });
        model
            .Entity<PathCountRow>()
            .ToTable("path_count")
            .HasKey(r => new
            {
                r.Firm,
                r.Quarter,
                r.Path,
            });
    }
}
