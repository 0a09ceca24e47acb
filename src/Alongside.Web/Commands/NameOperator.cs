using System.CommandLine;
using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Commands;

static class NameOperator
{
    public static Command Command()
    {
        var data = Common.Data();
        var address = new Argument<string>("address") { Description = "The e-mail address with which they sign in." };
        var remove = new Option<bool>("--remove") { Description = "They run it no longer, and are signed out." };
        var command = new Command("operator", "Name who runs this installation: mail, and what could not be delivered.")
        {
            address,
            remove,
            data,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                if (!EmailAddress.TryRead(parse.GetRequiredValue(address), out var read))
                {
                    await parse.InvocationConfiguration.Error.WriteLineAsync("That is no e-mail address.");
                    return Common.NotFound;
                }
                await using var app = await Common.OpenAsync(parse, data, ct);
                await using var scope = app.Services.CreateAsyncScope();
                var operators = scope.ServiceProvider.GetRequiredService<Operators>();
                var changed = parse.GetValue(remove)
                    ? await operators.RemoveAsync(read, ct)
                    : await operators.NameAsync(read, ct);
                await parse.InvocationConfiguration.Output.WriteLineAsync(
                    !changed ? "It was so already."
                    : parse.GetValue(remove) ? "Done."
                    : "Done. They sign in as everybody does, and find it at /operator."
                );
                return Common.Done;
            }
        );
        return command;
    }
}
