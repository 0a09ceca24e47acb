using System.Net.Mail;

namespace Alongside.Web.Shell.SignIn;

/// <summary>An address as it is compared and written to: trimmed, in small letters, at most 254 characters, no display name.</summary>
public readonly record struct EmailAddress
{
    EmailAddress(string value) => Value = value;

    public string Value { get; }

    public string Domain => Value[(Value.LastIndexOf('@') + 1)..];

    /// <summary>Anything that could add a header, a second recipient or a comment to a mail is refused.</summary>
    public static bool TryRead(string? typed, out EmailAddress address)
    {
        var text = typed?.Trim() ?? "";
        var read =
            text.Length is > 2 and <= 254
            && !text.Any(letter =>
                char.IsControl(letter) || char.IsWhiteSpace(letter) || "\"(),:;<>[]\\".Contains(letter)
            )
            && MailAddress.TryCreate(text, out var parsed)
            && parsed.Address == text;
        address = read ? new(text.ToLowerInvariant()) : default;
        return read;
    }

    public override string ToString() => Value;
}
