using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Ui;

namespace Alongside.Web.Shell;

/// <summary>People's names for the page at hand, loaded in one statement before they are shown.</summary>
public sealed class Names(FirmDb db, Finding finding)
{
    readonly Dictionary<PersonId, string> known = [];

    /// <summary>The full name of somebody loaded before; a person who is no longer kept is "somebody".</summary>
    public string this[PersonId person] => known.GetValueOrDefault(person, "Somebody");

    public string First(PersonId person) => Face(person).First;

    public Face Face(PersonId person, Relation relation = Relation.None) => new(person, this[person], relation);

    public void Know(PersonId person, string name) => known[person] = name;

    public async Task LoadAsync(IEnumerable<PersonId> people, CancellationToken ct)
    {
        var missing = people.Where(p => p != PersonId.Nobody && !known.ContainsKey(p)).Distinct().ToList();
        if (missing.Count == 0)
            return;
        foreach (var (person, name) in await finding.NamesAsync(db, missing, ct))
            Know(person, name);
    }

    public Task LoadAsync(Sentence sentence, CancellationToken ct) =>
        LoadAsync(sentence.Values.Select(v => v.Value).OfType<PersonId>(), ct);
}
