using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Directory.Migrations;

/// <summary>Who runs the installation, and what they chose for it.</summary>
[DbContext(typeof(DirectoryDb))]
[Migration("20261122090000_Operated")]
sealed class Operated : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<DateTime>("operates_since", "directory_account", nullable: true);
        migrationBuilder.CreateTable(
            "directory_setting",
            table => new { name = table.Column<string>(maxLength: 40), value = table.Column<string>() },
            constraints: table => table.PrimaryKey("PK_directory_setting", row => row.name)
        );
    }
}
