using Alongside.Web.Storage.Backups;

namespace Alongside.Web.Jobs;

/// <summary>Looks every few minutes whether the backup of the day is due.</summary>
public sealed partial class BackupService(
    IServiceScopeFactory scopes,
    BackupSettings settings,
    TimeProvider machine,
    ILogger<BackupService> log
) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Folder is null)
            return;
        using var timer = new PeriodicTimer(Pause, machine);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    async Task LookAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DailyBackup>().RunAsync(ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            NotAsked(log, problem);
        }
    }

    [LoggerMessage(2303, LogLevel.Error, "Whether a backup is due could not be looked up; it is tried again")]
    static partial void NotAsked(ILogger log, Exception problem);
}
