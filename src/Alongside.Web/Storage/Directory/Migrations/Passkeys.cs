using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Directory.Migrations;

/// <summary>Keys on people's devices that sign them in.</summary>
[DbContext(typeof(DirectoryDb))]
[Migration("20261122173000_Passkeys")]
sealed class Passkeys : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "directory_passkey",
            table => new
            {
                id = table.Column<Guid>(),
                account = table.Column<Guid>(),
                credential = table.Column<byte[]>(maxLength: 1023),
                public_key = table.Column<byte[]>(maxLength: 2000),
                name = table.Column<string>(maxLength: 60),
                uses = table.Column<long>(),
                may_be_copied = table.Column<bool>(),
                is_copied = table.Column<bool>(),
                made_at = table.Column<DateTime>(),
                used_at = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_directory_passkey", row => row.id);
                table.ForeignKey(
                    "FK_directory_passkey_directory_account_account",
                    row => row.account,
                    "directory_account",
                    "id",
                    onDelete: ReferentialAction.Cascade
                );
            }
        );
        migrationBuilder.CreateIndex("IX_directory_passkey_account", "directory_passkey", "account");
        migrationBuilder.CreateIndex(
            "IX_directory_passkey_credential",
            "directory_passkey",
            "credential",
            unique: true
        );
    }
}
