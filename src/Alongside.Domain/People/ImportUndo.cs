using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.People;

/// <summary>What an import did to one person.</summary>
/// <param name="Before">Null for somebody new.</param>
public sealed record ImportedPerson(PersonNow? Before, PersonNow After);

/// <summary>Whether the last import can be taken back: only while nothing was built on it.</summary>
public static class ImportUndo
{
    public static readonly Refusal NotTheLast = Refusal.Of(
        "undo.not-the-last",
        "Only the last import can be taken back. Put this one right with another file."
    );

    public static readonly Refusal TakenBack = Refusal.Of(
        "undo.taken-back",
        "This import has been taken back already."
    );

    /// <summary>What stands in the way, or null.</summary>
    /// <param name="firm">Everybody the firm has, leavers too.</param>
    /// <param name="used">People who have used the program since, or with whom somebody has.</param>
    public static Refusal? No(
        IReadOnlyCollection<ImportedPerson> did,
        ImmutableArray<PersonNow> firm,
        IReadOnlySet<PersonId> used
    )
    {
        var now = firm.ToDictionary(p => p.Id);
        var imported = did.Select(d => d.After.Id).ToHashSet();
        var led = firm.Where(p => p.Manager is not null && !imported.Contains(p.Id)).ToLookup(p => p.Manager!.Value);
        return did.Select(d => No(d, now.GetValueOrDefault(d.After.Id), led[d.After.Id].Any(), used))
            .FirstOrDefault(no => no is not null);
    }

    static Refusal? No(ImportedPerson did, PersonNow? now, bool leads, IReadOnlySet<PersonId> used) =>
        did switch
        {
            _ when now != did.After => ChangedSince(did.After.Name),
            { Before: null } when leads => Leads(did.After.Name),
            _ when used.Contains(did.After.Id) => Used(did.After.Name),
            _ => null,
        };

    static Refusal ChangedSince(string name) =>
        Refusal.Of(
            "undo.changed-since",
            "Something else about {name} was changed since. Put this one right with another file.",
            ("name", name)
        );

    static Refusal Leads(string name) =>
        Refusal.Of("undo.leads", "{name} leads somebody now. Give them a new manager first.", ("name", name));

    static Refusal Used(string name) =>
        Refusal.Of(
            "undo.used",
            "{name} has used Alongside since, or somebody has with them. Put this one right with another file.",
            ("name", name)
        );
}
