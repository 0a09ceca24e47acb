using System.CommandLine;
using Alongside.Web.Features.SettingUp;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;

namespace Alongside.Web.Commands;

static class CreateFirm
{
    public static Command Command()
    {
        var data = Common.Data();
        var slug = Required("--slug", "The firm's word in the path: small letters, digits and dashes.");
        var name = Required("--name", "The firm's name.");
        var administrator = Required(
            "--administrator",
            "The name of the first person, who looks after people and settings."
        );
        var email = Required("--email", "That person's e-mail address, to sign in with.");
        var zone = new Option<string>("--zone")
        {
            Description = "The firm's time zone (default Europe/London).",
            DefaultValueFactory = _ => "Europe/London",
        };
        var command = new Command("firm", "Make a firm with its first person, the administrator. Nobody is HR yet.")
        {
            slug,
            name,
            zone,
            administrator,
            email,
            data,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                var wanted = new FirmWanted(
                    parse.GetRequiredValue(slug),
                    parse.GetRequiredValue(name).Trim(),
                    parse.GetRequiredValue(zone),
                    parse.GetRequiredValue(administrator),
                    parse.GetRequiredValue(email)
                );
                await using var app = await Common.OpenAsync(parse, data, ct);
                await using var scope = app.Services.CreateAsyncScope();
                return await MakeAsync(parse, scope.ServiceProvider, wanted, ct);
            }
        );
        return command;
    }

    static Option<string> Required(string name, string description) =>
        new(name) { Description = description, Required = true };

    static async Task<int> MakeAsync(
        ParseResult parse,
        IServiceProvider services,
        FirmWanted wanted,
        CancellationToken ct
    )
    {
        var (console, errors) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        var founding = services.GetRequiredService<Founding>();
        if (await founding.RefusalAsync(wanted, ct) is { } no)
        {
            await errors.WriteLineAsync(Words.English.Plain(no.Says));
            return no.Name == FoundingRefusals.Taken ? Common.Wrong : Common.NotFound;
        }
        var first = founding.First(wanted);
        if (!first.Stands)
        {
            new ImportReport(errors).Write(first);
            return Common.NotFound;
        }
        var person = await founding.FoundAsync(wanted, first, FirmState.Open, ct);
        await console.WriteLineAsync(
            $"{wanted.Name} is ready at /{wanted.Slug}/. {person.Name} signs in with {person.Email}."
        );
        return Common.Done;
    }
}
