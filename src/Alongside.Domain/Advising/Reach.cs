using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Advising;

/// <summary>
/// Whom an adviser helps with: everybody, or the people of these teams as they are today. Who is in none of them does not exist for
/// that adviser, and neither does what the firm does as a whole.
/// </summary>
/// <param name="Everybody">Chosen in so many words, so that nobody's record is opened because a list was left empty.</param>
/// <param name="Teams">As people's records carry them. One of them may be empty by now: then it holds nobody.</param>
public sealed record Reach(bool Everybody, ImmutableArray<string> Teams)
{
    /// <summary>Who helps with more teams than this helps with everybody.</summary>
    public const int MostTeams = 50;

    public static readonly Reach All = new(Everybody: true, []);

    public static Reach Of(IEnumerable<string> teams) => new(Everybody: false, [.. teams.Distinct().Order()]);

    /// <summary>Whether somebody of this team is helped; who is in no team is so only where everybody is.</summary>
    public bool Holds(string? team) => Everybody || (team is not null && Teams.Contains(team));

    public bool IsSameAs(Reach other) => Everybody == other.Everybody && Teams.SequenceEqual(other.Teams);

    /// <summary>Why a firm cannot choose this; null when it can.</summary>
    /// <param name="known">The teams of the firm's people, and those that were chosen before.</param>
    public Refusal? RefusedAmong(IReadOnlySet<string> known) =>
        this switch
        {
            { Everybody: true, Teams.IsEmpty: false } => ReachRefusals.BothChosen,
            { Everybody: true } => null,
            { Teams.IsEmpty: true } => ReachRefusals.NoTeam,
            { Teams.Length: > MostTeams } => ReachRefusals.TooMany,
            _ when Teams.FirstOrDefault(t => !known.Contains(t)) is { } strange => ReachRefusals.Unknown(strange),
            _ => null,
        };
}
