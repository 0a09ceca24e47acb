using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>Advisers from outside, and HR's openings in the order in which they happened.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0010_Advising")]
public sealed class M0010Advising : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "engagement",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                id = t.Column<Guid>(nullable: false),
                adviser = t.Column<Guid>(nullable: false),
                scope = t.Column<string>(nullable: false),
                from = t.Column<DateOnly>(nullable: false),
                last_day = t.Column<DateOnly>(nullable: false),
                invited_by = t.Column<Guid>(nullable: false),
                invited_at = t.Column<DateTime>(nullable: false),
                ended_by = t.Column<Guid>(nullable: true),
                ended_at = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_engagement", r => new { r.firm, r.id })
        );
        migration.CreateIndex("IX_engagement_firm_adviser", "engagement", ["firm", "adviser"]);
        RowLevelSecurity.HoldTheWall(migration, "engagement");
        migration.CreateIndex("IX_opening_firm_entry", "opening", ["firm", "entry"]);
    }
}
