using System.CommandLine;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;

namespace Alongside.Web.Commands;

static class GiveRole
{
    static readonly Dictionary<string, Role> Roles = Enum.GetValues<Role>()
        .ToDictionary(r => $"{r}".ToLowerInvariant(), StringComparer.Ordinal);

    public static Command Command()
    {
        var (data, firm) = (Common.Data(), Common.Firm());
        var person = new Option<string>("--person") { Description = "The person's e-mail address.", Required = true };
        var give = new Option<string?>("--give") { Description = "The role to give from today." };
        var cut = new Option<string?>("--cut") { Description = "The role to take away; the person is signed out." };
        give.AcceptOnlyFromAmong([.. Roles.Keys]);
        cut.AcceptOnlyFromAmong([.. Roles.Keys]);
        var command = new Command("role", "Give a person of a firm a role, or take it away.")
        {
            firm,
            person,
            give,
            cut,
            data,
        };
        command.Validators.Add(given =>
        {
            if (given.GetValue(give) is null == given.GetValue(cut) is null)
                given.AddError("Say either --give or --cut.");
        });
        command.SetAction(
            async (parse, ct) =>
            {
                await using var app = await Common.OpenAsync(parse, data, ct);
                await using var scope = app.Services.CreateAsyncScope();
                var services = scope.ServiceProvider;
                if (
                    await FindAsync(parse, services, parse.GetRequiredValue(firm), parse.GetRequiredValue(person), ct)
                    is not { } found
                )
                    return Common.NotFound;

                await services.GetRequiredService<FirmTransaction>().EnterAsync(found.Firm, writes: true, ct);
                var today = (await services.GetRequiredService<Readers>().SeatNobodyAsync(ct)).Today;
                var roles = services.GetRequiredService<RoleBook>();
                var changed = parse.GetValue(give) is { } given
                    ? await roles.GiveAsync(found.Person, Roles[given], today, PersonId.Nobody, ct)
                    : await roles.CutAsync(found.Person, Roles[parse.GetValue(cut)!], today, PersonId.Nobody, ct);
                await parse.InvocationConfiguration.Output.WriteLineAsync(changed ? "Done." : "It was so already.");
                return Common.Done;
            }
        );
        return command;
    }

    static async Task<FirmEntered?> FindAsync(
        ParseResult parse,
        IServiceProvider services,
        string slug,
        string email,
        CancellationToken ct
    )
    {
        var found = EmailAddress.TryRead(email, out var address)
            ? await services.GetRequiredService<Memberships>().FindAsync(slug, address, ct)
            : null;
        if (found is null)
            await parse.InvocationConfiguration.Error.WriteLineAsync($"Nobody at “{slug}” has that address.");
        return found;
    }
}
