using System.Reflection;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Migrations;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Alongside.Web.Tests.Walls;

/// <summary>S2: PostgreSQL holds each firm's wall by itself, whatever the program forgets.</summary>
[Collection(nameof(Town))]
public sealed class RowLevelSecurityTests(Towns towns)
{
    const string OfFirms =
        "from pg_class c join pg_namespace n on n.oid = c.relnamespace "
        + "where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'directory\\_%' "
        + "and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'firm')";

    [Fact]
    public async Task Every_table_of_a_firm_forces_row_level_security()
    {
        await using var session = await OwnerAsync();
        var tables = await ColumnAsync(session, $"select c.relname {OfFirms}");
        Assert.True(tables.Count >= typeof(FirmDb).GetProperties().Count(IsSet));
        Assert.Empty(
            await ColumnAsync(
                session,
                $"select c.relname {OfFirms} and not (c.relrowsecurity and c.relforcerowsecurity)"
            )
        );
        Assert.Empty(
            await ColumnAsync(
                session,
                $"select c.relname {OfFirms} and (select count(*) from pg_policy p where p.polrelid = c.oid and p.polqual is not null and p.polwithcheck is not null) <> 1"
            )
        );
    }

    [Fact]
    public async Task The_program_s_role_owns_nothing_and_passes_no_wall()
    {
        await using var session = await OwnerAsync();
        var role = $"(select oid from pg_roles where rolname = '{RowLevelSecurity.ProgramRole}')";
        Assert.Empty(await ColumnAsync(session, $"select relname from pg_class where relowner = {role}"));
        Assert.Empty(await ColumnAsync(session, $"select proname from pg_proc where proowner = {role}"));
        Assert.Empty(
            await ColumnAsync(
                session,
                $"select rolname from pg_roles where oid = {role} and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin)"
            )
        );
        Assert.Empty(
            await ColumnAsync(session, $"select roleid::regrole::text from pg_auth_members where member = {role}")
        );
    }

    [Fact]
    public async Task Without_a_firm_there_is_no_row_and_none_can_be_added()
    {
        var town = await towns.OnAsync(EngineKind.Postgres);
        await using var session = await OwnerAsync();
        var tables = await ColumnAsync(session, $"select c.relname {OfFirms}");
        await using var transaction = await session.BeginTransactionAsync();
        await ExecuteAsync(session, $"set local role {RowLevelSecurity.ProgramRole}");
        foreach (var table in tables)
            Assert.Equal(["0"], await ColumnAsync(session, $"select count(*)::text from \"{table}\""));
        var refused = await Assert.ThrowsAsync<PostgresException>(() =>
            ExecuteAsync(
                session,
                $"insert into text (firm, number, salt, payload) values ('{town.North.Firm.Id}', 999999, '', '')"
            )
        );
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task With_the_program_s_own_filters_off_the_wall_still_holds()
    {
        var town = await towns.OnAsync(EngineKind.Postgres);
        var held = typeof(RowLevelSecurityTests).GetMethod(
            nameof(HoldsAsync),
            BindingFlags.NonPublic | BindingFlags.Static
        )!;
        foreach (var set in typeof(FirmDb).GetProperties().Where(IsSet))
            await (Task)held.MakeGenericMethod(set.PropertyType.GetGenericArguments()[0]).Invoke(null, [town])!;
    }

    [Fact]
    public async Task What_a_firm_s_transaction_writes_stays_in_the_firm()
    {
        var town = await towns.OnAsync(EngineKind.Postgres);
        await using var session = await OwnerAsync();
        await using var transaction = await session.BeginTransactionAsync();
        await EnterAsync(session, town.North.Firm.Id);
        Assert.Equal(
            0,
            await ExecuteAsync(session, $"update person set name = 'x' where firm = '{town.South.Firm.Id}'")
        );
        Assert.Equal(0, await ExecuteAsync(session, $"delete from record where firm = '{town.South.Firm.Id}'"));
        await ExecuteAsync(session, "savepoint before");
        var moved = await Assert.ThrowsAsync<PostgresException>(() =>
            ExecuteAsync(session, $"update person set firm = '{town.South.Firm.Id}'")
        );
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, moved.SqlState);
    }

    [Theory]
    [InlineData("update entry set day = day")]
    [InlineData("delete from entry")]
    [InlineData("truncate entry")]
    [InlineData("update text set salt = salt")]
    [InlineData("select 1 from directory_session")]
    [InlineData("select 1 from directory_account")]
    [InlineData("set local session_replication_role = replica")]
    [InlineData("alter table entry disable trigger all")]
    [InlineData("alter table entry disable row level security")]
    [InlineData("drop policy wall on entry")]
    public async Task The_program_s_role_may_not(string statement)
    {
        var town = await towns.OnAsync(EngineKind.Postgres);
        await using var session = await OwnerAsync();
        await using var transaction = await session.BeginTransactionAsync();
        await EnterAsync(session, town.North.Firm.Id);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(session, statement));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    static async Task HoldsAsync<TRow>(Town town)
        where TRow : class
    {
        var mine = town.North.Firm.Id;
        var (seen, foreign) = await town.App.InFirmAsync(
            mine,
            async services =>
            {
                var rows = await services
                    .GetRequiredService<FirmDb>()
                    .Set<TRow>()
                    .AsNoTracking()
                    .IgnoreQueryFilters()
                    .ToListAsync();
                return (rows.Count, rows.Count(r => FirmOf(r) != mine));
            }
        );
        Assert.True(foreign == 0, $"{typeof(TRow).Name}: {foreign} of {seen} rows belong to other firms.");
        if (typeof(TRow) == typeof(FirmRow))
            Assert.Equal(1, seen);
    }

    static FirmId FirmOf(object row) => row is FirmRow firm ? firm.Firm : ((IOfFirm)row).Firm;

    static bool IsSet(PropertyInfo property) =>
        property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>);

    async Task<NpgsqlConnection> OwnerAsync()
    {
        var town = await towns.OnAsync(EngineKind.Postgres);
        return (NpgsqlConnection)await Snapshot.OpenAsync(town.App.Database);
    }

    static Task<int> EnterAsync(NpgsqlConnection session, FirmId firm) =>
        ExecuteAsync(
            session,
            $"set local role {RowLevelSecurity.ProgramRole}; select set_config('alongside.firm', '{firm}', true)"
        );

    static async Task<int> ExecuteAsync(NpgsqlConnection session, string sql)
    {
        await using var command = new NpgsqlCommand(sql, session);
        return await command.ExecuteNonQueryAsync();
    }

    static async Task<List<string>> ColumnAsync(NpgsqlConnection session, string sql)
    {
        await using var command = new NpgsqlCommand(sql, session);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
            values.Add(reader.GetString(0));
        return values;
    }
}
