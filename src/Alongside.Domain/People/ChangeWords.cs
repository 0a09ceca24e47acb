using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.People;

/// <summary>Says what each change is and what it will cause, with the whole firm before and after in view.</summary>
sealed class ChangeWords(
    IReadOnlyDictionary<PersonId, PersonNow> before,
    IReadOnlyDictionary<PersonId, PersonNow> after,
    DateOnly today
)
{
    readonly ILookup<PersonId?, PersonNow> led = after
        .Values.Where(p => p.Manager is not null && !p.HasLeft(today))
        .ToLookup(p => p.Manager);

    readonly ILookup<string, PersonNow> namesakes = before
        .Values.Where(p => !p.HasLeft(today))
        .ToLookup(p => p.Name, Names.Comparer);

    public PersonChange Change(int row, PersonNow? was, PersonNow now) =>
        new(row, was, now, [.. Fields(was ?? PersonNow.New(now.Id), now)], [.. Causes(was, now)]);

    IEnumerable<FieldChange> Fields(PersonNow was, PersonNow now) =>
        new FieldChange[]
        {
            new(PersonColumn.Name, Text(was.Name), Text(now.Name)),
            new(PersonColumn.Email, Text(was.Email), Text(now.Email)),
            new(PersonColumn.JobTitle, Text(was.JobTitle), Text(now.JobTitle)),
            new(PersonColumn.Manager, NameOf(was.Manager, before), NameOf(now.Manager, after)),
            new(PersonColumn.Team, Text(was.Team), Text(now.Team)),
            new(PersonColumn.Location, Text(was.Location), Text(now.Location)),
            new(PersonColumn.Start, was.Start, now.Start),
            new(PersonColumn.End, was.End, now.End),
        }.Where(f => !Equals(f.From, f.To) || (f.Column is PersonColumn.Manager && was.Manager != now.Manager));

    IEnumerable<Sentence> Causes(PersonNow? was, PersonNow now)
    {
        var name = ("name", (object)now.Name);
        if (was is null && namesakes.Contains(now.Name))
            yield return Sentence.Say(
                "{name} is the name of someone already here. Check that this is another person.",
                name
            );
        if (was is not null && was.Manager != now.Manager)
            yield return now.Manager is null
                ? Sentence.Say("If {name} has a plan, it pauses until they have a manager again.", name)
                : Sentence.Say("If {name} has a plan, it pauses until the new manager takes it on.", name);
        if (was is { Email: "" } && now.Email != "")
            yield return Sentence.Say("{name} will sign in with {email}.", name, ("email", now.Email));
        if (was?.End is not null && now.End is null)
            yield return Sentence.Say("{name} is no longer leaving.", name);
        foreach (var cause in now.End is { } end && end != was?.End ? Leaving(now, end) : [])
            yield return cause;
    }

    IEnumerable<Sentence> Leaving(PersonNow now, DateOnly end)
    {
        yield return end < today
            ? Sentence.Say("{name} can no longer sign in.", ("name", now.Name))
            : Sentence.Say("{name} can sign in until {day}.", ("name", now.Name), ("day", end));
        yield return Sentence.Say("What {name} still owes will need a new owner.", ("name", now.Name));
        if (led[now.Id].Count() is > 0 and var count)
            yield return Sentence.Count(
                count,
                "One person still has {name} as their manager. Give them another.",
                "{count} people still have {name} as their manager. Give them another.",
                ("name", now.Name)
            );
    }

    static string? Text(string text) => text == "" ? null : text;

    static string? NameOf(PersonId? id, IReadOnlyDictionary<PersonId, PersonNow> people) =>
        id is { } known ? people.GetValueOrDefault(known)?.Name : null;
}
