using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>What a firm has said about the columns of its files of people.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0013_ImportColumns")]
public sealed class M0013ImportColumns : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "import_columns",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                headings = t.Column<string>(nullable: false),
                uses = t.Column<string>(nullable: false),
                at = t.Column<DateTime>(nullable: false),
            },
            constraints: t => t.PrimaryKey("PK_import_columns", r => new { r.firm, r.headings })
        );
        RowLevelSecurity.HoldTheWall(migration, "import_columns");
    }
}
