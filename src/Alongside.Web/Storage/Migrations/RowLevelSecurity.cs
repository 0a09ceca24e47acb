using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage.Migrations;

/// <summary>
/// The second wall, on PostgreSQL: the program works as a role that owns nothing and sees only the rows of the firm that its
/// transaction has named. Without a name it sees none.
/// </summary>
static class RowLevelSecurity
{
    /// <summary>The role that every transaction of the running program takes on.</summary>
    public const string ProgramRole = "alongside_program";

    public static void HoldTheWall(MigrationBuilder migration, params IEnumerable<string> tables)
    {
        if (!migration.IsPostgres())
            return;

        migration.Sql(
            $"""
            do $$ begin
                if not exists (select 1 from pg_roles where rolname = '{ProgramRole}') then
                    create role {ProgramRole} nologin nobypassrls;
                end if;
            exception when unique_violation or duplicate_object then
                null; -- roles are the whole server's, and somebody making another database was quicker
            end $$;
            do $$ begin
                execute format('grant {ProgramRole} to %I', current_user);
            exception when unique_violation then
                null;
            end $$;
            """
        );
        foreach (var table in tables)
            migration.Sql(
                $"""
                alter table {table} enable row level security;
                alter table {table} force row level security;
                create policy wall on {table}
                    using (firm = nullif(current_setting('alongside.firm', true), '')::uuid)
                    with check (firm = nullif(current_setting('alongside.firm', true), '')::uuid);
                grant select, insert{Changes(table)} on {table} to {ProgramRole};
                """
            );
    }

    /// <summary>What a migration itself does to the rows of all firms, whose wall also stands before the tables' owner.</summary>
    public static void WithoutTheWall(MigrationBuilder migration, string[] tables, string sql)
    {
        foreach (var table in migration.IsPostgres() ? tables : [])
            migration.Sql($"alter table {table} no force row level security");
        migration.Sql(sql);
        foreach (var table in migration.IsPostgres() ? tables : [])
            migration.Sql($"alter table {table} force row level security");
    }

    static string Changes(string table) =>
        table switch
        {
            "entry" => "",
            "text" or "firm_log" => ", delete",
            _ => ", update, delete",
        };
}

static class Engines
{
    public static bool IsPostgres(this MigrationBuilder migration) =>
        migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";
}
