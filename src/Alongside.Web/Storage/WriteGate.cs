using Alongside.Web.Shell.Watching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alongside.Web.Storage;

/// <summary>
/// One writer at a time, in the order of asking, because competing SQLite connections starve each other. Wraps a write from
/// its BEGIN IMMEDIATE to its COMMIT. On PostgreSQL everybody passes. A turn must not ask for a second one: it would wait for itself.
/// </summary>
public sealed class WriteGate(Engine engine) : IDisposable
{
    // A semaphore serves its asynchronous waiters first come, first served, and never lets a newcomer pass them.
    readonly SemaphoreSlim? turns = engine.Kind is EngineKind.Sqlite ? new(1, 1) : null;

    /// <summary>Waits for the turn and begins its transaction; what is not committed is rolled back.</summary>
    public async Task<WriteTurn> EnterAsync(DbContext db, CancellationToken cancellation = default)
    {
        if (turns is not null)
            await turns.WaitAsync(cancellation);
        try
        {
            return new WriteTurn(await db.Database.BeginTransactionAsync(cancellation), turns);
        }
        catch
        {
            turns?.Release();
            throw;
        }
    }

    /// <summary>A turn of one save.</summary>
    public async Task SaveAsync(DbContext db, CancellationToken cancellation = default)
    {
        await using var turn = await EnterAsync(db, cancellation);
        await db.SaveChangesAsync(cancellation);
        await turn.CommitAsync();
    }

    public void Dispose() => turns?.Dispose();
}

/// <summary>The right to write, held until disposed.</summary>
public sealed class WriteTurn(IDbContextTransaction? transaction, SemaphoreSlim? turns) : IAsyncDisposable
{
    /// <summary>A turn inside a longer one, which alone commits or undoes what is written.</summary>
    public static readonly WriteTurn Within = new(transaction: null, turns: null);

    public bool IsOver { get; private set; }

    /// <summary>Not cancellable: a commit given up halfway leaves nobody knowing whether it stands.</summary>
    public async Task CommitAsync()
    {
        if (transaction is null)
            return;
        await transaction.CommitAsync(CancellationToken.None);
        Counts.Committed();
    }

    public async ValueTask DisposeAsync()
    {
        if (transaction is null)
            return;
        IsOver = true;
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            turns?.Release();
        }
    }
}
