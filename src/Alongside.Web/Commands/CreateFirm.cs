using System.CommandLine;
using System.Text.RegularExpressions;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Features.People;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using NodaTime;
using PersonRow = Alongside.Domain.People.PersonRow;

namespace Alongside.Web.Commands;

static partial class CreateFirm
{
    sealed record Asked(string Slug, string Name, string Zone, string Administrator, string Email);

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
                var asked = new Asked(
                    parse.GetRequiredValue(slug),
                    parse.GetRequiredValue(name).Trim(),
                    parse.GetRequiredValue(zone),
                    parse.GetRequiredValue(administrator),
                    parse.GetRequiredValue(email)
                );
                if (No(asked) is { } no)
                {
                    await parse.InvocationConfiguration.Error.WriteLineAsync(no);
                    return Common.NotFound;
                }
                await using var app = await Common.OpenAsync(parse, data, ct);
                await using var scope = app.Services.CreateAsyncScope();
                return await MakeAsync(parse, scope.ServiceProvider, asked, ct);
            }
        );
        return command;
    }

    static Option<string> Required(string name, string description) =>
        new(name) { Description = description, Required = true };

    static string? No(Asked asked) =>
        asked switch
        {
            _ when !Slug().IsMatch(asked.Slug) =>
                "A firm's word has 2 to 40 small letters, digits and dashes, such as acme-foods.",
            _ when FirmPath.Reserved.Contains(asked.Slug) || asked.Slug == PracticeFirm.Slug =>
                $"Alongside needs “{asked.Slug}” for itself. Choose another word.",
            _ when asked.Name.Length is 0 or > 200 || asked.Name.Any(char.IsControl) =>
                "The firm's name has 1 to 200 characters.",
            _ when DateTimeZoneProviders.Tzdb.GetZoneOrNull(asked.Zone) is null =>
                $"There is no time zone called “{asked.Zone}”. It is written like Europe/London.",
            _ => null,
        };

    static async Task<int> MakeAsync(ParseResult parse, IServiceProvider services, Asked asked, CancellationToken ct)
    {
        var (console, errors) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        var firms = services.GetRequiredService<Firms>();
        if (await firms.FindAsync(asked.Slug, ct) is not null)
        {
            await errors.WriteLineAsync($"There is a firm called “{asked.Slug}” already.");
            return Common.Wrong;
        }
        var today = FirmClock.DayIn(asked.Zone, services.GetRequiredService<TimeProvider>().Now());
        var plan = First(asked, today);
        if (!plan.Stands)
        {
            new ImportReport(errors).Write(plan);
            return Common.NotFound;
        }
        await firms.CreateAsync(new NewFirm(new FirmId(Guid.CreateVersion7()), asked.Slug, asked.Name, asked.Zone), ct);
        await services.GetRequiredService<PeopleBook>().CarryOutAsync(plan, today, ct);
        var person = plan.Changes[0].After;
        await services.GetRequiredService<RoleBook>().GiveAsync(person.Id, Role.Administrator, today, ct);
        await console.WriteLineAsync(
            $"{asked.Name} is ready at /{asked.Slug}/. {person.Name} signs in with {person.Email}."
        );
        return Common.Done;
    }

    /// <summary>The first person joins as everyone after them does, by a row.</summary>
    static PeoplePlan First(Asked asked, DateOnly today)
    {
        var row = new PersonRow(
            Number: 0,
            PeopleFileCells.Clean(asked.Administrator),
            PeopleFileCells.CleanEmail(asked.Email),
            JobTitle: "",
            Manager: "",
            Team: "",
            Location: "",
            Start: null,
            End: null
        );
        return PeoplePlan.Make(PeopleRows.Of(row), [], today, _ => new PersonId(Guid.CreateVersion7()));
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slug();
}
