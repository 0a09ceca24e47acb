using System.CommandLine;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Backups;

namespace Alongside.Web.Commands;

static class Move
{
    public static Command Command()
    {
        var data = Common.Data();
        var to = new Option<string?>("--to")
        {
            Description =
                "A PostgreSQL connection, or a folder for SQLite. ALONGSIDE_MOVE_TO says the same without showing a password.",
        };
        var command = new Command(
            "move",
            "Copy everything to another engine or place, which has to be empty. Stop the program first; nothing here is changed. With --firm, take one firm to another installation while both run."
        )
        {
            to,
            data,
        };
        var one = new MoveFirm(command, to, data);
        command.SetAction(
            (parse, ct) =>
                one.IsAsked(parse)
                    ? one.RunAsync(parse, ct)
                    : Copying.RunAsync(
                        parse,
                        data,
                        async (services, progress) =>
                        {
                            var options = services.GetRequiredService<IConfiguration>();
                            var target = Target(
                                parse.GetValue(to) ?? options["ALONGSIDE_MOVE_TO"],
                                services.GetRequiredService<Engine>()
                            );
                            var moved = await services.GetRequiredService<Moving>().MoveAsync(target, progress, ct);
                            return Sentence.Say(
                                target.IsPostgres
                                    ? "{rows} rows are in {place} now, and {entries} entries whose chains hold. Start Alongside with ALONGSIDE_DB from now on."
                                    : "{rows} rows are in {place} now, and {entries} entries whose chains hold. Start Alongside with ALONGSIDE_DATA from now on, and without ALONGSIDE_DB.",
                                ("rows", moved.Contents.AllRows),
                                ("place", target.DatabaseName),
                                ("entries", moved.Entries)
                            );
                        }
                    )
        );
        return command;
    }

    internal static Engine Target(string? to, Engine from) =>
        to switch
        {
            null or "" => throw BackupRefusals.NoTarget(),
            _ when to.Contains('=', StringComparison.Ordinal) => Engine.Postgres(to, from.DataFolder),
            _ => Engine.Sqlite(Path.GetFullPath(to)),
        };
}
