using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Alongside.Web.Tests.Outputs;

/// <summary>A mail server on loopback that keeps what it is handed, or answers as a test tells it to.</summary>
public sealed class SmtpSink : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly Dictionary<string, Queue<string>> answers = new(StringComparer.Ordinal);

    public SmtpSink()
    {
        listener.Start();
        Serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public List<string> Messages { get; } = [];

    public List<string> Heard { get; } = [];

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
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException) { }
    }

    async Task TalkAsync(NetworkStream wire)
    {
        using var reader = new StreamReader(wire, Encoding.UTF8, leaveOpen: true);
        await SayAsync(wire, "220 here");
        while (await reader.ReadLineAsync() is { } line)
        {
            Heard.Add(line);
            var word = line.Split(' ', ':')[0];
            var answer = AnswerTo(
                word,
                word switch
                {
                    "DATA" => "354 go on",
                    "AUTH" => "235 in",
                    _ => "250 fine",
                }
            );
            if (answer is "")
                return;
            await SayAsync(wire, answer);
            if (word is "DATA" && answer.StartsWith("354", StringComparison.Ordinal))
            {
                Messages.Add(await ReadMessageAsync(reader));
                var after = AnswerTo("taken", "250 taken");
                if (after is "")
                    return;
                await SayAsync(wire, after);
            }
        }
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

    static async Task SayAsync(NetworkStream wire, string line) =>
        await wire.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"));

    public void Dispose() => listener.Dispose();
}
