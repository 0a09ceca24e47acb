using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Directory.Migrations;

/// <summary>Printed cards for people whom no mail reaches.</summary>
[DbContext(typeof(DirectoryDb))]
[Migration("20261122233000_Cards")]
sealed class Cards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "directory_card",
            table => new
            {
                firm = table.Column<Guid>(),
                person = table.Column<Guid>(),
                account = table.Column<Guid>(),
                hash = table.Column<byte[]>(maxLength: 32),
                printed_by = table.Column<string>(maxLength: 200),
                printed_on = table.Column<DateOnly>(),
                expires_at = table.Column<DateTime>(),
                used_at = table.Column<DateTime>(nullable: true),
                ended_at = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_directory_card", row => new { row.firm, row.person });
                table.ForeignKey(
                    "FK_directory_card_directory_account_account",
                    row => row.account,
                    "directory_account",
                    "id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_directory_card_hash", "directory_card", "hash", unique: true);
        migrationBuilder.CreateIndex("IX_directory_card_account", "directory_card", "account");
    }
}
