using System.Collections.Immutable;

namespace Alongside.Domain.Coaching;

/// <summary>How loudly a category speaks in a firm.</summary>
public enum Loudness
{
    PointOut,
    Hint,
    Off,
}

/// <summary>A firm's own phrase: pointed at wherever it stands, with the firm's own advice; without advice it is never pointed at.</summary>
/// <param name="Words">Matched as whole words, whatever the case; up to 80 characters.</param>
/// <param name="Advice">One sentence of up to 200 characters.</param>
public sealed record OwnPhrase(string Words, string? Advice);

/// <summary>How loudly one category speaks, where it is not as it was shipped.</summary>
public sealed record CategoryChoice(Category Category, Loudness Loudness);

/// <summary>What a firm has chosen for the coach of its own people. A phrase or category chosen again replaces the earlier choice.</summary>
public sealed record CoachChoices
{
    public const int MostPhrases = 100;

    public static readonly CoachChoices None = new();

    public ImmutableArray<OwnPhrase> Phrases { get; init; } = [];

    public ImmutableArray<CategoryChoice> Categories { get; init; } = [];

    public bool IsFull => Phrases.Length >= MostPhrases;

    public Loudness Of(Category category) =>
        Categories.FirstOrDefault(c => c.Category == category)?.Loudness ?? Loudness.PointOut;

    public CoachChoices With(OwnPhrase phrase) => this with { Phrases = [.. Without(phrase.Words).Phrases, phrase] };

    public CoachChoices Without(string words) =>
        this with
        {
            Phrases = Phrases.RemoveAll(p => string.Equals(p.Words, words, StringComparison.OrdinalIgnoreCase)),
        };

    public CoachChoices With(Category category, Loudness loudness) =>
        this with
        {
            Categories =
            [
                .. Categories.Where(c => c.Category != category),
                .. loudness is Loudness.PointOut ? [] : new[] { new CategoryChoice(category, loudness) },
            ],
        };
}
