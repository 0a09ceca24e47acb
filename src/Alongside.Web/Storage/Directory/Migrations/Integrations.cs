using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Directory.Migrations;

/// <summary>Programs that firms let in as themselves.</summary>
[DbContext(typeof(DirectoryDb))]
[Migration("20261123030000_Integrations")]
sealed class Integrations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "directory_integration",
            table => new
            {
                id = table.Column<Guid>(),
                hash = table.Column<byte[]>(maxLength: 32),
                firm = table.Column<Guid>(),
                name = table.Column<string>(maxLength: 60),
                scopes = table.Column<string>(maxLength: 200),
                made_by = table.Column<Guid>(),
                made_at = table.Column<DateTime>(),
                expires_at = table.Column<DateTime>(),
                used_at = table.Column<DateTime>(nullable: true),
                ended_at = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_directory_integration", row => row.id);
                table.ForeignKey(
                    "FK_directory_integration_directory_firm_place_firm",
                    row => row.firm,
                    "directory_firm_place",
                    "firm",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_directory_integration_hash", "directory_integration", "hash", unique: true);
        migrationBuilder.CreateIndex("IX_directory_integration_firm", "directory_integration", "firm");
    }
}
