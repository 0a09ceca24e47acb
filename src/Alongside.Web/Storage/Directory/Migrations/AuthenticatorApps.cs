using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Directory.Migrations;

/// <summary>A second step after a password, and codes for who has lost it.</summary>
[DbContext(typeof(DirectoryDb))]
[Migration("20261122172000_AuthenticatorApps")]
sealed class AuthenticatorApps : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "directory_authenticator_app",
            table => new
            {
                account = table.Column<Guid>(),
                secret = table.Column<string>(),
                added_at = table.Column<DateTime>(),
                last_step = table.Column<long>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_directory_authenticator_app", row => row.account);
                table.ForeignKey(
                    "FK_directory_authenticator_app_directory_account_account",
                    row => row.account,
                    "directory_account",
                    "id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateTable(
            "directory_recovery_code",
            table => new { account = table.Column<Guid>(), hash = table.Column<byte[]>(maxLength: 32) },
            constraints: table =>
            {
                table.PrimaryKey("PK_directory_recovery_code", row => new { row.account, row.hash });
                table.ForeignKey(
                    "FK_directory_recovery_code_directory_account_account",
                    row => row.account,
                    "directory_account",
                    "id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
    }
}
