using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>What was written in the ledger is not replaced either.</summary>
[DbContext(typeof(FirmDb))]
[Migration("0005_NeverReplaced")]
public sealed class M0005NeverReplaced : Migration
{
    protected override void Up(MigrationBuilder migration) => AppendOnly.RefuseReplacing(migration);
}
