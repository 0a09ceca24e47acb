using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Alongside.Web.Features.Rules;
using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Features.Integrations;

/// <summary>A token that somebody makes for a program of theirs.</summary>
public sealed record TokenForm(
    [Required(ErrorMessage = "Write what it’s for, such as: my calendar.")]
    [MaxLength(Tokens.LongestLabel, ErrorMessage = "Keep it under 60 letters.")]
        string? Label,
    [Required(ErrorMessage = "Choose whether it may change something.")]
    [AllowedValues(TokenForm.Read, TokenForm.Move, ErrorMessage = "Choose whether it may change something.")]
        string? Deed,
    [Required(ErrorMessage = "Choose what it may see.")] TokenReach? Reach,
    [Required(ErrorMessage = TokenForm.NoDays)]
    [RegularExpression("[0-9]{1,3}", ErrorMessage = TokenForm.NoDays)]
        string? Days
) : IValidatableObject
{
    public const string Read = "read";
    public const string Move = "move";
    const string NoDays = "Give a number of days, from 1 to 366.";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!OneLine.Holds(Label))
            yield return new(OneLine.Says, ["label"]);
        if (Reach is { } reach && !Enum.IsDefined(reach))
            yield return new("Choose what it may see.", ["reach"]);
        if (Number is < 1 or > Tokens.LongestDays)
            yield return new(NoDays, ["days"]);
    }

    public TokenWanted Wanted() => new(Label!.Trim(), new TokenScopes(Reach!.Value, Deed == Move), Number);

    int Number => int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0;
}
