using System.Collections.Immutable;
using Alongside.Domain.Coaching;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;
using Alongside.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Coaching;

/// <summary>What the firm chooses for the coach: phrases of its own, and how loudly each category speaks. Tried first, then kept.</summary>
[Authorize(Policies.Administrator)]
public sealed class ChoicesModel(TermsBook terms, Words words) : FirmPage
{
    public const string Always = PhraseForm.Always;
    public const string Never = PhraseForm.Never;

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
        Say(form.Faults(Now));
        return TryAsync(
            "phrase",
            [("phrase", form.Phrase ?? ""), ("kind", form.Kind ?? ""), ("advice", form.Advice ?? "")],
            now => now.With(form.Read()),
            save,
            ct
        );
    }

    public Task<IActionResult> OnPostWithoutAsync(string? phrase, bool save, CancellationToken ct) =>
        TryAsync("without", [("phrase", phrase ?? "")], now => now.Without(phrase ?? ""), save, ct);

    public Task<IActionResult> OnPostCategoryAsync(CategoryForm form, bool save, CancellationToken ct)
    {
        Say(form.Faults());
        return TryAsync(
            "category",
            [("category", form.Category ?? ""), ("loudness", form.Loudness ?? "")],
            form.In,
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

    void Say(IEnumerable<FieldFault> faults)
    {
        foreach (var fault in faults)
            ModelState.AddModelError(fault.Field, words[fault.Says]);
    }
}
