using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>
/// Goes through all firms again and again, as long as the program runs. What breaks in a firm ends no more than that firm's turn, and
/// a database that is away for a while no more than a round.
/// </summary>
public abstract partial class FirmRounds(IServiceScopeFactory scopes, TimeProvider machine, ILogger log)
    : BackgroundService
{
    /// <summary>From the beginning of one round to that of the next.</summary>
    protected abstract TimeSpan Pause { get; }

    /// <summary>How long the first round waits, so that a program that has just begun answers people first.</summary>
    protected virtual TimeSpan Rest => TimeSpan.Zero;

    /// <summary>One firm's turn, in a scope of its own.</summary>
    protected abstract Task RunAsync(IServiceProvider services, FirmId firm, CancellationToken ct);

    /// <summary>What is done once, before the first firm.</summary>
    protected virtual Task BeginAsync(IServiceProvider services, CancellationToken ct) => Task.CompletedTask;

    /// <summary>What is done once, after the last firm.</summary>
    protected virtual void End() { }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Rest, machine, stoppingToken);
        using var timer = new PeriodicTimer(Pause, machine);
        do
        {
            await RoundAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            foreach (var firm in await FirmsAsync(ct))
                await TurnAsync(firm, ct);
            End();
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            NoRound(log, GetType().Name, problem);
        }
    }

    async Task<List<FirmId>> FirmsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await BeginAsync(scope.ServiceProvider, ct);
        return await scope.ServiceProvider.GetRequiredService<DirectoryDb>().Places.Select(p => p.Firm).ToListAsync(ct);
    }

    async Task TurnAsync(FirmId firm, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await RunAsync(scope.ServiceProvider, firm, ct);
        }
        catch (FirmClosedException)
        {
            // nothing happens by itself in a firm that is being moved, or has moved
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            NoTurn(log, GetType().Name, firm, problem);
        }
    }

    [LoggerMessage(2101, LogLevel.Error, "{Job} could not be done in firm {Firm}; it is tried again")]
    static partial void NoTurn(ILogger log, string job, FirmId firm, Exception problem);

    [LoggerMessage(2102, LogLevel.Error, "{Job} could not look the firms up; it is tried again")]
    static partial void NoRound(ILogger log, string job, Exception problem);
}
