using System.Collections.Immutable;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Alongside.Web.Tests.Outputs;

/// <summary>A mail server on loopback that keeps what it is handed, or answers as a test tells it to.</summary>
public sealed class SmtpSink : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly Dictionary<string, Queue<string>> answers = new(StringComparer.Ordinal);

    readonly X509Certificate2? certificate;
    readonly string ways;

    /// <param name="certificate">With one, it offers encryption.</param>
    /// <param name="ways">The ways of signing in that it offers.</param>
    public SmtpSink(X509Certificate2? certificate = null, string ways = "PLAIN LOGIN")
    {
        (this.certificate, this.ways) = (certificate, ways);
        listener.Start();
        Serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>So far; one talk at a time adds to it, and whoever reads has what there was.</summary>
    public ImmutableList<string> Messages { get; private set; } = [];

    public ImmutableList<string> Heard { get; private set; } = [];

    /// <summary>What of it anybody on the way could have heard too.</summary>
    public ImmutableList<string> InTheClear { get; private set; } = [];

    public Task Serving { get; }

    /// <summary>The next time this word comes, the answer is this one; an empty answer hangs up.</summary>
    public void Answer(string word, string answer)
    {
        if (!answers.TryGetValue(word, out var queue))
            answers[word] = queue = [];
        queue.Enqueue(answer);
    }

    async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                try
                {
                    await TalkAsync(client.GetStream());
                }
                catch (Exception end) when (end is IOException or AuthenticationException) { }
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException) { }
    }

    async Task TalkAsync(NetworkStream line)
    {
        await SayAsync(line, "220 here");
        if (!await ListenAsync(line, inTheClear: true))
            return;
        await using var tls = new SslStream(line);
        await tls.AuthenticateAsServerAsync(certificate!);
        await ListenAsync(tls, inTheClear: false);
    }

    /// <returns>Whether it goes on encrypted.</returns>
    async Task<bool> ListenAsync(Stream wire, bool inTheClear)
    {
        using var reader = new StreamReader(wire, Encoding.UTF8, leaveOpen: true);
        while (await reader.ReadLineAsync() is { } line)
        {
            Heard = Heard.Add(line);
            if (inTheClear)
                InTheClear = InTheClear.Add(line);
            var word = line.Split(' ', ':')[0];
            var answer = AnswerTo(word, Usual(word, isEncrypted: !inTheClear));
            if (answer is "")
                return false;
            if (line is "AUTH LOGIN")
                await AskTwiceAsync(wire, reader);
            await SayAsync(wire, answer);
            if (word is "STARTTLS" && answer.StartsWith("220", StringComparison.Ordinal))
                return true;
            if (word is "DATA" && answer.StartsWith("354", StringComparison.Ordinal))
            {
                Messages = Messages.Add(await ReadMessageAsync(reader));
                var after = AnswerTo("taken", "250 taken");
                if (after is "")
                    return false;
                await SayAsync(wire, after);
            }
        }
        return false;
    }

    string Usual(string word, bool isEncrypted) =>
        word switch
        {
            "EHLO" when certificate is not null && !isEncrypted => "250-here\r\n250-STARTTLS\r\n250 SIZE",
            "EHLO" => $"250-here\r\n250 AUTH {ways}",
            "STARTTLS" => "220 go on",
            "DATA" => "354 go on",
            "AUTH" => "235 in",
            _ => "250 fine",
        };

    async Task AskTwiceAsync(Stream wire, StreamReader reader)
    {
        await SayAsync(wire, "334 VXNlcm5hbWU6");
        Heard = Heard.Add(await reader.ReadLineAsync() ?? "");
        await SayAsync(wire, "334 UGFzc3dvcmQ6");
        Heard = Heard.Add(await reader.ReadLineAsync() ?? "");
    }

    static async Task<string> ReadMessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line and not ".")
            message.Append(line).Append("\r\n");
        return $"{message}";
    }

    string AnswerTo(string word, string usual) =>
        answers.TryGetValue(word, out var queue) && queue.TryDequeue(out var told) ? told : usual;

    static async Task SayAsync(Stream wire, string line) =>
        await wire.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"));

    public void Dispose() => listener.Dispose();
}
