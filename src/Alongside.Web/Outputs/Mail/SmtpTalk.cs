using System.Globalization;
using System.Net.Security;
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
    const int LongestLine = 2000;

    Stream wire = wire;

    /// <summary>Says hello, encrypts and signs in. To another machine nothing is said unencrypted.</summary>
    public async Task GreetAsync(MailServer server, CancellationToken ct)
    {
        await HearAsync(Ready, ct);
        await SayAsync("EHLO alongside", Fine, ct);
        if (server.NeedsTls)
        {
            await SayAsync("STARTTLS", Ready, ct);
            var tls = new SslStream(wire);
            wire = tls;
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = server.Host }, ct);
            await SayAsync("EHLO alongside", Fine, ct);
        }
        if (server.User is not "")
            await SayAsync($"AUTH PLAIN {Plain(server)}", SignedIn, ct);
    }

    public async Task HandOverAsync(string from, string to, string message, CancellationToken ct)
    {
        await SayAsync($"MAIL FROM:<{OneAddress(from)}>", Fine, ct);
        await SayAsync($"RCPT TO:<{OneAddress(to)}>", Fine, ct);
        await SayAsync("DATA", GoOn, ct);
        // No line of a letter begins with a dot: its headers do not, and its parts are base64.
        await SayAsync($"{message}.", Fine, ct);
    }

    public ValueTask DisposeAsync() => wire.DisposeAsync();

    static string Plain(MailServer server) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{server.User}\0{server.Password}"));

    static string OneAddress(string address) =>
        address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>')
            ? throw new ArgumentException("It is not one address.", nameof(address))
            : address;

    async Task SayAsync(string words, int wanted, CancellationToken ct)
    {
        await wire.WriteAsync(Encoding.UTF8.GetBytes(words + "\r\n"), ct);
        await wire.FlushAsync(ct);
        await HearAsync(wanted, ct);
    }

    async Task HearAsync(int wanted, CancellationToken ct)
    {
        var line = await ReadLineAsync(ct);
        while (line is [_, _, _, '-', ..])
            line = await ReadLineAsync(ct);
        if (!int.TryParse(line.AsSpan(0, Math.Min(3, line.Length)), CultureInfo.InvariantCulture, out var code))
            throw new IOException("What answers is no mail server.");
        if (code != wanted)
            throw new MailRefusedException(code);
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
