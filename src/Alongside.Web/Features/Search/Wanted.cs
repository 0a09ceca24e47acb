using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.People;

namespace Alongside.Web.Features.Search;

/// <summary>The words that are looked for: each has to begin a word of the text, whatever its accents and capitals.</summary>
public sealed record Wanted(ImmutableArray<string> Words)
{
    const int Longest = 120;

    /// <param name="text">What was typed; what goes beyond 120 letters is left out.</param>
    public static Wanted Of(string? text) =>
        new(NameWords.Of(text is { Length: > Longest } ? text[..Longest] : text ?? ""));

    public bool IsNothing => Words.IsEmpty;

    public string Text => string.Join(' ', Words);

    public bool AreIn(Passage passage)
    {
        var text = " " + NameWords.Fold(passage.Words);
        return Words.All(word => text.Contains(" " + word, StringComparison.Ordinal));
    }

    /// <summary>Whether they stand there as they were typed, and don’t only begin other words.</summary>
    public bool AreWholeIn(Passage passage)
    {
        var text = $" {NameWords.Fold(passage.Words)} ";
        return Words.All(word => text.Contains($" {word} ", StringComparison.Ordinal));
    }

    /// <summary>Whether one of them begins this word, or a part of it as in “follow-up”.</summary>
    public bool IsOne(string word)
    {
        var parts = NameWords.Fold(word).Split(' ');
        return Words.Any(wanted => parts.Any(part => part.StartsWith(wanted, StringComparison.Ordinal)));
    }
}
