using Alongside.Domain.Basics;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Alongside.Web.Storage.Cells;

/// <summary>One installation, as a firm that moves leaves it or comes to it: its database, its folder and its keys.</summary>
/// <param name="keepsFiles">Whether the folder beside its database is the one that it uses.</param>
public sealed class Cell(IServiceProvider services, bool keepsFiles)
{
    /// <summary>Waits until everybody who may write in the firm is done; others wait for this one, and are told then.</summary>
    const string Alone =
        "set local lock_timeout = '30s'; select pg_advisory_xact_lock(hashtextextended(current_setting('alongside.firm'), 0))";

    /// <summary>The same server and database, by whatever name they are reached.</summary>
    const string Identity =
        "select pg_postmaster_start_time() || ' ' || oid from pg_database where datname = current_database()";

    public Engine Engine { get; } = services.GetRequiredService<Engine>();

    public bool KeepsFiles => keepsFiles;

    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    public async Task<FirmPlace?> FindAsync(string slug, CancellationToken ct)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<Firms>().FindAsync(slug, ct);
    }

    /// <summary>Whether people could find the firm: its rows may be here without that.</summary>
    public async Task<bool> HasPlaceAsync(FirmId firm, CancellationToken ct)
    {
        await using var scope = Scope();
        return await scope.ServiceProvider.GetRequiredService<DirectoryDb>().Places.AnyAsync(p => p.Firm == firm, ct);
    }

    /// <summary>Nothing where no row of the firm is here.</summary>
    public async Task<FirmState?> StateAsync(FirmId firm, CancellationToken ct)
    {
        await using var here = await WholeDatabase.HoldAsync(Engine, ct);
        await here.EnterAsync(firm, ct);
        await using var db = here.Firms(firm);
        return await db.Firms.Select(f => (FirmState?)f.State).SingleOrDefaultAsync(ct);
    }

    /// <summary>Opens, closes or lets go of a firm; false when it was in another state than that.</summary>
    public async Task<bool> TurnAsync(
        FirmId firm,
        FirmState from,
        FirmState to,
        CancellationToken ct,
        string? movedTo = null
    )
    {
        await using var here = await BeginAsync(firm, ct);
        try
        {
            if (here.IsPostgres)
                await here.RunAsync(Alone, ct);
        }
        catch (PostgresException no) when (no.SqlState is PostgresErrorCodes.LockNotAvailable)
        {
            throw CellRefusals.Busy();
        }
        await using var db = here.Firms(firm);
        var turned = await db
            .Firms.Where(f => f.State == from)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.State, to).SetProperty(f => f.MovedTo, movedTo), ct);
        await here.Transaction!.CommitAsync(ct);
        return turned == 1;
    }

    /// <summary>Takes away what a move left that did not come to its end, whole or in parts. What is open is left alone.</summary>
    public async Task ClearAsync(FirmId firm, CancellationToken ct)
    {
        await TurnAsync(firm, FirmState.Moving, FirmState.Removing, ct);
        await using var scope = Scope();
        await scope.ServiceProvider.GetRequiredService<FirmRemoval>().FinishAsync(firm, ct);
    }

    /// <summary>A connection with a transaction that may write, and that sees this firm.</summary>
    public async Task<OneConnection> BeginAsync(FirmId firm, CancellationToken ct)
    {
        var here = await OneConnection.OpenAsync(Engine, ct);
        await BeginAsync(here, firm, ct);
        return here;
    }

    public static async Task BeginAsync(OneConnection here, FirmId firm, CancellationToken ct)
    {
        if (!here.IsPostgres)
            await here.RunAsync("pragma synchronous = full; pragma secure_delete = on", ct);
        here.Transaction = await here.Connection.BeginTransactionAsync(ct);
        await here.EnterAsync(firm, ct);
    }

    public async Task<bool> IsAsync(Cell other, CancellationToken ct) =>
        Engine.Kind == other.Engine.Kind && await IdentityAsync(ct) == await other.IdentityAsync(ct);

    async Task<string> IdentityAsync(CancellationToken ct)
    {
        if (!Engine.IsPostgres)
            return new FileInfo(Path.Combine(Engine.DataFolder, Engine.SqliteName)) is var file
                ? file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName
                : "";
        await using var here = await OneConnection.OpenAsync(Engine, ct);
        await using var command = here.Command(Identity);
        return $"{await command.ExecuteScalarAsync(ct)}";
    }

    /// <summary>Heads of the chain, and copies that two people asked for; their folders are the firm’s alone.</summary>
    public void GiveFiles(Cell to, FirmPlace place)
    {
        if (!to.KeepsFiles)
            return;
        foreach (var folder in new[] { Path.Combine("heads", place.Slug), Path.Combine("exports", $"{place.Firm}") })
        {
            var from = new DirectoryInfo(Path.Combine(Engine.DataFolder, folder));
            foreach (var file in from.Exists ? from.EnumerateFiles() : [])
            {
                System.IO.Directory.CreateDirectory(Path.Combine(to.Engine.DataFolder, folder));
                file.CopyTo(Path.Combine(to.Engine.DataFolder, folder, file.Name), overwrite: true);
            }
        }
    }
}
