using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>The end of a firm that two of its people ask for, and the day on which it comes.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0017_Removals")]
public sealed class M0017Removals : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "firm_removal",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                number = t.Column<int>(nullable: false),
                asked_by = t.Column<Guid>(nullable: false),
                asked_at = t.Column<DateTime>(nullable: false),
                asked_on = t.Column<DateOnly>(nullable: false),
                reason = t.Column<string>(nullable: false),
                state = t.Column<int>(nullable: false),
                answered_by = t.Column<Guid>(nullable: true),
                answered_on = t.Column<DateOnly>(nullable: true),
                day = t.Column<DateOnly>(nullable: true),
                called_off_by = t.Column<Guid>(nullable: true),
                called_off_on = t.Column<DateOnly>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_firm_removal", r => new { r.firm, r.number })
        );
        RowLevelSecurity.HoldTheWall(migration, "firm_removal");
        migration.AddColumn<Guid>("end_asked_by", "firm", nullable: true);
        migration.AddColumn<DateOnly>("end_asked_on", "firm", nullable: true);
        migration.AddColumn<DateOnly>("goes_on", "firm", nullable: true);
    }
}
