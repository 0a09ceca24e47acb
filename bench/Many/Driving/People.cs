using Alongside.Bench.Many.Seeding;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Bench.Many.Driving;

/// <summary>
/// Signed-in people, spread over all firms: of a hundred eighty employees, half of them with a plan, fifteen managers and five of HR.
/// </summary>
static class People
{
    const int Employees = 80;
    const int Managers = 15;
    const int FewOfHr = 20;

    /// <param name="sessions">In all firms together; somebody may have two.</param>
    public static async Task<IReadOnlyList<Person>> SignInAsync(IServiceProvider services, int firms, int sessions)
    {
        List<Person> people = [];
        for (var number = 1; number <= firms; number++)
        {
            await using var scope = services.CreateAsyncScope();
            var count = sessions * number / firms - sessions * (number - 1) / firms;
            people.AddRange(await OfFirmAsync(scope.ServiceProvider, SeededFirm.SlugOf(number), count));
        }
        return people;
    }

    static async Task<IReadOnlyList<Person>> OfFirmAsync(IServiceProvider services, string slug, int count)
    {
        var firm = (await services.GetRequiredService<Firms>().FindAsync(slug, default))!.Firm;
        services.GetRequiredService<FirmScope>().Enter(firm);
        var all = new Chosen(slug, firm, services.GetRequiredService<FirmDb>());
        await all.ReadAsync();
        List<Person> people = [];
        for (var i = 0; i < count; i++)
            // a step that is prime to a hundred mingles the three
            people.Add(
                (37 * i % 100) switch
                {
                    < Employees => all.Employee(i),
                    < Employees + Managers => all.Manager(i),
                    _ => all.OfHr(i),
                }
            );
        await AddSessionsAsync(services.GetRequiredService<DirectoryDb>(), firm, people);
        return people;
    }

    /// <summary>Sessions like any other, without the mail.</summary>
    static async Task AddSessionsAsync(DirectoryDb directory, FirmId firm, List<Person> people)
    {
        var accounts = await directory
            .Memberships.AsNoTracking()
            .Where(m => m.Firm == firm)
            .ToDictionaryAsync(m => m.Person, m => m.Account);
        var now = DateTime.UtcNow;
        var sessions = Table.Of<Session>(directory);
        await sessions.AddAsync(
            people.Select(p =>
                sessions.ValuesOf(
                    new Session
                    {
                        Id = SessionId.Of(Guid.CreateVersion7()),
                        Hash = Secret.Hash(p.Secret),
                        Account = accounts[p.Id],
                        MadeAt = now,
                        SeenAt = now,
                        FreshUntil = now + SignInRules.Idle,
                        Device = "Bench",
                    }
                )
            )
        );
    }

    /// <summary>Those of one firm who may be chosen.</summary>
    sealed class Chosen(string slug, FirmId firm, FirmDb db)
    {
        List<(PersonId Employee, PersonId Manager, RecordId Plan)> plans = [];
        ILookup<PersonId, PersonId> crews = null!;
        List<(PersonId Employee, PersonId Manager)> members = [];
        ILookup<PersonId, RecordId> asks = null!;
        List<PersonId> hr = [];

        public async Task ReadAsync()
        {
            plans = (
                await db
                    .Records.AsNoTracking()
                    .Where(r => r.Kind == Kinds.TaskPlan && !r.Ended && r.ShownToEmployee)
                    .OrderBy(r => r.Begun)
                    .Select(r => new
                    {
                        r.Employee,
                        r.Manager,
                        r.Id,
                    })
                    .ToListAsync()
            ).ConvertAll(r => (r.Employee, r.Manager, r.Id));
            var managers = plans.ConvertAll(p => p.Manager).ToHashSet();
            var lines = await db.ReportingLines.AsNoTracking().Where(l => l.Until == null).ToListAsync();
            members = [.. lines.Where(l => managers.Contains(l.Manager)).Select(l => (l.Employee, l.Manager))];
            crews = members.ToLookup(l => l.Manager, l => l.Employee);
            asks = (
                await db
                    .Records.AsNoTracking()
                    .Where(r => r.Kind == Kinds.Ask)
                    .OrderByDescending(r => r.Begun)
                    .Select(r => new { r.Employee, r.Id })
                    .ToListAsync()
            ).ToLookup(r => r.Employee, r => r.Id);
            hr = await db.Roles.Where(r => r.Role == Domain.Access.Role.Hr).Select(r => r.Person).ToListAsync();
        }

        public Person Employee(int i)
        {
            var who = i % 2 == 0 ? plans[i % plans.Count].Employee : members[i * 7 % members.Count].Employee;
            return New(Role.Employee, who, plans.Where(p => p.Employee == who), asks[who].Take(1));
        }

        public Person Manager(int i)
        {
            var who = plans[i % plans.Count].Manager;
            return New(Role.Manager, who, plans.Where(p => p.Manager == who), []);
        }

        public Person OfHr(int i) =>
            New(
                Role.Hr,
                hr[i % hr.Count],
                [],
                asks.Skip(FewOfHr * i % asks.Count).Take(FewOfHr).Select(a => a.First())
            );

        Person New(
            Role role,
            PersonId who,
            IEnumerable<(PersonId, PersonId, RecordId Plan)> theirs,
            IEnumerable<RecordId> talks
        ) => new(role, slug, firm, who, Secret.Make(), [.. theirs.Select(p => p.Plan)], [.. talks], [.. crews[who]]);
    }
}
