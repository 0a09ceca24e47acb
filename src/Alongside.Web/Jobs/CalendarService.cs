using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>Looks every few minutes, firm by firm, for what has fallen due, and keeps each firm's head outside the database once a day.</summary>
public sealed partial class CalendarService(
    IServiceScopeFactory scopes,
    TimeProvider machine,
    ILogger<CalendarService> log
) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Pause, machine);
        do
        {
            foreach (var firm in await FirmsAsync(ct))
                await RunAsync(firm, ct);
        } while (await timer.WaitForNextTickAsync(ct));
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
            if (await scope.ServiceProvider.GetRequiredService<FirmRemoval>().FinishAsync(firm, ct))
                return;
            await scope.ServiceProvider.GetRequiredService<Calendar>().RunAsync(firm, ct);
            await scope.ServiceProvider.GetRequiredService<Heads>().KeepAsync(firm, ct);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            NotRun(log, firm, problem);
        }
    }

    [LoggerMessage(2101, LogLevel.Error, "What is due in firm {Firm} could not be done; it is tried again")]
    static partial void NotRun(ILogger log, FirmId firm, Exception problem);
}
