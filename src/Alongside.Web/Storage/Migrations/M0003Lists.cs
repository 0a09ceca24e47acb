using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>What HR is called for, and the orders in which lists are read.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0003_Lists")]
public sealed class M0003Lists : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "hr_call",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                record = t.Column<Guid>(nullable: false),
                kind = t.Column<int>(nullable: false),
                by = t.Column<Guid>(nullable: false),
                since = t.Column<DateOnly>(nullable: false),
                entry = t.Column<long>(nullable: false),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_hr_call",
                    r => new
                    {
                        r.firm,
                        r.record,
                        r.kind,
                        r.by,
                    }
                )
        );
        migration.CreateIndex(
            "IX_record_firm_kind_ended_next_due_begun",
            "record",
            ["firm", "kind", "ended", "next_due", "begun"]
        );
        migration.CreateIndex("IX_entry_firm_day", "entry", ["firm", "day"]);
        RowLevelSecurity.HoldTheWall(migration, "hr_call");
    }
}
