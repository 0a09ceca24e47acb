using Alongside.Domain.Basics;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Operating;

/// <summary>What the operator has to know of backups: the last one, the next one, how long they stay, and what went wrong.</summary>
public sealed class BackupLines(BackupNote? note, BackupSettings settings)
{
    public Sentence? Trouble =>
        note is { Trouble: { } trouble, TroubleAt: { } at }
            ? Sentence.Say(
                "The backup of {at} did not work. {why} It is tried again every hour.",
                ("at", IndexModel.Shown(at)),
                ("why", Why(trouble))
            )
            : null;

    public IEnumerable<Sentence> Lines =>
        settings.Folder is { } folder
            ? [Last, Next(folder), Kept]
            : [Sentence.Say("None are made by themselves: ALONGSIDE_BACKUPS says so.")];

    Sentence Last =>
        note is { Last: { } last }
            ? Sentence.Say(
                note.IsLocked
                    ? "The last is of {at}: {size}, made in {seconds} seconds, locked."
                    : "The last is of {at}: {size}, made in {seconds} seconds, not locked.",
                ("at", IndexModel.Shown(last)),
                ("size", FileSize.Of(note.Bytes)),
                ("seconds", (int)Math.Ceiling(note.Took.TotalSeconds))
            )
            : Sentence.Say("There is none yet.");

    /// <summary>Before the program has looked for the first time, it knows the time of day and not the day.</summary>
    Sentence Next(string folder) =>
        note is null
            ? Sentence.Say(
                "One is made each day at {time} UTC, in {folder}.",
                ("time", $"{settings.At:HH:mm}"),
                ("folder", folder)
            )
            : Sentence.Say(
                "The next is due on {at}, in {folder}.",
                ("at", IndexModel.Shown(settings.After(note.Last ?? note.Since))),
                ("folder", folder)
            );

    Sentence Kept =>
        Sentence.Say(
            settings.Keep switch
            {
                { Months: > 0 } =>
                    "Each is kept for {days} days, one of a week for {weeks} weeks, one of a month for {months} months. Then it goes, with all that was taken out since.",
                { Weeks: > 0 } =>
                    "Each is kept for {days} days, one of a week for {weeks} weeks. Then it goes, with all that was taken out since.",
                _ => "Each is kept for {days} days. Then it goes, with all that was taken out since.",
            },
            ("days", settings.Keep.Days),
            ("weeks", settings.Keep.Weeks),
            ("months", settings.Keep.Months)
        );

    static Sentence Why(BackupTrouble trouble) =>
        trouble switch
        {
            BackupTrouble.Disk => Sentence.Say("The file could not be written. Look whether the disk is full."),
            BackupTrouble.Folder => Sentence.Say("The program may not write in the folder."),
            BackupTrouble.Database => Sentence.Say("The database did not answer."),
            _ => Sentence.Say("The program’s log says more."),
        };
}
