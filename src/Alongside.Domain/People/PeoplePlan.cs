using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.People;

/// <summary>
/// What a file of people will do to a firm, before anything is done: who joins, leaves, moves or changes, and what follows. All or
/// nothing: a plan with an error changes nobody. People who are not in the file stay as they are.
/// </summary>
/// <param name="Changes">Each changed person once, in the order of the file.</param>
/// <param name="Unchanged">Rows that say what the firm has already.</param>
public sealed record PeoplePlan(
    ImmutableArray<PersonChange> Changes,
    int Unchanged,
    ImmutableArray<RowError> Errors,
    ImmutableArray<Sentence> Notes
)
{
    public IEnumerable<PersonChange> Joins => Of(ChangeKind.Joins);

    public IEnumerable<PersonChange> Leavers => Of(ChangeKind.Leaves);

    public IEnumerable<PersonChange> Moves => Of(ChangeKind.Moves);

    public IEnumerable<PersonChange> OtherChanges => Of(ChangeKind.Changes);

    /// <summary>Whether it may be applied.</summary>
    public bool Stands => Errors.IsEmpty;

    public bool IsEmpty => Changes.IsEmpty;

    /// <param name="firm">Everybody the firm has, leavers too.</param>
    /// <param name="newId">An id for the somebody new of a row.</param>
    public static PeoplePlan Make(
        PeopleRows rows,
        ImmutableArray<PersonNow> firm,
        DateOnly today,
        Func<PersonRow, PersonId> newId
    )
    {
        var matching = PeopleMatch.Of(rows, firm, today);
        Match[] matches = [.. matching.Matches(newId)];
        var lines = ManagerLines.Draw(rows, firm, matches, matching.Unsure, today);
        RowError[] errors =
        [
            .. rows.Errors,
            .. RowChecks.Check(rows, today),
            .. RowChecks.CheckDays(rows, matches),
            .. matching.Errors,
            .. lines.Errors,
        ];
        return errors.Length > 0
            ? new PeoplePlan([], Unchanged: 0, [.. errors.OrderBy(e => e.Row)], rows.Notes)
            : Standing(firm, matches, lines.People, today) with
            {
                Notes = [.. rows.Notes, .. Left(matching.Gone), .. Stay(firm, matches, today)],
            };
    }

    /// <summary>The firm once the plan is carried out; a plan with errors leaves it as it was.</summary>
    public ImmutableArray<PersonNow> Apply(ImmutableArray<PersonNow> firm)
    {
        var after = Changes.ToDictionary(c => c.After.Id, c => c.After);
        return [.. firm.Select(p => after.GetValueOrDefault(p.Id, p)), .. Joins.Select(c => c.After)];
    }

    static PeoplePlan Standing(
        ImmutableArray<PersonNow> firm,
        Match[] matches,
        IReadOnlyDictionary<PersonId, PersonNow> after,
        DateOnly today
    )
    {
        var words = new ChangeWords(firm.ToDictionary(p => p.Id), after, today);
        ImmutableArray<PersonChange> changes =
        [
            .. from m in matches
            let now = after[m.After.Id]
            where m.Before != now
            select words.Change(m.Row.Number, m.Before, now),
        ];
        return new PeoplePlan(changes, matches.Length - changes.Length, [], []);
    }

    static IEnumerable<Sentence> Left(int count)
    {
        if (count > 0)
            yield return Sentence.Count(
                count,
                "One person in this file has already left, so they are not added.",
                "{count} people in this file have already left, so they are not added."
            );
    }

    static IEnumerable<Sentence> Stay(ImmutableArray<PersonNow> firm, Match[] matches, DateOnly today)
    {
        var named = matches.Where(m => m.Before is not null).Select(m => m.After.Id).ToHashSet();
        if (firm.Count(p => !named.Contains(p.Id) && !p.HasLeft(today)) is > 0 and var count)
            yield return Sentence.Count(
                count,
                "One person is in the firm but not in this file. They stay as they are.",
                "{count} people are in the firm but not in this file. They stay as they are."
            );
    }

    IEnumerable<PersonChange> Of(ChangeKind kind) => Changes.Where(c => c.Kind == kind);
}
