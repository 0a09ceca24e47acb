using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Advising;

namespace Alongside.Web.Features.Advising;

/// <summary>Whom an adviser helps with, as an administrator chooses it; over REST the fields have the same names.</summary>
/// <param name="Reach">“everybody” or “teams”, said in so many words.</param>
public sealed record ReachForm(string? Reach, string?[]? Teams) : IValidatableObject
{
    public const string Everybody = "everybody";
    public const string SomeTeams = "teams";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // nobody is opened up to an adviser by a form that says nothing
        if (Reach is not (Everybody or SomeTeams))
            yield return new("Choose everybody, or some teams.", ["reach"]);
        if (Teams is { } teams && teams.Any(string.IsNullOrEmpty))
            yield return new("Choose from the list.", ["teams"]);
    }

    public Reach ReadReach() => new(Reach is Everybody, Chosen);

    ImmutableArray<string> Chosen => [.. (Teams ?? []).Select(t => t!).Distinct().Order()];

    public static string Of(Reach reach) => reach.Everybody ? Everybody : SomeTeams;
}
