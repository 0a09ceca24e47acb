using System.CommandLine;
using Alongside.Web.Features.Practice;

namespace Alongside.Web.Commands;

static class Seed
{
    public static Command Command()
    {
        var data = Common.Data();
        var command = new Command("seed", "Add the practice firm, Penhallow Joinery, unless it is there.") { data };
        command.SetAction(
            async (parse, ct) =>
            {
                await using var app = await Common.OpenAsync(parse, data, ct);
                await using var scope = app.Services.CreateAsyncScope();
                var added = await scope.ServiceProvider.GetRequiredService<PracticeFirm>().EnsureAsync(ct);
                Console.WriteLine(added ? "Penhallow Joinery is ready." : "Penhallow Joinery was already there.");
                return Common.Done;
            }
        );
        return command;
    }
}
