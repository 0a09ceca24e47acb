using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.People;

namespace Alongside.Web.Features.Cards;

/// <summary>For whom cards are printed.</summary>
public sealed record PrintForm(string[]? People)
{
    /// <summary>The page asked for, from 1 to 9,999; the first where none is, and none where it is no such number.</summary>
    public static int? Page(string? typed) =>
        typed is null ? 1
        : typed.Length is > 0 and < 5
        && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
        && page > 0
            ? page
        : null;

    /// <summary>Each once; a refusal where nobody is named, too many are, or one of them is nobody’s number.</summary>
    public (IReadOnlyCollection<PersonId> People, Refusal? No) Read()
    {
        HashSet<PersonId> people = [];
        foreach (var text in People ?? [])
            if (TypedId.TryRead<PersonId>(text, out var person))
                people.Add(person);
            else
                return ([], CardRefusals.NobodyChosen);
        return people.Count switch
        {
            0 => ([], CardRefusals.NobodyChosen),
            > CardRules.MostAtOnce => ([], CardRefusals.TooMany),
            _ => (people, null),
        };
    }
}
