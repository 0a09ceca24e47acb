using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>Copies of a whole firm that two of its people take.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0016_Exports")]
public sealed class M0016Exports : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "firm_export",
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
                askers_half = t.Column<string>(nullable: true),
                answerers_half = t.Column<string>(nullable: true),
                made_on = t.Column<DateOnly>(nullable: true),
                bytes = t.Column<long>(nullable: false),
                hash = t.Column<string>(nullable: true),
                asker_took_at = t.Column<DateTime>(nullable: true),
                answerer_took_at = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_firm_export", r => new { r.firm, r.number })
        );
        RowLevelSecurity.HoldTheWall(migration, "firm_export");
        migration.AddColumn<Guid>("copy_asked_by", "firm", nullable: true);
        migration.AddColumn<DateOnly>("copy_asked_on", "firm", nullable: true);
    }
}
