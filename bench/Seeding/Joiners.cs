using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;

namespace Alongside.Bench.Seeding;

/// <summary>Somebody who joins the practice firm for a measurement.</summary>
sealed record Joiner(PersonId Id, int Number, string Team);

/// <summary>Brings people into the practice firm, with whom each reports to and an account of each.</summary>
static class Joiners
{
    static readonly DateOnly Since = new(2020, 1, 1);

    public static PersonId New() => PersonId.Of(Guid.CreateVersion7());

    public static async Task JoinAsync(
        FirmDb db,
        Memberships memberships,
        IReadOnlyCollection<Joiner> people,
        IEnumerable<(PersonId Employee, PersonId Manager)> lines
    )
    {
        var persons = Table.Of<PersonRow>(db);
        await persons.AddAsync(people.Select(p => persons.ValuesOf(Row(p))));
        var reports = Table.Of<ReportingLineRow>(db);
        await reports.AddAsync(lines.Select(l => reports.ValuesOf(Line(l.Employee, l.Manager))));
        await memberships.JoinAsync(
            PracticeFirm.Id,
            [.. people.Select(p => new Joining(p.Id, Address(p.Number)))],
            default
        );
    }

    static PersonRow Row(Joiner joiner) =>
        new()
        {
            Firm = PracticeFirm.Id,
            Id = joiner.Id,
            Name = $"Robin Penrose {joiner.Number}",
            Email = Address(joiner.Number).Value,
            JobTitle = "Joiner",
            Team = joiner.Team,
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
