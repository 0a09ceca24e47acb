using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Directory.Migrations;

/// <summary>From which browsers an account has signed in before, so that its owner is told of a new one.</summary>
[DbContext(typeof(DirectoryDb))]
[Migration("20261122170000_KnownDevices")]
sealed class KnownDevices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "directory_known_device",
            table => new
            {
                account = table.Column<Guid>(),
                key = table.Column<byte[]>(maxLength: 32),
                session = table.Column<Guid>(),
                seen_at = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_directory_known_device", row => new { row.account, row.key });
                table.ForeignKey(
                    "FK_directory_known_device_directory_account_account",
                    row => row.account,
                    "directory_account",
                    "id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
}
