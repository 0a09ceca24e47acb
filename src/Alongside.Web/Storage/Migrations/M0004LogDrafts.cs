using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>Log lines in the seconds before they become facts.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0004_LogDrafts")]
public sealed class M0004LogDrafts : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "log_draft",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                person = t.Column<Guid>(nullable: false),
                id = t.Column<Guid>(nullable: false),
                record = t.Column<Guid>(nullable: false),
                reach = t.Column<int>(nullable: false),
                entry = t.Column<string>(nullable: false),
                saved_at = t.Column<DateTime>(nullable: false),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_log_draft",
                    r => new
                    {
                        r.firm,
                        r.person,
                        r.id,
                    }
                )
        );
        migration.CreateIndex("IX_log_draft_firm_saved_at", "log_draft", ["firm", "saved_at"]);
        RowLevelSecurity.HoldTheWall(migration, "log_draft");
    }
}
