using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Features.Operating;

/// <summary>A mail server as the operator types it.</summary>
public sealed record MailForm(
    [Required(ErrorMessage = MailForm.NoHost)] string? Host,
    string? Port,
    [MaxLength(254, ErrorMessage = "Keep the user name under 254 letters.")] string? User,
    [MaxLength(500, ErrorMessage = "Keep the password under 500 letters.")] string? Password,
    [Required(ErrorMessage = MailForm.NoFrom)] string? From
) : IValidatableObject
{
    public const int UsualPort = 587;

    internal const string NoHost = "Write the server’s name, such as mail.firm.example.";
    internal const string NoFrom = "Write the address that mail comes from, such as alongside@firm.example.";

    static readonly Sentence PasswordAgain = Sentence.Say("Write the password again. It goes to a new server.");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host is { } host && Uri.CheckHostName(host.Trim()) is UriHostNameType.Unknown)
            yield return new(NoHost, ["host"]);
        if (PortRead is null)
            yield return new("A port is a number from 1 to 65535. Most servers use 587.", ["port"]);
        if (User is { } user && user.Any(char.IsControl))
            yield return new("Write the user name in one line.", ["user"]);
        if (From is { } from && !EmailAddress.TryRead(from, out _))
            yield return new(NoFrom, ["from"]);
    }

    /// <summary>A password that is kept goes to no other server than the one it was given for.</summary>
    public Sentence? NeedsPassword(MailServer? kept) =>
        Password is { Length: > 0 }
        || kept is not { Password.Length: > 0 }
        || Read(kept).Server with { Password = "" } == kept with { Password = "" }
            ? null
            : PasswordAgain;

    public MailChoice Read(MailServer? kept) =>
        new(
            new(
                Host!.Trim(),
                PortRead!.Value,
                User?.Trim() ?? "",
                Password is { Length: > 0 } given ? given : kept?.Password ?? ""
            ),
            EmailAddress.TryRead(From, out var from) ? from.Value : ""
        );

    int? PortRead =>
        Port is not { Length: > 0 } ? UsualPort
        : int.TryParse(Port, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? port
        : null;
}
