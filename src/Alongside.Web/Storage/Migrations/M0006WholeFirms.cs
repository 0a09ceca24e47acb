using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>
/// The one way in which entries go on PostgreSQL: with their whole firm, which has to say of itself that it is being removed. The
/// program may call this function and still delete no entry by itself.
/// </summary>
[DbContext(typeof(FirmDb))]
[Migration("0006_WholeFirms")]
public sealed class M0006WholeFirms : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        if (migration.IsPostgres())
            migration.Sql(Function);
    }

    const string Function = $"""
        create function remove_firm() returns void language plpgsql security definer set search_path from current as $$
        declare
            gone uuid := nullif(current_setting('alongside.firm', true), '')::uuid;
        begin
            if not exists (select 1 from firm f where f.firm = gone and f.state = 2) then
                raise exception 'only a firm that is being removed goes';
            end if;
            delete from entry e where e.firm = gone;
            delete from text t where t.firm = gone;
        end $$;
        revoke all on function remove_firm() from public;
        grant execute on function remove_firm() to {RowLevelSecurity.ProgramRole};
        """;
}
