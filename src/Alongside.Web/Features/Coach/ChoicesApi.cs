using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Coaching;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Coaching;

/// <summary>What the firm chose for the coach: its own phrases, and the categories that speak less loudly.</summary>
public sealed record ChoicesShown(IReadOnlyList<OwnPhrase> Phrases, IReadOnlyList<LoudnessShown> Categories);

/// <summary>How loudly a category speaks.</summary>
public sealed record LoudnessShown(string Category, string Loudness);

/// <summary>A choice that is tried and not kept: the sample texts of which the coach would say something else.</summary>
public sealed record ChoiceTried(IReadOnlyList<SampleTried> Samples);

/// <summary>A sample text, and the words that the coach points at now and would then.</summary>
public sealed record SampleTried(string Text, IReadOnlyList<string> Now, IReadOnlyList<string> Then);

/// <summary>What the firm chooses for the coach, over REST: tried first with “…/try”, then kept.</summary>
static class ChoicesApi
{
    const string Place = "/api/v1/coach/choices";

    public sealed record Taking([Required(ErrorMessage = "Write the words it is about.")] string? Phrase);

    public static void MapChoices(this RouteGroupBuilder api)
    {
        var choices = api.MapGroup("/coach/choices").RequireAuthorization(Policies.Administrator).WithTags("coach");
        choices.MapGet("/", Read).Produces<ChoicesShown>().WithSummary("What the firm chose for the coach.");
        Map<PhraseForm>(
            choices,
            "phrases",
            "Points at a phrase always, with advice, or never.",
            (form, now) => form.Faults(now),
            (form, now) => now.With(form.Read())
        );
        Map<Taking>(
            choices,
            "phrases/remove",
            "Takes a phrase of the firm’s own out.",
            (_, _) => [],
            (form, now) => now.Without(form.Phrase!)
        );
        Map<CategoryForm>(
            choices,
            "categories",
            "Says how loudly a category speaks.",
            (form, _) => form.Faults(),
            (form, now) => form.In(now)
        );
    }

    /// <summary>A change and its trial, by the same two lines.</summary>
    static void Map<TForm>(
        RouteGroupBuilder choices,
        string what,
        string says,
        Func<TForm, CoachChoices, IEnumerable<FieldFault>> faults,
        Func<TForm, CoachChoices, CoachChoices> change
    )
        where TForm : class
    {
        choices.MapPost($"/{what}", KeepAsync).Takes<TForm>().Produces<Moved>().WithSummary(says);
        choices
            .MapPost($"/{what}/try", TryAsync)
            .AnswersAgainItself()
            .Takes<TForm>()
            .Produces<ChoiceTried>()
            .WithSummary($"{says} Tried on the sample texts, and not kept.");

        Task<IResult> KeepAsync(HttpContext http, TermsBook terms, CancellationToken ct) =>
            Bodied.AskAsync<TForm>(
                http,
                async (form, slip) =>
                    faults(form, Now(http)).ToList() is { Count: > 0 } wrong
                        ? Problems.Of(wrong)
                        : await Problems.AnswerAsync(
                            http,
                            await terms.SetAsync(http.Desk(), (CoachChoices now) => change(form, now), Place, slip, ct),
                            ct
                        ),
                ct
            );

        Task<IResult> TryAsync(HttpContext http, CancellationToken ct) =>
            Bodied.AskAsync<TForm>(
                http,
                (form, _) =>
                    Task.FromResult(
                        faults(form, Now(http)).ToList() is { Count: > 0 } wrong
                            ? Problems.Of(wrong)
                            : Results.Ok(Tried(Now(http), change(form, Now(http))))
                    ),
                ct
            );
    }

    static CoachChoices Now(HttpContext http) => http.Desk().Firm.Rules.Coach;

    static IResult Read(HttpContext http) =>
        Results.Ok(
            new ChoicesShown(
                Now(http).Phrases,
                [.. Now(http).Categories.Select(c => new LoudnessShown(c.Category.Name(), $"{c.Loudness}"))]
            )
        );

    static ChoiceTried Tried(CoachChoices now, CoachChoices then) =>
        new([
            .. Sample
                .Changed(now, then)
                .Select(s => new SampleTried(s.Text, [.. s.Now.Select(s.Words)], [.. s.Then.Select(s.Words)])),
        ]);
}
