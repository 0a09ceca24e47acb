using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Directory.Migrations;

/// <summary>Passwords for those who want one, and wrong tries in a row.</summary>
[DbContext(typeof(DirectoryDb))]
[Migration("20261122171000_Passwords")]
sealed class Passwords : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "directory_password",
            table => new
            {
                account = table.Column<Guid>(),
                salt = table.Column<byte[]>(maxLength: 16),
                hash = table.Column<byte[]>(maxLength: 32),
                rounds = table.Column<int>(),
                set_at = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_directory_password", row => row.account);
                table.ForeignKey(
                    "FK_directory_password_directory_account_account",
                    row => row.account,
                    "directory_account",
                    "id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateTable(
            "directory_wrong_tries",
            table => new
            {
                counter = table.Column<byte[]>(maxLength: 32),
                account = table.Column<Guid>(),
                in_a_row = table.Column<int>(),
                free_at = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_directory_wrong_tries", row => row.counter)
        );
        migrationBuilder.CreateIndex("IX_directory_wrong_tries_account", "directory_wrong_tries", "account");
        migrationBuilder.CreateIndex("IX_directory_wrong_tries_free_at", "directory_wrong_tries", "free_at");
    }
}
