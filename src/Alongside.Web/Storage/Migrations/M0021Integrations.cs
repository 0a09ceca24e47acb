using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>Which program brought an import, where no person did.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0021_Integrations")]
public sealed class M0021Integrations : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.AddColumn<string>("integration", "people_import", nullable: true);
}
