using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>Looks every few seconds, firm by firm, for messages that may leave.</summary>
public sealed partial class OutboxService(IServiceScopeFactory scopes, TimeProvider machine, ILogger<OutboxService> log)
    : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Pause, machine);
        do
        {
            await RoundAsync(ct);
        } while (await timer.WaitForNextTickAsync(ct));
    }

    /// <summary>A database that is away for a while ends no more than this round.</summary>
    async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            foreach (var firm in await FirmsAsync(ct))
                await RunAsync(firm, ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            NoRound(log, problem);
        }
    }

    async Task<List<FirmId>> FirmsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DirectoryDb>().Places.Select(p => p.Firm).ToListAsync(ct);
    }

    async Task RunAsync(FirmId firm, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Sender>().RunAsync(firm, ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            NotRun(log, firm, problem);
        }
    }

    [LoggerMessage(2202, LogLevel.Error, "The outbox of firm {Firm} could not be read; it is tried again")]
    static partial void NotRun(ILogger log, FirmId firm, Exception problem);

    [LoggerMessage(2203, LogLevel.Error, "The outboxes could not be read; they are tried again")]
    static partial void NoRound(ILogger log, Exception problem);
}
