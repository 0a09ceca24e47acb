using Alongside.Bench.Seeding;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Bench.Live;

/// <summary>Two who talk: the plan that they talk about, and the session of each.</summary>
sealed record Couple(RecordId Plan, string Employee, string Manager);

/// <summary>People who join the practice firm in twos, one of whom leads the other, and begin a talk.</summary>
static class Couples
{
    public static async Task<IReadOnlyList<Couple>> BeginAsync(IServiceProvider services, int count)
    {
        var people = Enumerable
            .Range(0, count)
            .Select(at => (Employee: Joiners.New(), Manager: Joiners.New(), At: at))
            .ToList();
        await JoinAsync(services, [.. people]);
        List<Couple> couples = [];
        foreach (var (employee, manager, _) in people)
            couples.Add(
                new(
                    await new Beginning(new(services), employee, manager).MakeAsync(),
                    await SignInAsync(services, employee),
                    await SignInAsync(services, manager)
                )
            );
        return couples;
    }

    static async Task JoinAsync(
        IServiceProvider services,
        IReadOnlyList<(PersonId Employee, PersonId Manager, int At)> people
    )
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<FirmScope>().Enter(PracticeFirm.Id);
        var db = scope.ServiceProvider.GetRequiredService<FirmDb>();
        await Joiners.JoinAsync(
            db,
            scope.ServiceProvider.GetRequiredService<Memberships>(),
            [
                .. people.SelectMany(two =>
                    new Joiner[] { new(two.Employee, 2 * two.At, "Bench"), new(two.Manager, (2 * two.At) + 1, "Bench") }
                ),
            ],
            people.Select(two => (two.Employee, two.Manager))
        );
    }

    /// <summary>A session like any other, without the mail.</summary>
    static async Task<string> SignInAsync(IServiceProvider services, PersonId person)
    {
        await using var scope = services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        var account = directory
            .Memberships.Where(m => m.Firm == PracticeFirm.Id && m.Person == person)
            .Select(m => m.Account)
            .Single();
        var begun = await scope
            .ServiceProvider.GetRequiredService<Sessions>()
            .BeginAsync(account, "Bench", onlyFirm: null, before: null, default);
        return begun.Secret;
    }
}
