using Alongside.Domain.Basics;

namespace Alongside.Web.Storage;

/// <summary>What became of a move that somebody asked for.</summary>
public abstract record Outcome
{
    Outcome() { }

    /// <summary>Done, now or by the same form before; this is where to look.</summary>
    public sealed record Settled(string Location) : Outcome;

    /// <summary>An expected "no", in words.</summary>
    public sealed record Refused(Refusal Refusal) : Outcome;

    /// <summary>The record does not exist for this reader.</summary>
    public sealed record Missing : Outcome;

    /// <summary>Somebody was quicker: the record has moved on since the form was opened.</summary>
    /// <param name="OfKey">The form’s key came before, with other words.</param>
    public sealed record Stale(bool OfKey = false) : Outcome;
}

/// <summary>
/// What a form or request brings besides its words: its key (so that it counts once), where it went and what it said (as a
/// digest), the version it started from, and whose words it holds when they are not the hand's own.
/// </summary>
public sealed record Slip(string? Key, string Route, string Digest, long? Version = null, Part Voice = Part.None)
{
    public static readonly Slip None = new(Key: null, Route: "", Digest: "");
}
