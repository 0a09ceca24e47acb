using System.Text.Json;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage.Backups;

public enum BackupTrouble
{
    Disk = 1,
    Folder = 2,
    Database = 3,
    Other = 4,
}

/// <summary>What is known of the backups that are made by themselves. It lies in the database, so that all processes know the same.</summary>
/// <param name="Since">When the program first thought of backups.</param>
public sealed record BackupNote(DateTime Since)
{
    public DateTime? Last { get; init; }
    public string? File { get; init; }
    public long Bytes { get; init; }
    public TimeSpan Took { get; init; }
    public bool IsLocked { get; init; }
    public BackupTrouble? Trouble { get; init; }
    public DateTime? TroubleAt { get; init; }

    /// <summary>Until then a process is at it, or rests after trouble.</summary>
    public DateTime? TakenUntil { get; init; }
}

/// <summary>Keeps the note. Of all processes that want to change it at the same time, one can.</summary>
public sealed class BackupNotes(DirectoryDb directory, WriteGate gate)
{
    const string Name = "backup";

    public async Task<BackupNote?> ReadAsync(CancellationToken ct) => Read(await ValueAsync(ct));

    /// <summary>False where the note has become another since it was read.</summary>
    public async Task<bool> ChangeAsync(BackupNote? from, BackupNote to, CancellationToken ct)
    {
        var value = JsonSerializer.Serialize(to);
        await using var turn = await gate.EnterAsync(directory, ct);
        var changed = from is null ? await AddAsync(value, ct) : await ReplaceAsync(from, value, ct);
        await turn.CommitAsync();
        return changed;
    }

    async Task<bool> ReplaceAsync(BackupNote from, string value, CancellationToken ct)
    {
        var before = JsonSerializer.Serialize(from);
        return await directory
                .Settings.Where(s => s.Name == Name && s.Value == before)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Value, value), ct) == 1;
    }

    async Task<bool> AddAsync(string value, CancellationToken ct) =>
        await directory.Database.ExecuteSqlAsync(
            $"insert into directory_setting (name, value) values ({Name}, {value}) on conflict do nothing",
            ct
        ) == 1;

    Task<string?> ValueAsync(CancellationToken ct) =>
        directory.Settings.AsNoTracking().Where(s => s.Name == Name).Select(s => s.Value).SingleOrDefaultAsync(ct)!;

    static BackupNote? Read(string? value) => value is null ? null : JsonSerializer.Deserialize<BackupNote>(value);
}
