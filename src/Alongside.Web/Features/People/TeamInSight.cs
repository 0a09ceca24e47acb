using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.People;

/// <summary>The manager's people, whom they meet next first, and what they share with the manager.</summary>
/// <param name="Rows">What is going on with these people or was lately, and the reader's own talks with HR.</param>
/// <param name="Shared">The same records with the sheets that both read.</param>
public sealed record Team(
    ImmutableArray<PersonLine> People,
    ImmutableArray<RecordRow> Rows,
    ImmutableArray<Process> Shared
);

/// <summary>Reads the team in three statements, however large it is and however much has passed.</summary>
public sealed class TeamInSight(FirmDb db, Records records, TeamStatements statements, Names names)
{
    const int LongestName = 120;

    /// <summary>The team with those of its people alone whose name has words that begin so; with all when nothing is asked.</summary>
    public async Task<Team> CalledAsync(NameSearch search, Desk desk, string? name, CancellationToken ct)
    {
        var team = await OfAsync(desk, ct);
        if (string.IsNullOrWhiteSpace(name))
            return team;
        var text = name.Length > LongestName ? name[..LongestName] : name;
        var found = await search.AmongLedAsync(desk.Reader.Person, desk.Today, text, ct);
        return team with { People = [.. team.People.Where(p => found.Contains(p.Face.Id))] };
    }

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
                            names.Face(p.Person, RelationOf(p.Person, rows)),
                            p,
                            [.. byPerson[p.Person]],
                            desk.Today
                        )
                    )
                    .OrderBy(p => p.NextDay ?? DateOnly.MaxValue),
            ],
            rows,
            [.. shared]
        );
    }

    /// <summary>A record that has not gone over yet from a manager who no longer leads its employee is nobody's to see.</summary>
    async Task<ImmutableArray<RecordRow>> RowsAsync(Desk desk, CancellationToken ct)
    {
        var me = desk.Reader.Person;
        var found = await statements.RecordsAsync(db, me, desk.Today.AddDays(-7 * Talks.Weeks), ct);
        return
        [
            .. found
                .Where(r => r.Employee == me || desk.Reader.Leads.Contains(r.Employee))
                .DistinctBy(r => r.Id)
                .OrderBy(r => r.Ended)
                .ThenByDescending(r => r.Begun),
        ];
    }

    async Task<IReadOnlyList<Led>> PeopleAsync(Desk desk, CancellationToken ct)
    {
        var people = await statements.PeopleAsync(db, desk.Reader.Person, desk.Today, ct);
        foreach (var person in people)
            names.Know(person.Person, person.Name);
        return people;
    }

    /// <summary>The person of an open plan has the employee's colour, as on the plan's own pages.</summary>
    static Relation RelationOf(PersonId person, ImmutableArray<RecordRow> rows) =>
        rows.Any(r => r.Employee == person && r is { Kind: Kinds.TaskPlan, Ended: false, ShownToEmployee: true })
            ? Relation.Employee
            : Relation.None;
}
