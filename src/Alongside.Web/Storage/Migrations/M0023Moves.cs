using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>
/// Where a firm has moved, and on PostgreSQL the question that each transaction begins with that may write: whoever closes a firm waits
/// for those that have asked, and those that ask afterwards are told.
/// </summary>
[DbContext(typeof(FirmDb))]
[Migration("0023_Moves")]
public sealed class M0023Moves : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<string>("moved_to", "firm", nullable: true);
        if (migration.IsPostgres())
            migration.Sql(Function);
    }

    const string Function = $"""
        create function enter_open_firm() returns void language plpgsql set search_path from current as $$
        declare
            entered uuid := nullif(current_setting('alongside.firm', true), '')::uuid;
            found_state int;
            found_place text;
        begin
            perform pg_advisory_xact_lock_shared(hashtextextended(entered::text, 0));
            select f.state, coalesce(f.moved_to, '') into found_state, found_place from firm f where f.firm = entered;
            if found_state = 4 then
                raise exception 'the firm is moving' using errcode = '{FirmClosedException.MovingState}';
            elsif found_state = 5 then
                raise exception '%', found_place using errcode = '{FirmClosedException.MovedState}';
            end if;
        end $$;
        revoke all on function enter_open_firm() from public;
        grant execute on function enter_open_firm() to {RowLevelSecurity.ProgramRole};
        """;
}
