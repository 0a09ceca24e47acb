using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Advising;
using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Features.Advising;

/// <summary>Whom a firm asks in, what for, whom to help with, and for how long.</summary>
public sealed record InviteForm(
    [Required(ErrorMessage = "Write the adviser’s name.")]
    [MaxLength(200, ErrorMessage = "Keep the name under 200 letters.")]
        string? Name,
    [Required(ErrorMessage = InviteForm.NoAddress)] string? Address,
    [Required(ErrorMessage = "Write what you ask this adviser for.")]
    [MaxLength(500, ErrorMessage = "Keep it under 500 letters.")]
        string? Scope,
    string? Reach,
    string?[]? Teams,
    [Required(ErrorMessage = "Choose the first day.")] DateOnly? From,
    [Required(ErrorMessage = "Choose the last day.")] DateOnly? LastDay
) : IValidatableObject
{
    internal const string NoAddress = "Write the adviser’s e-mail address. It needs a name, an @ and a place.";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!EmailAddress.TryRead(Address, out _))
            yield return new(NoAddress, ["address"]);
        if (Name is { } name && name.Any(char.IsControl))
            yield return new("Write the name in one line.", ["name"]);
        foreach (var fault in Whom().Validate(validationContext))
            yield return fault;
    }

    // methods, because the framework reads every property of a form, those of one that will not do too
    public EngagementTerms ReadTerms() => new(Scope!.Trim(), Whom().ReadReach(), From!.Value, LastDay!.Value);

    /// <summary>Who says nothing of it asks for everybody, as it was before there was a choice.</summary>
    ReachForm Whom() => new(string.IsNullOrEmpty(Reach) ? ReachForm.Everybody : Reach, Teams);

    public EmailAddress ReadAddress() =>
        EmailAddress.TryRead(Address, out var read)
            ? read
            : throw new InvalidOperationException("The form was not validated.");
}
