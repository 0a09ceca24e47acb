using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Directory.Migrations;

/// <summary>Sessions that a firm's own provider vouched for.</summary>
[DbContext(typeof(DirectoryDb))]
[Migration("20261122200000_OwnSignIn")]
sealed class OwnSignIn : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("by_own_sign_in", "directory_session", nullable: false, defaultValue: false);
}
