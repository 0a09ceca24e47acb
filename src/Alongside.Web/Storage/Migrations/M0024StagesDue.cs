using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>HR finds who waits, and which meetings passed, without walking through every talk that was ever answered.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0024_StagesDue")]
public sealed class M0024StagesDue : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.CreateIndex(
            "IX_record_firm_kind_ended_stage_next_due",
            "record",
            ["firm", "kind", "ended", "stage", "next_due"]
        );
}
