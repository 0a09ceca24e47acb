using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>
/// The words of people's names, to be found by their beginnings. Words are compared byte by byte on both engines, or no index would
/// serve. The calendar fills it for people who were here before.
/// </summary>
[DbContext(typeof(FirmDb))]
[Migration("0015_PersonWords")]
public sealed class M0015PersonWords : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.CreateTable(
            "person_word",
            t => new
            {
                firm = t.Column<Guid>(nullable: false),
                word = t.Column<string>(nullable: false, collation: migration.IsPostgres() ? "C" : null),
                person = t.Column<Guid>(nullable: false),
            },
            constraints: t =>
                t.PrimaryKey(
                    "PK_person_word",
                    r => new
                    {
                        r.firm,
                        r.word,
                        r.person,
                    }
                )
        );
        RowLevelSecurity.HoldTheWall(migration, "person_word");
    }
}
