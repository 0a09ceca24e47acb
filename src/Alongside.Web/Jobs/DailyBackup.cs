using System.Data.Common;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;

namespace Alongside.Web.Jobs;

/// <summary>Makes the backup of the day once, whichever of the processes on a database comes first, and lets the old ones go.</summary>
public sealed partial class DailyBackup(
    BackupNotes notes,
    BackingUp backingUp,
    BackupSettings settings,
    TimeProvider machine,
    ILogger<DailyBackup> log
)
{
    /// <summary>Whoever takes longer than this has died over it.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    static readonly TimeSpan RestAfterTrouble = TimeSpan.FromHours(1);

    /// <returns>Whether one was made.</returns>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        if (settings.Folder is not { } folder || await TakeAsync(ct) is not { } note)
            return false;
        var done = await TryAsync(new BackupFolder(folder), note, ct);
        // whether it was made is known now, and is noted even while the program stops
        await notes.ChangeAsync(note, done, CancellationToken.None);
        return done.Trouble is null;
    }

    /// <summary>The note as this process changed it, where it is this one’s turn.</summary>
    async Task<BackupNote?> TakeAsync(CancellationToken ct)
    {
        var now = machine.Now();
        var before = await notes.ReadAsync(ct);
        if (before is null)
            await notes.ChangeAsync(from: null, new BackupNote(now), ct);
        if (before is null || now < settings.After(before.Last ?? before.Since) || now < before.TakenUntil)
            return null;
        var taken = before with { TakenUntil = now + Longest };
        return await notes.ChangeAsync(before, taken, ct) ? taken : null;
    }

    async Task<BackupNote> TryAsync(BackupFolder folder, BackupNote note, CancellationToken ct)
    {
        var (now, began) = (machine.Now(), machine.GetTimestamp());
        try
        {
            folder.Make();
            folder.Clear(settings.Keep, now);
            var path = folder.PathFor(now);
            var made = await backingUp.WriteAsync(path, settings.Key, Unseen, ct);
            Made(log, path, made.Bytes);
            return new BackupNote(note.Since)
            {
                Last = now,
                File = path,
                Bytes = made.Bytes,
                Took = machine.GetElapsedTime(began),
                IsLocked = settings.Key is not null,
            };
        }
        catch (Exception problem)
        {
            if (ct.IsCancellationRequested)
                return note with { TakenUntil = null };
            Failed(log, problem);
            return note with { Trouble = Of(problem), TroubleAt = now, TakenUntil = now + RestAfterTrouble };
        }
    }

    static readonly IProgress<(long, long)> Unseen = new Progress<(long, long)>();

    static BackupTrouble Of(Exception problem) =>
        problem switch
        {
            UnauthorizedAccessException or DirectoryNotFoundException => BackupTrouble.Folder,
            IOException => BackupTrouble.Disk,
            DbException or BackupRefusedException => BackupTrouble.Database,
            _ => BackupTrouble.Other,
        };

    [LoggerMessage(2301, LogLevel.Information, "Backup {File} was written, {Bytes} bytes")]
    static partial void Made(ILogger log, string file, long bytes);

    [LoggerMessage(2302, LogLevel.Error, "The backup could not be made; it is tried again in an hour")]
    static partial void Failed(ILogger log, Exception problem);
}
