using System.CommandLine;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Commands;

static class MakeToken
{
    public static Command Command()
    {
        var (data, firm) = (Common.Data(), Common.Firm());
        var person = new Option<string>("--person") { Description = "The person's e-mail address.", Required = true };
        var command = new Command("token", "Print a personal API token. It is shown once and kept only as a hash.")
        {
            data,
            firm,
            person,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                await using var app = await Common.OpenAsync(parse, data, ct);
                await using var scope = app.Services.CreateAsyncScope();
                if (
                    await Common.FindFirmAsync(scope.ServiceProvider, parse.GetRequiredValue(firm), ct) is not { } place
                )
                    return Common.NotFound;
                return await PrintAsync(scope.ServiceProvider, place, parse.GetRequiredValue(person), ct);
            }
        );
        return command;
    }

    static async Task<int> PrintAsync(IServiceProvider services, FirmPlace place, string email, CancellationToken ct)
    {
        var found = EmailAddress.TryRead(email, out var address)
            ? await services.GetRequiredService<Memberships>().FindAsync(place.Slug, address, ct)
            : null;
        if (found is null)
        {
            await Console.Error.WriteLineAsync($"Nobody at {place.Name} has that address.");
            return Common.NotFound;
        }
        Console.WriteLine(
            await services.GetRequiredService<Tokens>().MakeAsync(place.Firm, found.Person, "command line", ct)
        );
        return Common.Done;
    }
}
