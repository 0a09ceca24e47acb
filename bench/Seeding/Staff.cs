using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;

namespace Alongside.Bench.Seeding;

/// <summary>A manager and the people they lead.</summary>
sealed record Crew(PersonId Manager, IReadOnlyList<PersonId> Members);

/// <summary>People who join the practice firm until it has a thousand, in teams of twelve.</summary>
static class Staff
{
    public const int People = 1000;
    const int MembersOfCrew = 11;

    static readonly DateOnly Since = new(2020, 1, 1);

    public static async Task<IReadOnlyList<Crew>> JoinAsync(FirmDb db, Memberships memberships)
    {
        var count = (People - PracticePeople.All.Length) / (MembersOfCrew + 1);
        List<Crew> crews =
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => new Crew(New(), [.. Enumerable.Range(0, MembersOfCrew).Select(_ => New())])),
        ];
        var everybody = crews
            .SelectMany(c => c.Members.Prepend(c.Manager))
            .Select((id, i) => (Id: id, Number: i + 1))
            .ToList();

        var people = Table.Of<PersonRow>(db);
        await people.AddAsync(everybody.Select(p => people.ValuesOf(Row(p.Id, p.Number))));
        var lines = Table.Of<ReportingLineRow>(db);
        await lines.AddAsync(crews.SelectMany(Lines).Select(lines.ValuesOf));
        await memberships.JoinAsync(
            PracticeFirm.Id,
            [.. everybody.Select(p => new Joining(p.Id, Address(p.Number)))],
            default
        );
        return crews;
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
            Team = $"Bench {number / (MembersOfCrew + 1)}",
            Starts = Since,
        };

    static IEnumerable<ReportingLineRow> Lines(Crew crew) =>
        crew
            .Members.Select(member => Line(member, crew.Manager))
            .Prepend(Line(crew.Manager, PracticePeople.IdOf("morwenna@penhallow.example")));

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
