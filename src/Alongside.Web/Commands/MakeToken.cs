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
        var days = new Option<int>("--days")
        {
            Description = $"How many days it works, from 1 to {Tokens.LongestDays}.",
            DefaultValueFactory = _ => Tokens.UsualDays,
        };
        var reach = new Option<TokenReach>("--reach")
        {
            Description =
                "Own: what is about the person. Team: and those they lead. Role: and their role, for one day.",
            DefaultValueFactory = _ => TokenReach.Team,
        };
        reach.AcceptOnlyFromAmong("own", "team", "role");
        var reads = new Option<bool>("--read-only") { Description = "It may change nothing." };
        var command = new Command("token", "Print a personal API token. It is shown once and kept only as a hash.")
        {
            data,
            firm,
            person,
            days,
            reach,
            reads,
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
                var wanted = new TokenWanted(
                    "command line",
                    new TokenScopes(parse.GetRequiredValue(reach), Moves: !parse.GetValue(reads)),
                    parse.GetRequiredValue(days)
                );
                if (wanted.Days is < 1 or > Tokens.LongestDays || Tokens.Refused(wanted) is not null)
                {
                    await Console.Error.WriteLineAsync(
                        $"Give 1 to {Tokens.LongestDays} days, and 1 with the person’s role."
                    );
                    return Common.Wrong;
                }
                return await PrintAsync(scope.ServiceProvider, place, parse.GetRequiredValue(person), wanted, ct);
            }
        );
        return command;
    }

    static async Task<int> PrintAsync(
        IServiceProvider services,
        FirmPlace place,
        string email,
        TokenWanted wanted,
        CancellationToken ct
    )
    {
        var found = EmailAddress.TryRead(email, out var address)
            ? await services.GetRequiredService<Memberships>().FindAsync(place.Slug, address, ct)
            : null;
        if (found is null)
        {
            await Console.Error.WriteLineAsync($"Nobody at {place.Name} has that address.");
            return Common.NotFound;
        }
        Console.WriteLine(await services.GetRequiredService<Tokens>().MakeAsync(place.Firm, found.Person, wanted, ct));
        return Common.Done;
    }
}
