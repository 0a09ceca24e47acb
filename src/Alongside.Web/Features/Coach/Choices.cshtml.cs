using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Coaching;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Coaching;

/// <summary>What the firm chooses for the coach: phrases of its own, and how loudly each category speaks. Tried first, then kept.</summary>
[Authorize(Policies.Administrator)]
public sealed class ChoicesModel(TermsBook terms, Words words) : FirmPage
{
    /// <summary>A phrase to point at always, with advice, or never.</summary>
    public sealed record PhraseForm(
        [Required(ErrorMessage = "Write the words it is about.")]
        [MaxLength(80, ErrorMessage = "Keep it under 80 letters.")]
            string? Phrase,
        [Required(ErrorMessage = "Choose one of the two.")] string? Kind,
        [MaxLength(200, ErrorMessage = "Keep it under 200 letters.")] string? Advice
    );

    /// <summary>How loudly a category speaks.</summary>
    public sealed record CategoryForm(
        [Required(ErrorMessage = "Choose what it is about.")] string? Category,
        [Required(ErrorMessage = "Choose how loud.")] string? Loudness
    );

    public const string Always = "always";
    public const string Never = "never";

    static readonly ImmutableDictionary<string, Loudness> Loudnesses = Enum.GetValues<Loudness>()
        .ToImmutableDictionary(l => $"{l}", StringComparer.Ordinal);

    public CoachChoices Now => Desk.Firm.Rules.Coach;

    /// <summary>The samples that would read otherwise; null while nothing is tried.</summary>
    public ImmutableArray<Sample>? Tried { get; private set; }

    /// <summary>The move that is tried, and what it was given, for the yes to bring back.</summary>
    public string Handler { get; private set; } = "";

    public ImmutableArray<(string Name, string Value)> Given { get; private set; } = [];

    public bool IsSaved => HttpMethods.IsGet(Request.Method) && Request.Query.ContainsKey("saved");

    public void OnGet() { }

    public Task<IActionResult> OnPostPhraseAsync(PhraseForm form, bool save, CancellationToken ct)
    {
        if (form.Phrase is { } given && !given.Any(char.IsLetterOrDigit))
            Say("phrase", "Write the words it is about.");
        if (form.Kind is not (null or Always or Never))
            Say("kind", "Choose one of the two.");
        if (form.Kind is Always && string.IsNullOrWhiteSpace(form.Advice))
            Say("advice", "Say in a sentence what to write instead.");
        if (
            Now.IsFull && !Now.Phrases.Any(p => p.Words.Equals(form.Phrase?.Trim(), StringComparison.OrdinalIgnoreCase))
        )
            Say("phrase", "That is as many as fit. Take one out first.");
        return TryAsync(
            "phrase",
            [("phrase", form.Phrase ?? ""), ("kind", form.Kind ?? ""), ("advice", form.Advice ?? "")],
            now => now.With(new OwnPhrase(form.Phrase!.Trim(), form.Kind is Always ? form.Advice!.Trim() : null)),
            save,
            ct
        );
    }

    public Task<IActionResult> OnPostWithoutAsync(string? phrase, bool save, CancellationToken ct) =>
        TryAsync("without", [("phrase", phrase ?? "")], now => now.Without(phrase ?? ""), save, ct);

    public Task<IActionResult> OnPostCategoryAsync(CategoryForm form, bool save, CancellationToken ct)
    {
        var category = form.Category is { } name ? Domain.Coaching.Names.Category(name) : null;
        if (form.Category is not null && category is null)
            Say("category", "Choose what it is about.");
        if (form.Loudness is not null && !Loudnesses.ContainsKey(form.Loudness))
            Say("loudness", "Choose how loud.");
        return TryAsync(
            "category",
            [("category", form.Category ?? ""), ("loudness", form.Loudness ?? "")],
            now => now.With(category!.Value, Loudnesses[form.Loudness!]),
            save,
            ct
        );
    }

    async Task<IActionResult> TryAsync(
        string handler,
        ImmutableArray<(string Name, string Value)> given,
        Func<CoachChoices, CoachChoices> change,
        bool save,
        CancellationToken ct
    )
    {
        if (!ModelState.IsValid)
            return await Again(() => Task.FromResult<IActionResult>(Page()), StatusCodes.Status400BadRequest);
        if (save)
        {
            var kept = await terms.SetAsync(Desk, change, "/coach?saved=yes", Slip, ct);
            return await Answer(kept, () => Task.FromResult<IActionResult>(Page()));
        }
        (Handler, Given, Tried) = (handler, given, Sample.Changed(Now, change(Now)));
        return Page();
    }

    void Say(string field, string english) => ModelState.AddModelError(field, words[english]);
}
