using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Coaching;
using Alongside.Web.Shell.Rest;

namespace Alongside.Web.Features.Coaching;

/// <summary>A phrase to point at always, with advice, or never.</summary>
public sealed record PhraseForm(
    [Required(ErrorMessage = "Write the words it is about.")]
    [MaxLength(80, ErrorMessage = "Keep it under 80 letters.")]
        string? Phrase,
    [Required(ErrorMessage = "Choose one of the two.")] string? Kind,
    [MaxLength(200, ErrorMessage = "Keep it under 200 letters.")] string? Advice
)
{
    public const string Always = "always";
    public const string Never = "never";

    public OwnPhrase Read() => new(Phrase!.Trim(), Kind is Always ? Advice!.Trim() : null);

    /// <summary>What is wrong with it beyond its fields one by one, under what the firm chose before.</summary>
    public IEnumerable<FieldFault> Faults(CoachChoices now)
    {
        if (Phrase is { } given && !given.Any(char.IsLetterOrDigit))
            yield return new("phrase", "Write the words it is about.");
        if (Kind is not (null or Always or Never))
            yield return new("kind", "Choose one of the two.");
        if (Kind is Always && string.IsNullOrWhiteSpace(Advice))
            yield return new("advice", "Say in a sentence what to write instead.");
        if (now.IsFull && !now.Phrases.Any(p => p.Words.Equals(Phrase?.Trim(), StringComparison.OrdinalIgnoreCase)))
            yield return new("phrase", "That is as many as fit. Take one out first.");
    }
}

/// <summary>How loudly a category speaks.</summary>
public sealed record CategoryForm(
    [Required(ErrorMessage = "Choose what it is about.")] string? Category,
    [Required(ErrorMessage = "Choose how loud.")] string? Loudness
)
{
    static readonly Dictionary<string, Loudness> Loudnesses = Enum.GetValues<Loudness>()
        .ToDictionary(l => $"{l}", StringComparer.Ordinal);

    public CoachChoices In(CoachChoices now) => now.With(Names.Category(Category!)!.Value, Loudnesses[Loudness!]);

    public IEnumerable<FieldFault> Faults()
    {
        if (Category is { } name && Names.Category(name) is null)
            yield return new("category", "Choose what it is about.");
        if (Loudness is { } loudness && !Loudnesses.ContainsKey(loudness))
            yield return new("loudness", "Choose how loud.");
    }
}
