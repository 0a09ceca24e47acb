using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>
/// Takes a whole firm away, chain and all. From its first step nobody enters the firm any more; a removal that was cut short is
/// taken up again by the calendar, so each step may be made twice.
/// </summary>
public sealed class FirmRemoval(
    FirmDb db,
    DirectoryDb directory,
    FirmTransaction transaction,
    WriteGate gate,
    Engine engine,
    ExportFiles exports,
    KeptSheets sheets,
    KeptShared shared
)
{
    public async Task RemoveAsync(FirmId firm, CancellationToken ct)
    {
        transaction.EvenClosed = true;
        await transaction.EnterAsync(firm, writes: true, ct);
        await using (var turn = await transaction.WriteAsync(ct))
        {
            await db.Firms.ExecuteUpdateAsync(set => set.SetProperty(f => f.State, FirmState.Removing), ct);
            await turn.CommitAsync();
        }
        await FinishAsync(firm, ct);
    }

    /// <summary>Goes on with a removal; false where none was begun.</summary>
    public async Task<bool> FinishAsync(FirmId firm, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        if (await db.Firms.AsNoTracking().SingleOrDefaultAsync(ct) is not { State: FirmState.Removing } row)
            return false;

        await RemoveRowsAsync(firm, ct);
        RemoveHeads(row.Slug);
        exports.RemoveAll(firm);
        await RemoveFromDirectoryAsync(firm, ct);
        await transaction.EnterAsync(firm, writes: true, ct);
        await using (var turn = await transaction.WriteAsync(ct))
        {
            await db.Firms.ExecuteDeleteAsync(ct);
            await turn.CommitAsync();
        }
        await EmptyTheLogAsync(ct);
        sheets.Forget();
        shared.Forget();
        return true;
    }

    /// <summary>
    /// SQLite overwrites what is deleted in its file, and keeps what was written in its log until that is emptied. PostgreSQL lets
    /// both go in its own time; docs/people.md says what its keeper can do.
    /// </summary>
    async Task EmptyTheLogAsync(CancellationToken ct)
    {
        if (!engine.IsPostgres)
            await db.Database.ExecuteSqlRawAsync("pragma wal_checkpoint(truncate)", ct);
    }

    async Task RemoveRowsAsync(FirmId firm, CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        if (engine.IsPostgres)
            await db.Database.ExecuteSqlRawAsync("select remove_firm()", ct);
        else
            await db.Entries.ExecuteDeleteAsync(ct);
        foreach (var delete in Deletes)
            await db.Database.ExecuteSqlRawAsync(delete, [firm.Value], ct);
        await turn.CommitAsync();
    }

    /// <summary>One statement for each table that the model says is a firm's.</summary>
    IEnumerable<string> Deletes =>
        from type in db.Model.GetEntityTypes()
        where type.ClrType.IsAssignableTo(typeof(IOfFirm)) && type.ClrType != typeof(EntryRow)
        select $"delete from {type.GetTableName()} where firm = {{0}}";

    void RemoveHeads(string slug)
    {
        var heads = Path.Combine(engine.DataFolder, "heads", slug);
        if (System.IO.Directory.Exists(heads))
            System.IO.Directory.Delete(heads, recursive: true);
    }

    /// <summary>Whoever was of this firm alone leaves the directory with it; others stay signed in to theirs.</summary>
    async Task RemoveFromDirectoryAsync(FirmId firm, CancellationToken ct)
    {
        await using var turn = await gate.EnterAsync(directory, ct);
        var members = directory.Memberships;
        var alone = await members
            .Where(m => m.Firm == firm && !members.Any(o => o.Account == m.Account && o.Firm != firm))
            .Where(m => !directory.Accounts.Any(a => a.Id == m.Account && a.OperatesSince != null))
            .Select(m => m.Account)
            .Distinct()
            .ToListAsync(ct);
        await directory.Sessions.Where(s => s.OnlyFirm == firm).ExecuteDeleteAsync(ct);
        await directory.Tokens.Where(t => t.Firm == firm).ExecuteDeleteAsync(ct);
        await directory.Integrations.Where(i => i.Firm == firm).ExecuteDeleteAsync(ct);
        await directory.Cards.Where(c => c.Firm == firm).ExecuteDeleteAsync(ct);
        await directory.DueWork.Where(d => d.Firm == firm).ExecuteDeleteAsync(ct);
        await members.Where(m => m.Firm == firm).ExecuteDeleteAsync(ct);
        foreach (var some in alone.Chunk(500))
        {
            AccountId?[] codes = [.. some.Select(a => (AccountId?)a)];
            await directory.Sessions.Where(s => some.Contains(s.Account)).ExecuteDeleteAsync(ct);
            await directory.SignInCodes.Where(c => codes.Contains(c.Account)).ExecuteDeleteAsync(ct);
            await directory.WrongTries.Where(t => some.Contains(t.Account)).ExecuteDeleteAsync(ct);
            await directory.Accounts.Where(a => some.Contains(a.Id)).ExecuteDeleteAsync(ct);
        }
        await directory.Places.Where(p => p.Firm == firm).ExecuteDeleteAsync(ct);
        await turn.CommitAsync();
    }
}
