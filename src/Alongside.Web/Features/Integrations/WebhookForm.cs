using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Access;
using Alongside.Web.Features.Rules;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Integrations;

/// <summary>An address outside that is told of some kinds of facts.</summary>
public sealed record WebhookForm(
    [Required(ErrorMessage = WebhookForm.NoAddress)]
    [MaxLength(500, ErrorMessage = "Keep the address under 500 letters.")]
        string? Address,
    [Required(ErrorMessage = WebhookForm.NoKind)] string[]? Kinds
) : IValidatableObject
{
    const string NoAddress = "Write where it goes, such as https://hooks.example.com/in.";
    const string NoKind = "Choose at least one thing that it’s told of.";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!OneLine.Holds(Address))
            yield return new(OneLine.Says, ["address"]);
        if (!Uri.TryCreate(Address?.Trim(), UriKind.Absolute, out _))
            yield return new(NoAddress, ["address"]);
        if (Kinds is [] || Kinds?.All(ToldOutside.MayBe) is false)
            yield return new(NoKind, ["kinds"]);
    }

    public WebhookWanted Wanted() => new(Address!.Trim(), [.. Kinds!.Distinct(StringComparer.Ordinal)]);
}
