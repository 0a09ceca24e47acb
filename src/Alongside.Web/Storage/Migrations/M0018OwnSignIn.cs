using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>A sign-in of the firm's own, whom its provider knows, and whether the firm opens by it alone.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0018_OwnSignIn")]
public sealed class M0018OwnSignIn : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<bool>("by_own_sign_in_alone", "firm", nullable: false, defaultValue: false);
        migration.CreateTable(
            "own_sign_in",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                issuer = t.Column<string>(nullable: false),
                client_id = t.Column<string>(nullable: false),
                secret = t.Column<string>(nullable: false),
                domains = t.Column<string>(nullable: false),
            },
            constraints: t => t.PrimaryKey("PK_own_sign_in", r => r.firm)
        );
        migration.CreateTable(
            "own_identity",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                issuer = t.Column<string>(nullable: false),
                subject = t.Column<string>(nullable: false),
                person = t.Column<Guid>(nullable: false),
                at = t.Column<DateTime>(nullable: false),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_own_identity",
                    r => new
                    {
                        r.firm,
                        r.issuer,
                        r.subject,
                    }
                )
        );
        migration.CreateIndex("IX_own_identity_firm_person", "own_identity", ["firm", "person"], unique: true);
        RowLevelSecurity.HoldTheWall(migration, "own_sign_in", "own_identity");
    }
}
