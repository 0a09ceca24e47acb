using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>The imports of a firm, and how to take the last of them back.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0014_Imports")]
public sealed class M0014Imports : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "people_import",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                number = t.Column<int>(nullable: false),
                by = t.Column<Guid>(nullable: false),
                at = t.Column<DateTime>(nullable: false),
                day = t.Column<DateOnly>(nullable: false),
                joined = t.Column<int>(nullable: false),
                leaving = t.Column<int>(nullable: false),
                moved = t.Column<int>(nullable: false),
                changed = t.Column<int>(nullable: false),
                head = t.Column<long>(nullable: false),
                did = t.Column<string>(nullable: true),
                undone_by = t.Column<Guid>(nullable: true),
                undone_at = t.Column<DateTime>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_people_import", r => new { r.firm, r.number })
        );
        RowLevelSecurity.HoldTheWall(migration, "people_import");
    }
}
