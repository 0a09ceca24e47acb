using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>Addresses outside that are told of facts, and what became of each telling.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0022_Webhooks")]
public sealed class M0022Webhooks : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<int>("webhooks", "firm", nullable: false, defaultValue: 0);
        migration.CreateTable(
            "webhook",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                id = t.Column<Guid>(nullable: false),
                address = t.Column<string>(nullable: false),
                kinds = t.Column<string>(nullable: false),
                secret = t.Column<string>(nullable: false),
                old_secret = t.Column<string>(nullable: true),
                old_until = t.Column<DateTime>(nullable: true),
                made_by = t.Column<Guid>(nullable: false),
                made_at = t.Column<DateTime>(nullable: false),
            },
            constraints: t => t.PrimaryKey("PK_webhook", r => new { r.firm, r.id })
        );
        migration.CreateTable(
            "webhook_delivery",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                id = t.Column<Guid>(nullable: false),
                webhook = t.Column<Guid>(nullable: false),
                kind = t.Column<string>(nullable: false),
                record = t.Column<Guid>(nullable: false),
                at = t.Column<DateTime>(nullable: false),
                state = t.Column<int>(nullable: false),
                tries = t.Column<int>(nullable: false),
                next_try = t.Column<DateTime>(nullable: false),
                tried_at = t.Column<DateTime>(nullable: true),
                status = t.Column<int>(nullable: true),
                trouble = t.Column<string>(nullable: true),
                milliseconds = t.Column<int>(nullable: true),
            },
            constraints: t => t.PrimaryKey("PK_webhook_delivery", r => new { r.firm, r.id })
        );
        migration.CreateIndex(
            "IX_webhook_delivery_firm_state_next_try",
            "webhook_delivery",
            ["firm", "state", "next_try"]
        );
        RowLevelSecurity.HoldTheWall(migration, "webhook", "webhook_delivery");
    }
}
