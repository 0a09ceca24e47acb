using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using PersonRow = Alongside.Web.Storage.Rows.PersonRow;

namespace Alongside.Bench.Many.Seeding;

/// <summary>Writes the people of firms into the database: persons, whom they report to, HR, and an account of each.</summary>
sealed class FirmPeople(FirmDb db, DirectoryDb directory)
{
    static readonly DateOnly Since = new(2020, 1, 1);
    static readonly string[] First = [.. PracticePeople.All.Select(p => p.Name.Split(' ')[0]).Distinct()];
    static readonly string[] Last = [.. PracticePeople.All.Select(p => p.Name.Split(' ')[^1]).Distinct()];

    /// <param name="like">The firm whose settings it takes.</param>
    public async Task AddAsync(SeededFirm firm, FirmRow like)
    {
        await AddFirmAsync(firm, like);
        var all = Teams(firm).ToList();
        var persons = Table.Of<PersonRow>(db);
        await persons.AddAsync(all.Select((p, at) => persons.ValuesOf(Person(firm, p.Id, p.Team, at))));
        var words = Table.Of<PersonWordRow>(db);
        await words.AddAsync(
            all.SelectMany((p, at) => NameWords.Of(NameOf(firm, at)).Select(w => words.ValuesOf(Word(firm, p.Id, w))))
        );
        var lines = Table.Of<ReportingLineRow>(db);
        await lines.AddAsync(Lines(firm).Select(l => lines.ValuesOf(Line(firm, l.Employee, l.Manager))));
        var roles = Table.Of<RoleRow>(db);
        await roles.AddAsync(firm.Hr.Select(hr => roles.ValuesOf(Hr(firm, hr))));
        await AddMembersAsync(firm, [.. all.Select(p => p.Id)]);
    }

    static IEnumerable<(PersonId Id, string Team)> Teams(SeededFirm firm) =>
        firm
            .Hr.Append(firm.Director)
            .Concat(firm.Heads)
            .Select(id => (id, "Office"))
            .Concat(
                firm.Crews.SelectMany(
                    (crew, i) => crew.Members.Prepend(crew.Manager).Select(id => (id, $"Crew {i + 1}"))
                )
            );

    static IEnumerable<(PersonId Employee, PersonId Manager)> Lines(SeededFirm firm) =>
        firm
            .Hr.Concat(firm.Heads)
            .Select(p => (p, firm.Director))
            .Concat(
                firm.Crews.SelectMany(
                    (c, i) => c.Members.Select(m => (m, c.Manager)).Prepend((c.Manager, firm.LeadOf(i)))
                )
            );

    /// <summary>The practice firm's names, put together otherwise in each firm.</summary>
    static string NameOf(SeededFirm firm, int at) =>
        $"{First[at % First.Length]} {Last[(at / First.Length + 7 * at + firm.Number) % Last.Length]}";

    static string AddressOf(SeededFirm firm, int at) => $"person{at + 1}@{firm.Slug}.example";

    async Task AddFirmAsync(SeededFirm firm, FirmRow like)
    {
        var table = Table.Of<FirmRow>(db);
        var row = table.ValuesOf(like);
        row[table.Column(nameof(FirmRow.Firm))] = firm.Id.Value;
        row[table.Column(nameof(FirmRow.Slug))] = firm.Slug;
        row[table.Column(nameof(FirmRow.Name))] = $"Firm {firm.Number}";
        row[table.Column(nameof(FirmRow.Practice))] = false;
        row[table.Column(nameof(FirmRow.Contact))] = firm.Hr[0].Value;
        row[table.Column(nameof(FirmRow.HeadNumber))] = 0L;
        row[table.Column(nameof(FirmRow.HeadHash))] = Chain.Root;
        row[table.Column(nameof(FirmRow.LogNumber))] = 0L;
        row[table.Column(nameof(FirmRow.LogHash))] = Chain.Root;
        await table.AddAsync([row]);
        var places = Table.Of<FirmPlace>(directory);
        await places.AddAsync([
            places.ValuesOf(
                new FirmPlace
                {
                    Firm = firm.Id,
                    Slug = firm.Slug,
                    Name = $"Firm {firm.Number}",
                    Practice = false,
                }
            ),
        ]);
    }

    async Task AddMembersAsync(SeededFirm firm, PersonId[] people)
    {
        var accounts = Table.Of<Account>(directory);
        var memberships = Table.Of<Membership>(directory);
        var members = people
            .Select((id, at) => (Person: id, At: at, Account: AccountId.Of(Guid.CreateVersion7())))
            .ToList();
        await accounts.AddAsync(
            members.Select(m =>
                accounts.ValuesOf(
                    new Account
                    {
                        Id = m.Account,
                        Address = AddressOf(firm, m.At),
                        MadeAt = PracticeFirm.Start,
                    }
                )
            )
        );
        await memberships.AddAsync(
            members.Select(m =>
                memberships.ValuesOf(
                    new Membership
                    {
                        Firm = firm.Id,
                        Person = m.Person,
                        Account = m.Account,
                    }
                )
            )
        );
    }

    static PersonRow Person(SeededFirm firm, PersonId id, string team, int at) =>
        new()
        {
            Firm = firm.Id,
            Id = id,
            Name = NameOf(firm, at),
            Email = AddressOf(firm, at),
            JobTitle = "Joiner",
            Team = team,
            Starts = Since,
        };

    static PersonWordRow Word(SeededFirm firm, PersonId id, string word) =>
        new()
        {
            Firm = firm.Id,
            Word = word,
            Person = id,
        };

    static ReportingLineRow Line(SeededFirm firm, PersonId employee, PersonId manager) =>
        new()
        {
            Firm = firm.Id,
            Employee = employee,
            Manager = manager,
            From = Since,
        };

    static RoleRow Hr(SeededFirm firm, PersonId person) =>
        new()
        {
            Firm = firm.Id,
            Person = person,
            Role = Role.Hr,
            From = Since,
        };
}
