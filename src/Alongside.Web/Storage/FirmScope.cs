using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;

namespace Alongside.Web.Storage;

/// <summary>
/// The one firm that this request, job or command works in. It is set once; the query filters and the database's row-level
/// security both hang on it, and without it nothing is found.
/// </summary>
public sealed class FirmScope
{
    FirmId? firm;

    public FirmId Firm => firm ?? default;

    public void Enter(FirmId id) =>
        firm =
            firm is null || firm == id
                ? id
                : throw new InvalidOperationException("A scope never changes from one firm to another.");

    /// <summary>The adviser at the desk who does not help with everybody; none for whoever else sits there.</summary>
    public PersonId? Narrow { get; private set; }

    /// <summary>Stands before and after each of <see cref="Teams"/>; nobody types it.</summary>
    public const string TeamMark = "\u001f";

    /// <summary>The teams that this adviser helps with, in one text.</summary>
    public string Teams { get; private set; } = "";

    /// <summary>From here on only what the reader may know of is found, where that is less than the firm.</summary>
    public void Seat(Reader reader) =>
        (Narrow, Teams) = (reader.Reach.Everybody ? null : reader.Person, Together(reader.Reach.Teams));

    static string Together(ImmutableArray<string> teams) =>
        teams.IsEmpty ? "" : TeamMark + string.Join(TeamMark, teams) + TeamMark;
}
