using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.People;

/// <summary>Draws the lines from people to their managers as the file leaves the firm: names and addresses count as they will be.</summary>
sealed class ManagerLines
{
    /// <summary>A circle longer than this is named by its first people.</summary>
    const int NamedInALoop = 6;

    static readonly string[] Between = [";", ",", "/", "&", "+", "|", " and "];

    readonly PeopleRows rows;
    readonly DateOnly today;
    readonly Dictionary<PersonId, PersonNow> people;
    readonly HashSet<string> unclear;
    readonly ILookup<string, PersonNow> byEmail;
    readonly ILookup<string, PersonNow> byName;
    readonly List<RowError> errors = [];

    ManagerLines(PeopleRows rows, IEnumerable<PersonNow> people, IEnumerable<PersonRow> unsure, DateOnly today)
    {
        (this.rows, this.today) = (rows, today);
        this.people = people.ToDictionary(p => p.Id);
        unclear = unsure.SelectMany(r => new[] { r.Name, r.Email }).ToHashSet(Names.Comparer);
        byEmail = this.people.Values.Where(p => p.Email != "").ToLookup(p => p.Email, Names.Comparer);
        byName = this.people.Values.ToLookup(p => p.Name, Names.Comparer);
    }

    /// <summary>Everybody of the firm as the file leaves it.</summary>
    public IReadOnlyDictionary<PersonId, PersonNow> People => people;

    public IReadOnlyList<RowError> Errors => errors;

    /// <param name="unsure">Rows of unclear people: to be led by one of them is not an error of its own.</param>
    public static ManagerLines Draw(
        PeopleRows rows,
        ImmutableArray<PersonNow> firm,
        IReadOnlyList<Match> matches,
        IEnumerable<PersonRow> unsure,
        DateOnly today
    )
    {
        var named = matches.Select(m => m.After.Id).ToHashSet();
        var untouched = firm.Where(p => !named.Contains(p.Id));
        var lines = new ManagerLines(rows, matches.Select(m => m.After).Concat(untouched), unsure, today);
        if (rows.Says(PersonColumn.Manager))
            lines.Draw(matches);
        return lines;
    }

    void Draw(IReadOnlyList<Match> matches)
    {
        foreach (var (row, _, person) in matches)
            people[person.Id] = person with { Manager = row.Manager == "" ? null : Find(row, person.Id) };
        RefuseLoops(matches);
    }

    PersonId? Find(PersonRow row, PersonId person)
    {
        var named = row.Manager.Contains('@', StringComparison.Ordinal) ? byEmail[row.Manager] : byName[row.Manager];
        PersonNow[] staying = [.. named.Where(p => !p.HasLeft(today)).Take(2)];
        return (staying is [] ? [.. named.Take(2)] : staying) switch
        {
            _ when unclear.Contains(row.Manager) => null,
            [] when AreSeveral(row.Manager) => No(row, PeopleRefusals.CoManagers),
            [] => No(row, PeopleRefusals.ManagerUnknown(row.Manager)),
            [var own] when own.Id == person => No(row, PeopleRefusals.OwnManager),
            [var manager] => manager.Id,
            _ => No(row, PeopleRefusals.ManagerAmbiguous(row.Manager)),
        };
    }

    /// <summary>Two people of the firm, written into one cell.</summary>
    bool AreSeveral(string manager) =>
        manager.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [_, _, ..] all
        && Array.TrueForAll(all, name => byName.Contains(name) || byEmail.Contains(name));

    void RefuseLoops(IReadOnlyList<Match> matches)
    {
        var walks = new Dictionary<PersonId, int>();
        foreach (var (row, _, person) in matches)
        {
            var at = (PersonId?)person.Id;
            while (at is { } id && walks.TryAdd(id, row.Number))
                at = people.GetValueOrDefault(id)?.Manager;
            if (at is { } met && walks[met] == row.Number && FirstRow(matches, met) is { } first)
                No(first, PeopleRefusals.ManagerLoop(Loop(met)));
        }
    }

    /// <summary>Null when the file has nobody of the circle: then it is not the file's error.</summary>
    PersonRow? FirstRow(IReadOnlyList<Match> matches, PersonId met)
    {
        var around = Around(met).ToHashSet();
        return matches.FirstOrDefault(m => around.Contains(m.After.Id))?.Row;
    }

    string Loop(PersonId met)
    {
        string[] names = [.. Around(met).Select(id => people[id].Name)];
        var shown = names.Length > NamedInALoop ? [.. names.Take(NamedInALoop), "…"] : names;
        return string.Join(" → ", [.. shown, names[0]]);
    }

    IEnumerable<PersonId> Around(PersonId met)
    {
        yield return met;
        for (var at = people[met].Manager; at is { } id && id != met; at = people.GetValueOrDefault(id)?.Manager)
            yield return id;
    }

    PersonId? No(PersonRow row, Refusal why)
    {
        errors.Add(rows.At(row, PersonColumn.Manager, why));
        return null;
    }
}
