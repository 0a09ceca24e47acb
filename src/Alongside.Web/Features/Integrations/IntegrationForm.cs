using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Alongside.Web.Features.Rules;
using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Features.Integrations;

/// <summary>A program that the firm lets in as itself.</summary>
public sealed record IntegrationForm(
    [Required(ErrorMessage = "Write what everybody calls it, such as: our HR system.")]
    [MaxLength(Tokens.LongestLabel, ErrorMessage = "Keep it under 60 letters.")]
        string? Name,
    [Required(ErrorMessage = IntegrationForm.NoScope)] IntegrationScope[]? Scopes,
    [RegularExpression("[0-9]{1,3}", ErrorMessage = IntegrationForm.NoDays)] string? Days
) : IValidatableObject
{
    const string NoScope = "Choose at least one thing that it may do.";
    const string NoDays = "Give a number of days, from 1 to 366.";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!OneLine.Holds(Name))
            yield return new(OneLine.Says, ["name"]);
        if (Scopes is [] || Scopes?.All(Enum.IsDefined) is false)
            yield return new(NoScope, ["scopes"]);
        if (Number is < 1 or > Tokens.LongestDays)
            yield return new(NoDays, ["days"]);
    }

    public IntegrationWanted Wanted() => new(Name!.Trim(), [.. Scopes!], Number);

    int Number =>
        string.IsNullOrEmpty(Days) ? Tokens.UsualDays
        : int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days
        : 0;
}
