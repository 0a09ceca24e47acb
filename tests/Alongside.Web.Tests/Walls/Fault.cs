using System.Data.Common;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Walls;

/// <summary>Breaks the statement of a given number, once.</summary>
public sealed class Fault : DbCommandInterceptor
{
    public const string Words = "the disk is on fire";

    int left;
    bool broke;

    public Fault() => AtCommit = new Commit(this);

    public Commit AtCommit { get; }

    public void GetInto(IServiceCollection services)
    {
        services.ConfigureDbContext<FirmDb>(db => db.AddInterceptors(this, AtCommit));
        services.ConfigureDbContext<DirectoryDb>(db => db.AddInterceptors(this));
    }

    public void BreakAt(int statement) => (left, broke) = (statement, false);

    public void BreakCommit() => (AtCommit.Waits, broke) = (true, false);

    /// <summary>Tells whether anything broke.</summary>
    public bool Mend()
    {
        (left, AtCommit.Waits) = (0, false);
        return broke;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Pass(result));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Pass(result));

    T Pass<T>(T result)
    {
        if (Interlocked.Decrement(ref left) == 0)
            Break();
        return result;
    }

    void Break()
    {
        broke = true;
        throw new IOException(Words);
    }

    public sealed class Commit(Fault fault) : DbTransactionInterceptor
    {
        public bool Waits { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        )
        {
            if (Waits)
                fault.Break();
            return ValueTask.FromResult(result);
        }
    }
}
