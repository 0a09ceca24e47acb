using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alongside.Bench.Live;

/// <summary>One of the two at a talk, as their browser is: a stream, and a page that is asked for again whenever there is news.</summary>
sealed partial class Side : IDisposable
{
    readonly HttpClient http;
    readonly Stopwatch clock;
    readonly Uri page;
    readonly Uri stream;
    string token = "";
    string awaited = "";
    TaskCompletionSource<(TimeSpan Told, TimeSpan Shown)> arrived = new();

    public Side(Stopwatch clock, Uri page, Uri stream, string cookie, string secret)
    {
        (this.clock, this.page, this.stream) = (clock, page, stream);
        var cookies = new CookieContainer();
        cookies.Add(page, new Cookie(cookie, secret, "/"));
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies });
    }

    /// <summary>Opens the page and then the stream; returns when the stream has said its first word.</summary>
    public async Task SitDownAsync(CancellationToken ct)
    {
        var text = await http.GetStringAsync(page, ct);
        token = Token().Match(text).Groups["token"].Value;
        var open = new TaskCompletionSource();
        await await Task.WhenAny(open.Task, ListenAsync(open, ct));
    }

    /// <summary>When the page was told of these words, and when it showed them.</summary>
    public Task<(TimeSpan Told, TimeSpan Shown)> AwaitAsync(string words)
    {
        arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        awaited = words;
        return arrived.Task;
    }

    /// <summary>Adds a line and reads the page that answers.</summary>
    public async Task AddAsync(string form, string words)
    {
        KeyValuePair<string, string>[] fields =
        [
            new("question", "Good"),
            new("words", words),
            new("key", $"{Guid.CreateVersion7()}"),
            new("__RequestVerificationToken", token),
        ];
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(new Uri(page, $"?handler={form}"), content);
        if (!(await answer.Content.ReadAsStringAsync()).Contains(words, StringComparison.Ordinal))
            throw new InvalidOperationException($"A line was not saved: {(int)answer.StatusCode}.");
    }

    public void Dispose() => http.Dispose();

    async Task ListenAsync(TaskCompletionSource open, CancellationToken ct)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, stream);
        question.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var answer = await http.SendAsync(question, HttpCompletionOption.ResponseHeadersRead, ct);
        var events = SseParser.Create(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(ct));
        var seen = 0L;
        await foreach (var said in events.EnumerateAsync(ct))
        {
            var version = JsonElement.Parse(said.Data).GetProperty("version").GetInt64();
            if (open.TrySetResult() || version <= seen || awaited.Length == 0)
                seen = version;
            else
                seen = await LookAsync(version, ct);
        }
    }

    /// <summary>Whoever is not sending anything fetches what is new.</summary>
    async Task<long> LookAsync(long version, CancellationToken ct)
    {
        var told = clock.Elapsed;
        if ((await http.GetStringAsync(page, ct)).Contains(awaited, StringComparison.Ordinal))
        {
            awaited = "";
            arrived.TrySetResult((told, clock.Elapsed));
        }
        return version;
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Token();
}
