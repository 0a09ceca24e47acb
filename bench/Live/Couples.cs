using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Bench.Live;

/// <summary>Two who talk: the plan that they talk about, and the session of each.</summary>
sealed record Couple(RecordId Plan, string Employee, string Manager);

/// <summary>People who join the practice firm in twos, one of whom leads the other, and begin a talk.</summary>
static class Couples
{
    static readonly DateOnly Since = new(2020, 1, 1);

    public static async Task<IReadOnlyList<Couple>> BeginAsync(IServiceProvider services, int count)
    {
        var people = Enumerable.Range(0, count).Select(at => (Employee: New(), Manager: New(), At: at)).ToList();
        await JoinAsync(services, [.. people]);
        List<Couple> couples = [];
        foreach (var (employee, manager, _) in people)
            couples.Add(
                new(
                    await new Beginning(services, employee, manager).MakeAsync(),
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
        var everybody = people
            .SelectMany(two =>
                new[] { (Id: two.Employee, Number: 2 * two.At), (Id: two.Manager, Number: (2 * two.At) + 1) }
            )
            .ToList();
        var rows = Table.Of<PersonRow>(db);
        await rows.AddAsync(everybody.Select(p => rows.ValuesOf(Row(p.Id, p.Number))));
        var lines = Table.Of<ReportingLineRow>(db);
        await lines.AddAsync(people.Select(two => lines.ValuesOf(Line(two.Employee, two.Manager))));
        await scope
            .ServiceProvider.GetRequiredService<Memberships>()
            .JoinAsync(PracticeFirm.Id, [.. everybody.Select(p => new Joining(p.Id, Address(p.Number)))], default);
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

    static PersonId New() => PersonId.Of(Guid.CreateVersion7());

    static PersonRow Row(PersonId id, int number) =>
        new()
        {
            Firm = PracticeFirm.Id,
            Id = id,
            Name = $"Robin Penrose {number}",
            Email = Address(number).Value,
            JobTitle = "Joiner",
            Team = "Bench",
            Starts = Since,
        };

    static ReportingLineRow Line(PersonId employee, PersonId manager) =>
        new()
        {
            Firm = PracticeFirm.Id,
            Employee = employee,
            Manager = manager,
            From = Since,
        };

    static EmailAddress Address(int number) =>
        EmailAddress.TryRead($"robin{number}@penhallow.example", out var address) ? address : default;
}
