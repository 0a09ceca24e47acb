using System.CommandLine;
using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Backups;

namespace Alongside.Web.Commands;

static class Restore
{
    public static Command Command()
    {
        var data = Common.Data();
        var file = new Argument<string>("FILE") { Description = "A backup." };
        var check = new Option<bool>("--check") { Description = "Only read it through, and say what it holds." };
        var command = new Command(
            "restore",
            "Put a backup into an empty data folder, or into an empty database that ALONGSIDE_DB names. Exit code 1 when the file can’t be used."
        )
        {
            file,
            check,
            data,
        };
        command.SetAction(
            (parse, ct) =>
                Copying.RunAsync(
                    parse,
                    data,
                    async (services, progress) =>
                    {
                        var (path, key) = (
                            parse.GetRequiredValue(file),
                            services.GetRequiredService<BackupSettings>().Key
                        );
                        return parse.GetValue(check)
                            ? Held(await BackingUp.LookAsync(path, key, ct))
                            : Restored(
                                await services.GetRequiredService<Restoring>().RestoreAsync(path, key, progress, ct)
                            );
                    }
                )
        );
        return command;
    }

    static Sentence Held(Copied copied) =>
        Sentence.Say(
            "The file is whole: {rows} rows of {at}, written by Alongside {version}.",
            ("rows", copied.Contents.AllRows),
            ("at", At(copied)),
            ("version", copied.Contents.Program)
        );

    static Sentence Restored(Copied copied) =>
        Sentence.Say(
            "Everything is as it was on {at}: {rows} rows, and {entries} entries whose chains hold. Everybody signs in again.",
            ("at", At(copied)),
            ("rows", copied.Contents.AllRows),
            ("entries", copied.Entries)
        );

    static string At(Copied copied) =>
        copied.Contents.At.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.GetCultureInfo("en-GB"));
}
