using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>
/// The table of advisers from outside, and the second filter: an adviser who helps with some teams finds the records of their people
/// of today and no others, in whatever is asked. For everybody else the filter is not in the statement at all.
/// </summary>
public sealed partial class FirmDb
{
    /// <summary>The name of the filter that holds an adviser to the people they help with.</summary>
    public const string WithinReach = "reach";

    const string Mark = FirmScope.TeamMark;

    public DbSet<EngagementRow> Engagements => Set<EngagementRow>();

    PersonId? Narrow => scope?.Narrow;

    /// <summary>
    /// The firm, where an adviser is held to some teams in it. A row is compared with it and not asked whether there is one: that
    /// comparison is decided before the statement is written, which leaves out all of the filter where nobody is held.
    /// </summary>
    FirmId? HeldIn => scope?.Narrow is null ? null : scope.Firm;

    /// <summary>
    /// The teams as one text. With a list the framework would have to look into it for a team without a name, and so would write each
    /// statement about a record anew for each request.
    /// </summary>
    string Teams => scope?.Teams ?? "";

    /// <summary>The people whom the reader may turn to as HR: everybody, or those of the teams that an adviser helps with.</summary>
    public IQueryable<PersonRow> Reached =>
        People.Where(p => p.Firm != HeldIn || (p.Team != null && Teams.Contains(Mark + p.Team + Mark)));

    static void ShapeAdvising(ModelBuilder model) =>
        model.Entity<EngagementRow>(e =>
        {
            e.ToTable("engagement").HasKey(r => new { r.Firm, r.Id });
            e.HasIndex(r => new { r.Firm, r.Adviser });
        });

    /// <summary>A record in which the adviser is one of the two, because they also work here, is theirs as it is anybody’s.</summary>
    void HoldTheReach(ModelBuilder model)
    {
        model
            .Entity<RecordRow>()
            .HasQueryFilter(
                WithinReach,
                r =>
                    r.Firm != HeldIn
                    || r.Employee == Narrow
                    || r.Manager == Narrow
                    || People.Any(p => p.Id == r.Employee && p.Team != null && Teams.Contains(Mark + p.Team + Mark))
            );
        OfEach<IOfRecord>(model, nameof(HoldWithRecord));
    }

    /// <summary>A mail about somebody’s week is about no record.</summary>
    void HoldWithRecord<TRow>(ModelBuilder model)
        where TRow : class, IOfRecord =>
        model
            .Entity<TRow>()
            .HasQueryFilter(
                WithinReach,
                row => row.Firm != HeldIn || row.Record == default(RecordId) || Records.Any(r => r.Id == row.Record)
            );
}
