using System.Collections.Immutable;

namespace Alongside.Domain.Coaching;

/// <summary>
/// The language coach: points at the few words that will hurt or mean nothing, says why, and shows another way. About good text it
/// says nothing. It keeps nothing, and the same text always gives the same findings.
/// </summary>
public static class Coach
{
    /// <summary>What could be said better in a text that is meant for the field, in the order of the text.</summary>
    public static ImmutableArray<Finding> Read(WritingField field, string text) => Read(field, text, Lexicon.Default);

    /// <summary>The same, as the writer's firm has chosen it.</summary>
    public static ImmutableArray<Finding> Read(WritingField field, string text, CoachChoices choices) =>
        FirmsCoach.Of(text, Read(field, text), choices);

    internal static ImmutableArray<Finding> Read(WritingField field, string text, Lexicon lexicon)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var reading = Reading.Of(field, text, lexicon);
        var found = new List<Found>();
        Cues.Read(reading, found);
        found.RemoveAll(f => Pinned.Down(reading, f));
        TaskLists.Read(reading, found);
        Instances.Read(reading, found);
        return [.. Precedence.Of(Merging.Of(reading, found)).Select(f => Wording.Of(reading, f))];
    }
}
