using System.Collections.Immutable;
using System.Data.Common;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Ledgers;

/// <summary>A firm's ledger, open to somebody who has the database itself in hand: triggers off, no role, no wall.</summary>
public sealed class TamperedLedger(Town town, TestFirm firm)
{
    /// <summary>What verification says after these statements; nothing of it stays.</summary>
    public Task<Verdict> AfterAsync(params string[] statements) =>
        town.App.InFirmAsync(
            firm.Id,
            async services =>
            {
                var db = services.GetRequiredService<FirmDb>();
                await using var transaction =
                    db.Database.CurrentTransaction ?? await db.Database.BeginTransactionAsync();
                await DisarmAsync(db);
                foreach (var statement in statements)
                    await db.Database.ExecuteSqlRawAsync(
                        statement
                            .Replace("{", "{{", StringComparison.Ordinal)
                            .Replace("}", "}}", StringComparison.Ordinal)
                    );
                var verdict = await services.GetRequiredService<Verification>().VerifyAsync(default);
                await transaction.RollbackAsync();
                return verdict;
            }
        );

    async Task DisarmAsync(FirmDb db)
    {
        if (town.App.Database.Engine.IsPostgres)
            await db.Database.ExecuteSqlRawAsync("set local role none; set local session_replication_role = replica");
        else
            foreach (var trigger in await ColumnAsync(db, "select name from sqlite_master where type = 'trigger'"))
                await db.Database.ExecuteSqlRawAsync($"drop trigger {trigger}");
    }

    public static async Task<ImmutableArray<string>> ColumnAsync(FirmDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        var values = ImmutableArray.CreateBuilder<string>();
        while (await reader.ReadAsync())
            values.Add($"{reader.GetValue(0)}");
        return values.DrainToImmutable();
    }
}
