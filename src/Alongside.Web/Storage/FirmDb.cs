using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Everything that belongs to a firm. Each query is held to the scope's firm by a filter, and again by the database.</summary>
public sealed class FirmDb(DbContextOptions<FirmDb> options, FirmScope scope) : DbContext(options)
{
    public const string HistoryTable = "firm_history";

    /// <summary>The name of the filter that holds the wall.</summary>
    public const string Wall = "firm";

    FirmId Scoped => scope.Firm;

    public DbSet<FirmRow> Firms => Set<FirmRow>();
    public DbSet<PersonRow> People => Set<PersonRow>();
    public DbSet<ReportingLineRow> ReportingLines => Set<ReportingLineRow>();
    public DbSet<RoleRow> Roles => Set<RoleRow>();
    public DbSet<RecordRow> Records => Set<RecordRow>();
    public DbSet<BodyRow> Bodies => Set<BodyRow>();
    public DbSet<OpeningRow> Openings => Set<OpeningRow>();
    public DbSet<ReadRow> Reads => Set<ReadRow>();
    public DbSet<EntryRow> Entries => Set<EntryRow>();
    public DbSet<TextRow> Texts => Set<TextRow>();
    public DbSet<PromiseRow> Promises => Set<PromiseRow>();
    public DbSet<MeetingRow> Meetings => Set<MeetingRow>();
    public DbSet<DueRow> Dues => Set<DueRow>();
    public DbSet<HrCallRow> HrCalls => Set<HrCallRow>();
    public DbSet<LogDraftRow> LogDrafts => Set<LogDraftRow>();
    public DbSet<FormKeyRow> FormKeys => Set<FormKeyRow>();
    public DbSet<PathCountRow> PathCounts => Set<PathCountRow>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<FirmRow>(e =>
        {
            e.ToTable("firm").HasKey(r => r.Firm);
            e.HasIndex(r => r.Slug).IsUnique();
        });
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
                r.Manager,
                r.Ended,
                r.NextDue,
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
        model
            .Entity<OpeningRow>()
            .ToTable("opening")
            .HasKey(r => new
            {
                r.Firm,
                r.Record,
                r.Reader,
                r.Day,
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
        model.Entity<EntryRow>(e =>
        {
            e.ToTable("entry").HasKey(r => new { r.Firm, r.Number });
            e.HasIndex(r => new
            {
                r.Firm,
                r.Record,
                r.Number,
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
        model
            .Entity<HrCallRow>()
            .ToTable("hr_call")
            .HasKey(r => new
            {
                r.Firm,
                r.Record,
                r.Kind,
                r.By,
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

        HoldTheWall(model);
        SnakeCase.Apply(model.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => Columns.Convert(conventions);

    void HoldTheWall(ModelBuilder model)
    {
        model.Entity<FirmRow>().HasQueryFilter(Wall, r => r.Firm == Scoped);
        foreach (
            var type in model.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(IOfFirm).IsAssignableFrom)
        )
            GetType()
                .GetMethod(
                    nameof(Hold),
                    System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance
                )!
                .MakeGenericMethod(type)
                .Invoke(this, [model]);
    }

    void Hold<TRow>(ModelBuilder model)
        where TRow : class, IOfFirm => model.Entity<TRow>().HasQueryFilter(Wall, r => r.Firm == Scoped);
}
