using System.CommandLine;

namespace Alongside.Web.Commands;

static class Migrate
{
    public static Command Command()
    {
        var data = Common.Data();
        var command = new Command("migrate", "Bring the database up to date. Serving does this by itself.") { data };
        command.SetAction(
            async (parse, ct) =>
            {
                await using var app = await Common.OpenAsync(parse, data, ct);
                Console.WriteLine("The database is up to date.");
                return Common.Done;
            }
        );
        return command;
    }
}
