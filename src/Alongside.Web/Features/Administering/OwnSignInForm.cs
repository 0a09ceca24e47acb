using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Alongside.Web.Features.Rules;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Administering;

/// <summary>A firm's provider as an administrator types it; over REST the fields have the same names.</summary>
public sealed record OwnSignInForm(
    [Required(ErrorMessage = OwnSignInForm.NoAddress)]
    [MaxLength(300, ErrorMessage = "Keep the address under 300 letters.")]
        string? Issuer,
    [Required(ErrorMessage = "Paste the id that it gave you for Alongside.")]
    [MaxLength(200, ErrorMessage = "Keep the id under 200 letters.")]
        string? ClientId,
    [MaxLength(500, ErrorMessage = "Keep the secret under 500 letters.")] string? Secret,
    [Required(ErrorMessage = OwnSignInForm.NoDomain)]
    [MaxLength(2000, ErrorMessage = "That is too long. Twenty domains are the most.")]
        string? Domains
) : IValidatableObject
{
    const string NoAddress = "Write its address, such as https://login.example.com.";
    const string NoDomain = "Write what comes after the @ in the mail of your people, like firm.example.";
    const int MostDomains = 20;
    const int LongestDomain = 253;

    static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (field, text) in new[] { ("issuer", Issuer), ("clientId", ClientId), ("secret", Secret) })
            if (!OneLine.Holds(text))
                yield return new(OneLine.Says, [field]);
        if (!Uri.TryCreate(Issuer?.Trim(), UriKind.Absolute, out var address) || address.Query is not "")
            yield return new(NoAddress, ["issuer"]);
        if (Words(Domains) is not { Length: > 0 and <= MostDomains } domains || domains.Any(d => Domain(d) is null))
            yield return new(NoDomain, ["domains"]);
    }

    public OwnSignInWanted Read() =>
        new(
            Issuer!.Trim(),
            ClientId!.Trim(),
            string.IsNullOrWhiteSpace(Secret) ? null : Secret.Trim(),
            [.. Words(Domains).Select(d => Domain(d)!).Distinct(StringComparer.Ordinal)]
        );

    static ImmutableArray<string> Words(string? text) =>
        [.. (text ?? "").Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>As it stands in an address: in small letters, and in the letters of the net where it is in others.</summary>
    static string? Domain(string text)
    {
        try
        {
            var domain = Idn.GetAscii(text.TrimStart('@').ToLowerInvariant());
            return domain.Contains('.', StringComparison.Ordinal) && domain.Length <= LongestDomain ? domain : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
