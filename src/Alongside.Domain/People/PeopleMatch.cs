using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.People;

/// <summary>A row, the person it is about (null when it brings somebody new), and that person as the row leaves them, but for the manager.</summary>
sealed record Match(PersonRow Row, PersonNow? Before, PersonNow After);

/// <summary>
/// Finds whom each row is about: by e-mail address first, then by name when only one person can be meant. An address is never
/// moved from one person to another, because whoever reads its mail could then sign in and read that person's records.
/// </summary>
sealed class PeopleMatch
{
    readonly PeopleRows rows;
    readonly DateOnly today;
    readonly ILookup<string, PersonRow> rowsByEmail;
    readonly ILookup<string, PersonRow> rowsByName;
    readonly ILookup<string, PersonNow> firmByEmail;
    readonly ILookup<string, PersonNow> firmByName;
    readonly Dictionary<PersonRow, PersonNow?> found = [];
    readonly List<RowError> errors = [];
    readonly HashSet<PersonRow> unsure = [];

    PeopleMatch(PeopleRows rows, ImmutableArray<PersonNow> firm, DateOnly today)
    {
        (this.rows, this.today) = (rows, today);
        rowsByEmail = rows.Rows.Where(r => r.Email != "").ToLookup(r => r.Email, Names.Comparer);
        rowsByName = rows.Rows.Where(r => r.Name != "").ToLookup(r => r.Name, Names.Comparer);
        firmByEmail = firm.Where(p => p.Email != "").ToLookup(p => p.Email, Names.Comparer);
        firmByName = firm.ToLookup(p => p.Name, Names.Comparer);
    }

    public IReadOnlyList<RowError> Errors => errors;

    /// <summary>Rows of which nobody can say whom they mean.</summary>
    public IReadOnlyCollection<PersonRow> Unsure => unsure;

    /// <summary>Rows of people who had left before the firm ever knew them; they are not added.</summary>
    public int Gone => found.Count(f => IsGone(f.Key, f.Value));

    public static PeopleMatch Of(PeopleRows rows, ImmutableArray<PersonNow> firm, DateOnly today)
    {
        var match = new PeopleMatch(rows, firm, today);
        foreach (var row in rows.Rows)
            match.found[row] = row.Email == "" ? match.ByName(row) : match.ByEmail(row);
        match.RefuseTwins();
        return match;
    }

    /// <summary>The rows of which it is clear whom they mean.</summary>
    public IEnumerable<Match> Matches(Func<PersonRow, PersonId> newId) =>
        from row in rows.Rows
        let person = found[row]
        where !unsure.Contains(row) && !IsGone(row, person)
        select new Match(row, person, rows.Leaves(row, person ?? PersonNow.New(newId(row))));

    bool IsGone(PersonRow row, PersonNow? person) => person is null && row.End < today;

    PersonNow? ByEmail(PersonRow row)
    {
        if (Other(rowsByEmail[row.Email], row) is { } twin)
            return No(row, PersonColumn.Email, PeopleRefusals.EmailTwice(twin.Number));
        if (firmByEmail[row.Email].FirstOrDefault() is not { } person)
            return GainsAnAddress(row);
        var isAnother = !Names.Same(person.Name, row.Name) && firmByName[row.Name].Any(p => !p.HasLeft(today));
        return isAnother ? No(row, PersonColumn.Email, PeopleRefusals.EmailTaken(person.Name)) : person;
    }

    /// <summary>The address is new: somebody new, or the one person of that name who had none.</summary>
    PersonNow? GainsAnAddress(PersonRow row)
    {
        PersonNow[] namesakes = [.. firmByName[row.Name].Where(p => !p.HasLeft(today))];
        return namesakes switch
        {
            _ when Array.TrueForAll(namesakes, p => p.Email != "") => null,
            [var only] when Other(rowsByName[row.Name], row) is null => only,
            _ => No(row, PersonColumn.Email, PeopleRefusals.WhoseEmail),
        };
    }

    PersonNow? ByName(PersonRow row)
    {
        if (Other(rowsByName[row.Name], row) is { } twin)
            return No(row, PersonColumn.Name, PeopleRefusals.NameTwice(twin.Number));
        return firmByName[row.Name].Take(2).ToArray() switch
        {
            [] => null,
            [{ End: { } left } only] when only.HasLeft(today) && !(rows.Says(PersonColumn.End) && row.End == left) =>
                No(row, PersonColumn.Name, PeopleRefusals.LeftBefore(left)),
            [var only] => only,
            _ => No(row, PersonColumn.Name, PeopleRefusals.NameAmbiguous),
        };
    }

    void RefuseTwins()
    {
        foreach (var twins in found.Where(f => f.Value is not null).GroupBy(f => f.Value!.Id, f => f.Key).ToList())
        foreach (var row in twins)
            if (Other(twins, row) is { } twin)
                No(row, PersonColumn.Name, PeopleRefusals.SamePerson(twin.Number));
    }

    PersonNow? No(PersonRow row, PersonColumn column, Refusal why)
    {
        errors.Add(rows.At(row, column, why));
        unsure.Add(row);
        return null;
    }

    static PersonRow? Other(IEnumerable<PersonRow> same, PersonRow row) =>
        same.FirstOrDefault(r => r.Number != row.Number);
}
