using System.CommandLine;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Ui;

namespace Alongside.Web.Commands;

static class Backup
{
    public static Command Command()
    {
        var data = Common.Data();
        var file = new Argument<string?>("FILE")
        {
            Description =
                "Where to write it (default: a new file in ALONGSIDE_BACKUPS, or the folder backups of the data).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "backup",
            "Write everything into one file while the program runs. ALONGSIDE_BACKUP_PASSWORD or ALONGSIDE_BACKUP_KEY locks it."
        )
        {
            file,
            data,
        };
        command.SetAction(
            (parse, ct) =>
                Copying.RunAsync(
                    parse,
                    data,
                    async (services, progress) =>
                    {
                        var settings = services.GetRequiredService<BackupSettings>();
                        var path = parse.GetValue(file) is { } named
                            ? Path.GetFullPath(named)
                            : New(services, settings);
                        var made = await services
                            .GetRequiredService<BackingUp>()
                            .WriteAsync(path, settings.Key, progress, ct);
                        return Sentence.Say(
                            settings.Key is null
                                ? "{file} holds {rows} rows in {size}. It is not locked: keep it as safe as the database."
                                : "{file} holds {rows} rows in {size}. It is locked.",
                            ("file", path),
                            ("rows", made.Contents.AllRows),
                            ("size", FileSize.Of(made.Bytes))
                        );
                    }
                )
        );
        return command;
    }

    static string New(IServiceProvider services, BackupSettings settings)
    {
        var engine = services.GetRequiredService<Engine>();
        var folder = new BackupFolder(settings.Folder ?? Path.Combine(engine.DataFolder, "backups"));
        folder.Make();
        return folder.PathFor(services.GetRequiredService<TimeProvider>().Now());
    }
}
