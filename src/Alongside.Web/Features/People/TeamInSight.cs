using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.People;

/// <summary>The manager's people, whom they meet next first, and what they share with the manager.</summary>
/// <param name="Rows">The records with these people, open ones first, and the reader's own talks with HR.</param>
/// <param name="Shared">The same records with the sheets that both read.</param>
public sealed record Team(
    ImmutableArray<PersonLine> People,
    ImmutableArray<RecordRow> Rows,
    ImmutableArray<Process> Shared
);

/// <summary>Reads the team in three statements, however large it is.</summary>
public sealed class TeamInSight(FirmDb db, Records records, Names names)
{
    const int MostRecords = 200;
    const int MostTalks = 10;

    public async Task<Team> OfAsync(Desk desk, CancellationToken ct)
    {
        var rows = await RowsAsync(desk, ct);
        var shown = rows.Where(r => r.ShownToEmployee && r.Kind != Kinds.Ask).ToList();
        var shared = await records.ReadAsync<Process>(desk, Part.Manager, shown, [Audience.Shared], ct);
        var people = await PeopleAsync(desk, ct);

        var byPerson = shared.ToLookup(p => p.Header.Employee);
        return new Team(
            [
                .. people
                    .Select(p =>
                        PersonLine.Of(
                            names.Face(p.Id, RelationOf(p, rows)),
                            p.JobTitle,
                            [.. byPerson[p.Id]],
                            desk.Today
                        )
                    )
                    .OrderBy(p => p.NextDay ?? DateOnly.MaxValue),
            ],
            [.. rows],
            [.. shared]
        );
    }

    Task<List<RecordRow>> RowsAsync(Desk desk, CancellationToken ct)
    {
        var (me, leads) = (desk.Reader.Person, desk.Reader.Leads.ToList());
        var theirs = db
            .Records.Where(r => r.Manager == me && leads.Contains(r.Employee))
            .OrderBy(r => r.Ended)
            .ThenByDescending(r => r.Begun)
            .Take(MostRecords);
        var mine = db
            .Records.Where(r => r.Employee == me && r.Kind == Kinds.Ask)
            .OrderByDescending(r => r.Begun)
            .Take(MostTalks);
        return theirs.Concat(mine).AsNoTracking().ToListAsync(ct);
    }

    async Task<List<Storage.Rows.PersonRow>> PeopleAsync(Desk desk, CancellationToken ct)
    {
        var leads = desk.Reader.Leads.ToList();
        var people = await db
            .People.AsNoTracking()
            .Where(p => leads.Contains(p.Id))
            .OrderBy(p => p.Name)
            .ToListAsync(ct);
        foreach (var person in people)
            names.Know(person.Id, person.Name);
        return people;
    }

    /// <summary>The person of an open plan has the employee's colour, as on the plan's own pages.</summary>
    static Relation RelationOf(Storage.Rows.PersonRow person, List<RecordRow> rows) =>
        rows.Exists(r => r.Employee == person.Id && r is { Kind: Kinds.TaskPlan, Ended: false, ShownToEmployee: true })
            ? Relation.Employee
            : Relation.None;
}
