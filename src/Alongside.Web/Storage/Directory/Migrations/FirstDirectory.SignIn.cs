using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Directory.Migrations;

sealed partial class FirstDirectory
{
    static void Sessions(MigrationBuilder to)
    {
        to.CreateTable(
            "directory_session",
            table => new
            {
                id = table.Column<Guid>(),
                hash = table.Column<byte[]>(maxLength: 32),
                account = table.Column<Guid>(),
                made_at = table.Column<DateTime>(),
                seen_at = table.Column<DateTime>(),
                fresh_until = table.Column<DateTime>(),
                own_device = table.Column<bool>(),
                device = table.Column<string>(maxLength: 60),
                only_firm = table.Column<Guid>(nullable: true),
                ended_at = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_directory_session", row => row.id);
                OfAccount(table, "session", row => row.account);
                OfFirm(table, "session", row => row.only_firm, "only_firm");
            }
        );
        to.CreateIndex("IX_directory_session_hash", "directory_session", "hash", unique: true);
        to.CreateIndex("IX_directory_session_account", "directory_session", "account");
        to.CreateIndex("IX_directory_session_only_firm", "directory_session", "only_firm");
    }

    static void SignInCodes(MigrationBuilder to)
    {
        to.CreateTable(
            "directory_sign_in_code",
            table => new
            {
                id = table.Column<Guid>(),
                link_hash = table.Column<byte[]>(maxLength: 32),
                browser_hash = table.Column<byte[]>(maxLength: 32),
                code_hash = table.Column<byte[]>(maxLength: 32),
                account = table.Column<Guid>(nullable: true),
                return_url = table.Column<string>(maxLength: 500),
                expires_at = table.Column<DateTime>(),
                tries = table.Column<int>(),
                used_at = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_directory_sign_in_code", row => row.id);
                OfAccount(table, "sign_in_code", row => row.account);
            }
        );
        to.CreateIndex("IX_directory_sign_in_code_link_hash", "directory_sign_in_code", "link_hash", unique: true);
        to.CreateIndex(
            "IX_directory_sign_in_code_browser_hash",
            "directory_sign_in_code",
            "browser_hash",
            unique: true
        );
        to.CreateIndex("IX_directory_sign_in_code_account", "directory_sign_in_code", "account");
        to.CreateIndex("IX_directory_sign_in_code_expires_at", "directory_sign_in_code", "expires_at");
    }

    static void Tokens(MigrationBuilder to)
    {
        to.CreateTable(
            "directory_token",
            table => new
            {
                id = table.Column<Guid>(),
                hash = table.Column<byte[]>(maxLength: 32),
                account = table.Column<Guid>(),
                firm = table.Column<Guid>(),
                person = table.Column<Guid>(),
                label = table.Column<string>(maxLength: 100),
                scopes = table.Column<string>(maxLength: 200),
                made_at = table.Column<DateTime>(),
                expires_at = table.Column<DateTime>(),
                used_at = table.Column<DateTime>(nullable: true),
                ended_at = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_directory_token", row => row.id);
                OfAccount(table, "token", row => row.account);
                OfFirm(table, "token", row => row.firm);
            }
        );
        to.CreateIndex("IX_directory_token_hash", "directory_token", "hash", unique: true);
        to.CreateIndex("IX_directory_token_account", "directory_token", "account");
        to.CreateIndex("IX_directory_token_firm_person", "directory_token", ["firm", "person"]);
    }
}
