using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.Live;

/// <summary>
/// Ends the streams of sessions that have ended, wherever that was done: one statement twice a second for all of them together,
/// and none while nobody has a stream open.
/// </summary>
public sealed partial class SessionWatch(
    Rooms rooms,
    IDbContextFactory<DirectoryDb> directories,
    TimeProvider machine,
    IHostApplicationLifetime program,
    ILogger<SessionWatch> log
) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        // a server that stops waits for its streams, so they go first
        using var stopping = program.ApplicationStopping.Register(rooms.EndAll);
        using var timer = new PeriodicTimer(Pause, machine);
        while (await timer.WaitForNextTickAsync(ct))
            await LookAsync(ct);
    }

    async Task LookAsync(CancellationToken ct)
    {
        var open = rooms.Sessions.ToHashSet();
        if (open.Count == 0)
            return;
        try
        {
            open.ExceptWith(await LivingAsync([.. open], ct));
            rooms.End(open);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            rooms.EndAll();
            NotAsked(log, problem);
        }
    }

    async Task<List<SessionId>> LivingAsync(List<SessionId> open, CancellationToken ct)
    {
        var now = machine.Now();
        await using var directory = await directories.CreateDbContextAsync(ct);
        return await directory
            .Sessions.Where(s => open.Contains(s.Id) && s.EndedAt == null && s.FreshUntil > now)
            .Select(s => s.Id)
            .ToListAsync(ct);
    }

    [LoggerMessage(
        2221,
        LogLevel.Error,
        "Sessions could not be looked up, so their streams were ended; pages ask again"
    )]
    static partial void NotAsked(ILogger log, Exception problem);
}
