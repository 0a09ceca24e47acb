using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace Alongside.Web.Storage.Directory.Migrations;

/// <summary>Written by hand and without column types, so that each engine picks its own.</summary>
[DbContext(typeof(DirectoryDb))]
[Migration("20261110090000_FirstDirectory")]
sealed partial class FirstDirectory : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Accounts(migrationBuilder);
        Places(migrationBuilder);
        Memberships(migrationBuilder);
        Sessions(migrationBuilder);
        SignInCodes(migrationBuilder);
        Tokens(migrationBuilder);
        Limits(migrationBuilder);
        DueWork(migrationBuilder);
        ProtectionKeys(migrationBuilder);
    }

    static void Accounts(MigrationBuilder to)
    {
        to.CreateTable(
            "directory_account",
            table => new
            {
                id = table.Column<Guid>(),
                address = table.Column<string>(maxLength: 254),
                made_at = table.Column<DateTime>(),
                wrong_codes = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_directory_account", row => row.id)
        );
        to.CreateIndex("IX_directory_account_address", "directory_account", "address", unique: true);
    }

    static void Places(MigrationBuilder to)
    {
        to.CreateTable(
            "directory_firm_place",
            table => new
            {
                firm = table.Column<Guid>(),
                slug = table.Column<string>(maxLength: 40),
                name = table.Column<string>(maxLength: 200),
                practice = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("PK_directory_firm_place", row => row.firm)
        );
        to.CreateIndex("IX_directory_firm_place_slug", "directory_firm_place", "slug", unique: true);
    }

    static void Memberships(MigrationBuilder to)
    {
        to.CreateTable(
            "directory_membership",
            table => new
            {
                firm = table.Column<Guid>(),
                person = table.Column<Guid>(),
                account = table.Column<Guid>(),
                short_sessions = table.Column<bool>(),
                ended_at = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_directory_membership", row => new { row.firm, row.person });
                OfFirm(table, "membership", row => row.firm);
                OfAccount(table, "membership", row => row.account);
            }
        );
        to.CreateIndex("IX_directory_membership_account_firm", "directory_membership", ["account", "firm"]);
    }

    static void Limits(MigrationBuilder to)
    {
        to.CreateTable(
            "directory_limit",
            table => new
            {
                key = table.Column<string>(maxLength: 100),
                window_start = table.Column<DateTime>(),
                count = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_directory_limit", row => new { row.key, row.window_start })
        );
        to.CreateIndex("IX_directory_limit_window_start", "directory_limit", "window_start");
    }

    static void DueWork(MigrationBuilder to)
    {
        to.CreateTable(
            "directory_due_work",
            table => new
            {
                firm = table.Column<Guid>(),
                kind = table.Column<string>(maxLength: 40),
                id = table.Column<Guid>(),
                due_at = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey(
                    "PK_directory_due_work",
                    row => new
                    {
                        row.firm,
                        row.kind,
                        row.id,
                    }
                );
                OfFirm(table, "due_work", row => row.firm);
            }
        );
        to.CreateIndex("IX_directory_due_work_due_at", "directory_due_work", "due_at");
    }

    static void ProtectionKeys(MigrationBuilder to) =>
        to.CreateTable(
            "directory_protection_key",
            table => new
            {
                id = table.Column<Guid>(),
                name = table.Column<string>(maxLength: 200),
                xml = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_directory_protection_key", row => row.id)
        );

    static void OfAccount<TRow>(CreateTableBuilder<TRow> table, string of, Expression<Func<TRow, object>> column) =>
        table.ForeignKey(
            $"FK_directory_{of}_directory_account_account",
            column!,
            "directory_account",
            "id",
            onDelete: ReferentialAction.Cascade
        );

    static void OfFirm<TRow>(
        CreateTableBuilder<TRow> table,
        string of,
        Expression<Func<TRow, object>> column,
        string name = "firm"
    ) =>
        table.ForeignKey(
            $"FK_directory_{of}_directory_firm_place_{name}",
            column!,
            "directory_firm_place",
            "firm",
            onDelete: ReferentialAction.Cascade
        );
}
