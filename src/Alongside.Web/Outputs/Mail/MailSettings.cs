using System.Net;
using System.Net.Mail;
using System.Security.Cryptography.X509Certificates;

namespace Alongside.Web.Outputs.Mail;

/// <summary>A server, and the address that stands on its letters.</summary>
public sealed record MailChoice(MailServer Server, string From);

/// <summary>The mail server that the operator named, and whose name the mails bear.</summary>
public sealed record MailServer(string Host, int Port, string User, string Password)
{
    /// <summary>What travels to another machine is encrypted, or does not travel.</summary>
    public bool NeedsTls =>
        !(Host is "localhost" || (IPAddress.TryParse(Host, out var ip) && IPAddress.IsLoopback(ip)));
}

/// <summary>
/// <c>ALONGSIDE_SMTP</c>, such as smtp://user:password@mail.firm.example:587, and <c>ALONGSIDE_MAIL_FROM</c>, or else what the
/// operator chose on a page. Without a server each letter lies as a file in <c>data/outbox</c>. <c>ALONGSIDE_SMTP_CA</c> is a PEM
/// file of who vouches for the server, where that is a firm's own authority.
/// </summary>
public sealed class MailSettings(IConfiguration options)
{
    readonly MailServer? told = options["ALONGSIDE_SMTP"] is { Length: > 0 } text ? Read(text) : null;

    readonly string? toldFrom =
        options["ALONGSIDE_MAIL_FROM"] is not { Length: > 0 } text ? null
        : MailAddress.TryCreate(text, out var from) ? from.Address
        : throw new InvalidOperationException("ALONGSIDE_MAIL_FROM is an address such as alongside@firm.example.");

    volatile MailChoice? chosen;

    /// <summary>Given where the program was started, so that no page can change it.</summary>
    public bool IsTold => told is not null;

    public MailServer? Server => told ?? chosen?.Server;

    public string From => toldFrom ?? (told is null ? chosen?.From : null) ?? "alongside@localhost";

    /// <summary>From here on; whoever is in the middle of a letter finishes it as it began.</summary>
    public void Choose(MailChoice? choice) => chosen = choice;

    /// <summary>Who vouches for the server; none where it is those whom the machine trusts.</summary>
    public X509ChainPolicy? Trust { get; } =
        options["ALONGSIDE_SMTP_CA"] is { Length: > 0 } file ? TrustIn(file) : null;

    public string Domain => From[(From.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <summary>The same for the same mail, however often it is tried.</summary>
    public string MessageIdOf(Guid mail) => $"<{mail:N}@{Domain}>";

    static X509ChainPolicy TrustIn(string file)
    {
        var trust = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        trust.CustomTrustStore.ImportFromPemFile(file);
        return trust;
    }

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
