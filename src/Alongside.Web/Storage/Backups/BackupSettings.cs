using System.Globalization;

namespace Alongside.Web.Storage.Backups;

/// <summary>
/// Where and when backups are made by themselves, what locks them, and how long each is kept: <c>ALONGSIDE_BACKUPS</c> (a folder, or
/// “none”), <c>ALONGSIDE_BACKUP_AT</c> (a time, UTC), <c>ALONGSIDE_BACKUP_KEEP</c> (days, weeks, months), and either
/// <c>ALONGSIDE_BACKUP_PASSWORD</c> or <c>ALONGSIDE_BACKUP_KEY</c> (a file).
/// </summary>
/// <param name="Folder">Null where none are to be made.</param>
public sealed record BackupSettings(string? Folder, TimeOnly At, Retention Keep, BackupKey? Key)
{
    const string None = "none";
    const string Times = "HH:mm";

    public static BackupSettings From(IConfiguration options, Engine engine) =>
        new(
            options["ALONGSIDE_BACKUPS"] switch
            {
                null or "" => Path.Combine(engine.DataFolder, "backups"),
                None => null,
                var named => Path.GetFullPath(named),
            },
            AtOf(options["ALONGSIDE_BACKUP_AT"]),
            options["ALONGSIDE_BACKUP_KEEP"] is { Length: > 0 } keep ? Retention.Read(keep) : Retention.Usual,
            KeyOf(options["ALONGSIDE_BACKUP_PASSWORD"], options["ALONGSIDE_BACKUP_KEY"])
        );

    /// <summary>When the next one is due, after the last.</summary>
    public DateTime After(DateTime last)
    {
        var sameDay = last.Date + At.ToTimeSpan();
        return DateTime.SpecifyKind(last < sameDay ? sameDay : sameDay.AddDays(1), DateTimeKind.Utc);
    }

    static TimeOnly AtOf(string? text) =>
        text is not { Length: > 0 } ? new TimeOnly(2, 30)
        : TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at
        : throw new InvalidOperationException("ALONGSIDE_BACKUP_AT is a time of day in UTC such as 02:30.");

    static BackupKey? KeyOf(string? password, string? file) =>
        (password, file) switch
        {
            ({ Length: > 0 }, { Length: > 0 }) => throw new InvalidOperationException(
                "Give ALONGSIDE_BACKUP_PASSWORD or ALONGSIDE_BACKUP_KEY, and not both."
            ),
            ({ Length: > 0 }, _) => BackupKey.Password(password),
            (_, { Length: > 0 }) => BackupKey.File(file),
            _ => null,
        };
}
