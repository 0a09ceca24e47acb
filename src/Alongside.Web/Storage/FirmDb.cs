using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Everything that belongs to a firm. Each query is held to the scope's firm by a filter, and again by the database.</summary>
public sealed partial class FirmDb(DbContextOptions<FirmDb> options) : LentDb(options)
{
    public const string HistoryTable = "firm_history";

    /// <summary>The name of the filter that holds the wall.</summary>
    public const string Wall = "firm";

    /// <summary>Without one nothing is found.</summary>
    FirmScope? scope;

    FirmId Scoped => scope?.Firm ?? default;

    public DbSet<FirmRow> Firms => Set<FirmRow>();
    public DbSet<FirmLogRow> FirmLog => Set<FirmLogRow>();
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
    public DbSet<PersonWordRow> PersonWords => Set<PersonWordRow>();
    public DbSet<ImportRow> Imports => Set<ImportRow>();
    public DbSet<ImportColumnsRow> ImportColumns => Set<ImportColumnsRow>();

    /// <summary>From here on this is the context of one request, job or command, and finds what lies in its scope.</summary>
    public FirmDb In(FirmScope whose)
    {
        scope = whose;
        return this;
    }

    protected override void Forget() => scope = null;

    protected override void OnModelCreating(ModelBuilder model)
    {
        ShapePeople(model);
        ShapeRecords(model);
        ShapeLedger(model);
        ShapeDerived(model);
        ShapeMessages(model);
        ShapeAdvising(model);
        ShapeLeaving(model);
        ShapeOwnSignIn(model);
        ShapeWebhooks(model);
        HoldTheWall(model);
        SnakeCase.Apply(model.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => Columns.Convert(conventions);

    void HoldTheWall(ModelBuilder model)
    {
        model.Entity<FirmRow>().HasQueryFilter(Wall, r => r.Firm == Scoped);
        OfEach<IOfFirm>(model, nameof(Hold));
        HoldTheReach(model);
    }

    /// <summary>Calls a method of this class for every kind of row that is one of these.</summary>
    void OfEach<TOf>(ModelBuilder model, string method)
    {
        foreach (var type in model.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(TOf).IsAssignableFrom))
            GetType()
                .GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                .MakeGenericMethod(type)
                .Invoke(this, [model]);
    }

    void Hold<TRow>(ModelBuilder model)
        where TRow : class, IOfFirm => model.Entity<TRow>().HasQueryFilter(Wall, r => r.Firm == Scoped);
}
