using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>Whether HR has written to somebody since they called is seen in an index alone, and not in all of their records.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0020_CallsAnswered")]
public sealed class M0020CallsAnswered : Migration
{
    protected override void Up(MigrationBuilder migration) =>
        migration.CreateIndex("IX_record_firm_employee_kind_begun", "record", ["firm", "employee", "kind", "begun"]);
}
