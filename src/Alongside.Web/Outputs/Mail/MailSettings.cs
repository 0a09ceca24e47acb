using System.Net;
using System.Net.Mail;

namespace Alongside.Web.Outputs.Mail;

/// <summary>The mail server that the operator named, and whose name the mails bear.</summary>
public sealed record MailServer(string Host, int Port, string User, string Password)
{
    /// <summary>What travels to another machine is encrypted, or does not travel.</summary>
    public bool NeedsTls =>
        !(Host is "localhost" || (IPAddress.TryParse(Host, out var ip) && IPAddress.IsLoopback(ip)));
}

/// <summary>
/// <c>ALONGSIDE_SMTP</c>, such as smtp://user:password@mail.firm.example:587, and <c>ALONGSIDE_MAIL_FROM</c>. Without a server
/// each letter lies as a file in <c>data/outbox</c>.
/// </summary>
public sealed class MailSettings(IConfiguration options)
{
    public MailServer? Server { get; } = options["ALONGSIDE_SMTP"] is { Length: > 0 } text ? Read(text) : null;

    public string From { get; } =
        (options["ALONGSIDE_MAIL_FROM"] ?? "alongside@localhost") is var text
        && MailAddress.TryCreate(text, out var from)
            ? from.Address
            : throw new InvalidOperationException("ALONGSIDE_MAIL_FROM is an address such as alongside@firm.example.");

    /// <summary>The same for the same mail, however often it is tried.</summary>
    public string MessageIdOf(Guid mail) => $"<{mail:N}@{From[(From.IndexOf('@', StringComparison.Ordinal) + 1)..]}>";

    static MailServer Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "smtp", Host.Length: > 0 }
            ? new(
                uri.Host,
                uri.Port > 0 ? uri.Port : 587,
                Uri.UnescapeDataString(uri.UserInfo.Split(':', 2)[0]),
                Uri.UnescapeDataString(uri.UserInfo.Split(':', 2) is [_, var password] ? password : "")
            )
            : throw new InvalidOperationException(
                "ALONGSIDE_SMTP is an address such as smtp://user:password@mail.firm.example:587."
            );
}
