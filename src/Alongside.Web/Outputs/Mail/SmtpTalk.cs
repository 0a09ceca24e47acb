using System.Globalization;
using System.Net.Security;
using System.Security.Authentication;
using System.Text;

namespace Alongside.Web.Outputs.Mail;

/// <summary>
/// One conversation with a mail server (RFC 5321), encrypted from the start of anything that matters (STARTTLS). It hands over
/// exactly the bytes that the outbox would show, and knows whether the server has taken them.
/// </summary>
sealed class SmtpTalk(Stream wire) : IAsyncDisposable
{
    const int Ready = 220;
    const int Fine = 250;
    const int SignedIn = 235;
    const int GoOn = 354;
    const int Asks = 334;
    const int LongestLine = 2000;
    const int MostLines = 100;

    Stream wire = wire;

    /// <summary>The server has taken us and our address: what it refuses from now on is the letter.</summary>
    bool isOfLetter;

    /// <summary>Says hello, encrypts and signs in. To another machine nothing is said unencrypted.</summary>
    public async Task GreetAsync(MailServer server, MailSettings settings, CancellationToken ct)
    {
        await HearAsync(Ready, ct);
        var offers = await SayAsync($"EHLO {settings.Domain}", Fine, ct);
        if (server.NeedsTls)
        {
            await EncryptAsync(server, settings, offers, ct);
            offers = await SayAsync($"EHLO {settings.Domain}", Fine, ct);
        }
        if (server.User is not "")
            await SignInAsync(server, offers, ct);
    }

    public async Task HandOverAsync(string from, string to, string message, CancellationToken ct)
    {
        await SayAsync($"MAIL FROM:<{OneAddress(from)}>", Fine, ct);
        isOfLetter = true;
        await SayAsync($"RCPT TO:<{OneAddress(to)}>", Fine, ct);
        await SayAsync("DATA", GoOn, ct);
        // No line of a letter begins with a dot: its headers do not, and its parts are base64.
        await SayAsync($"{message}.", Fine, ct);
    }

    /// <summary>Says goodbye. The letter has been taken, so that nothing is lost if nobody hears it.</summary>
    public async Task LeaveAsync(CancellationToken ct)
    {
        try
        {
            await WriteAsync("QUIT", ct);
        }
        catch (Exception nobody) when (nobody is IOException or OperationCanceledException) { }
    }

    public ValueTask DisposeAsync() => wire.DisposeAsync();

    /// <summary>A server that offers no encryption, or somebody between who takes the offer away, hears nothing more.</summary>
    async Task EncryptAsync(MailServer server, MailSettings settings, List<string> offers, CancellationToken ct)
    {
        if (!offers.Exists(o => o.Equals("STARTTLS", StringComparison.OrdinalIgnoreCase)))
            throw new AuthenticationException("The mail server offers no encryption.");
        await SayAsync("STARTTLS", Ready, ct);
        var tls = new SslStream(wire);
        wire = tls;
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = server.Host, CertificateChainPolicy = settings.Trust },
            ct
        );
    }

    /// <summary>By PLAIN, or by LOGIN where that is all the server knows.</summary>
    async Task SignInAsync(MailServer server, List<string> offers, CancellationToken ct)
    {
        var ways = offers.Find(o => o.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase))?.Split(' ') ?? [];
        if (
            ways.Contains("LOGIN", StringComparer.OrdinalIgnoreCase)
            && !ways.Contains("PLAIN", StringComparer.OrdinalIgnoreCase)
        )
        {
            await SayAsync("AUTH LOGIN", Asks, ct);
            await SayAsync(Coded(server.User), Asks, ct);
            await SayAsync(Coded(server.Password), SignedIn, ct);
        }
        else
            await SayAsync($"AUTH PLAIN {Coded($"\0{server.User}\0{server.Password}")}", SignedIn, ct);
    }

    static string Coded(string words) => Convert.ToBase64String(Encoding.UTF8.GetBytes(words));

    static string OneAddress(string address) =>
        address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>')
            ? throw new ArgumentException("It is not one address.", nameof(address))
            : address;

    async Task<List<string>> SayAsync(string words, int wanted, CancellationToken ct)
    {
        await WriteAsync(words, ct);
        return await HearAsync(wanted, ct);
    }

    async Task WriteAsync(string words, CancellationToken ct)
    {
        await wire.WriteAsync(Encoding.UTF8.GetBytes(words + "\r\n"), ct);
        await wire.FlushAsync(ct);
    }

    /// <returns>What the server says after its number, line by line.</returns>
    async Task<List<string>> HearAsync(int wanted, CancellationToken ct)
    {
        List<string> said = [];
        var line = await ReadLineAsync(ct);
        for (; line is [_, _, _, '-', ..] && said.Count < MostLines; line = await ReadLineAsync(ct))
            said.Add(line[4..].Trim());
        if (!int.TryParse(line.AsSpan(0, Math.Min(3, line.Length)), CultureInfo.InvariantCulture, out var code))
            throw new IOException("What answers is no mail server.");
        if (code != wanted)
            throw new MailRefusedException(code, isOfLetter);
        said.Add(line[Math.Min(4, line.Length)..].Trim());
        return said;
    }

    // Byte by byte: what comes after a line may already be encrypted.
    async Task<string> ReadLineAsync(CancellationToken ct)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (line.Length < LongestLine)
        {
            if (await wire.ReadAsync(one, ct) == 0)
                throw new IOException("The mail server hung up.");
            if (one[0] == '\n')
                return $"{line}".TrimEnd('\r');
            line.Append((char)one[0]);
        }
        throw new IOException("The mail server never ends its line.");
    }
}
