using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>
/// Who finds a page, and who can do there what it is for. A page about a record is found by its readers at some stage at least,
/// and by nobody else at any: to them it does not exist.
/// </summary>
/// <param name="About">The records that may fill the hole of the route, where it has one.</param>
public sealed record Row(
    string Route,
    ImmutableArray<Who> Reads,
    ImmutableArray<Who> Moves,
    Func<FirmOfCanaries, IEnumerable<RecordId>> About
)
{
    /// <summary>What the address has to say beside the route.</summary>
    public string Query { get; init; } = "";

    /// <summary>The move in the address, and what it is given, where the route is REST.</summary>
    public string Move { get; init; } = "";

    public string Body { get; init; } = "{}";

    /// <summary>Found in a practice firm alone.</summary>
    public bool IsOfPractice { get; init; }

    /// <summary>Found in a firm that is being set up alone.</summary>
    public bool IsOfSettingUp { get; init; }

    /// <summary>Found by whoever holds the secret in its address, and by nobody for being somebody.</summary>
    public bool IsByLink { get; init; }

    /// <summary>Of whoever runs the installation, whom no firm knows.</summary>
    public bool IsOfOperator { get; init; }

    /// <summary>Ends sessions of whoever asks.</summary>
    public bool IsOfOwnSessions { get; init; }

    public string BodyFor(FirmOfCanaries firm, RecordId record) =>
        Body.Replace("{employee}", $"{firm.Firm[Who.Employee]}", StringComparison.Ordinal)
            .Replace("{held}", $"{firm.Held}", StringComparison.Ordinal)
            .Replace("{due}", firm.Fill("due", record), StringComparison.Ordinal);

    /// <summary>The addresses of the page in a firm, each with the record that it is about.</summary>
    public IEnumerable<(RecordId About, string Path)> Places(Route route, FirmOfCanaries firm) =>
        About(firm)
            .Select(id =>
                (
                    About: id,
                    Path: route.At(firm.Firm.Slug, hole => hole is "move" ? Move : firm.Fill(hole, id))
                        + QueryFor(firm, id)
                )
            )
            .DistinctBy(place => place.Path);

    string QueryFor(FirmOfCanaries firm, RecordId record) =>
        Query.Replace("{note}", firm.Fill("note", record), StringComparison.Ordinal);

    public override string ToString() => Route;
}
