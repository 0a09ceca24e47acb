using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>Whom an adviser helps with. Those who were asked in before help with everybody, as they did.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0019_Reach")]
public sealed class M0019Reach : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.AddColumn<string>("teams", "engagement", nullable: true);
}
