using Alongside.Domain.Basics;

namespace Alongside.Web.Storage.Backups;

/// <summary>Ends copying before anything has come of it. The words say why, and what to do.</summary>
public sealed class BackupRefusedException(Refusal why) : Exception(why.Name)
{
    public Refusal Why => why;
}

/// <summary>Why a copy is not made, not read or not put anywhere.</summary>
static class BackupRefusals
{
    public const string Place = "backup-place";

    public static BackupRefusedException NotABackup() => No("backup-none", "This is no backup of Alongside.");

    public static BackupRefusedException Broken() =>
        No("backup-broken", "The file was changed or cut short since it was written. Take another one.");

    public static BackupRefusedException NewerFormat() =>
        No("backup-newer", "A newer version of Alongside wrote this file. Restore it with that version.");

    public static BackupRefusedException NewerSchema(string version) =>
        No(
            "backup-newer",
            "Alongside {version} wrote this file, and this version is older. Restore it with that version.",
            ("version", version)
        );

    public static BackupRefusedException NeedsKey(bool password) =>
        password
            ? No("backup-key", "This file was locked with a password. Give it in ALONGSIDE_BACKUP_PASSWORD.")
            : No("backup-key", "This file was locked with a key file. Name it in ALONGSIDE_BACKUP_KEY.");

    public static BackupRefusedException WrongKey(bool password) =>
        password
            ? No(
                "backup-key",
                "The password is another one than this file was locked with, or its beginning was changed."
            )
            : No("backup-key", "The key is another one than this file was locked with, or its beginning was changed.");

    public static BackupRefusedException ShortKey(string file) =>
        No(
            "backup-key",
            "The key file {file} is too short. It needs at least 32 bytes made by chance.",
            ("file", file)
        );

    public static BackupRefusedException NotEmpty(string where) =>
        No(Place, "There is something in {where} already. Nothing was touched. Name an empty place.", ("where", where));

    public static BackupRefusedException Taken(string file) =>
        No(Place, "There is a file {file} already. Nothing was written.", ("file", file));

    public static BackupRefusedException NotUpToDate() =>
        No(
            "backup-schema",
            "The database has the shape of another version of Alongside. Use that version, or run “alongside migrate” first."
        );

    public static BackupRefusedException NothingThere() => No("backup-schema", "There is no database here.");

    public static BackupRefusedException NoTarget() =>
        No(Place, "Say where to with --to: a PostgreSQL connection, or a folder for SQLite.");

    public static BackupRefusedException SamePlace() => No(Place, "That is where everything lies already.");

    public static BackupRefusedException ChangedMeanwhile() =>
        No("backup-meanwhile", "Somebody wrote here meanwhile. Nothing was moved. Stop Alongside and run this again.");

    public static BackupRefusedException RowsDiffer(string table) =>
        No("backup-rows", "What was written of {table} reads otherwise. Nothing was kept.", ("table", table));

    public static BackupRefusedException BrokenLedger(string slug, string what) =>
        No(
            "backup-ledger",
            "The ledger of {firm} is broken at {what}. Nothing was kept.",
            ("firm", slug),
            ("what", what)
        );

    static BackupRefusedException No(string name, string english, params (string, object)[] values) =>
        new(Refusal.Of(name, english, values));
}
