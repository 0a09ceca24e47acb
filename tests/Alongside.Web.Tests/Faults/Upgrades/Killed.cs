using System.Data.Common;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Faults.Upgrades;

#pragma warning disable CA1032 // thrown here alone
sealed class KilledException : Exception;
#pragma warning restore CA1032

/// <summary>From a given statement on nothing of the program reaches the database any more, as if it had been killed.</summary>
sealed class Killed(int at) : DbCommandInterceptor
{
    public int Steps { get; private set; }

    public void GetInto(IServiceCollection services)
    {
        services.ConfigureDbContext<FirmDb>(db => db.AddInterceptors(this));
        services.ConfigureDbContext<DirectoryDb>(db => db.AddInterceptors(this));
    }

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    ) => Pass(result);

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result
    ) => Pass(result);

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    ) => Pass(result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Pass(result));

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<object> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Pass(result));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    ) => ValueTask.FromResult(Pass(result));

    T Pass<T>(T result) => ++Steps >= at ? throw new KilledException() : result;
}
