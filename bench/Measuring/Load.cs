using System.Collections.Concurrent;
using System.Diagnostics;

namespace Alongside.Bench.Measuring;

/// <summary>What one slice of load came to.</summary>
/// <param name="Latencies">Of every request, in ascending order.</param>
sealed record Loaded(TimeSpan Took, long Bytes, IReadOnlyList<TimeSpan> Latencies)
{
    public double PerSecond => Latencies.Count / Took.TotalSeconds;

    public TimeSpan Percentile(double share) =>
        Latencies[Math.Min(Latencies.Count - 1, (int)(share * Latencies.Count))];
}

/// <summary>Asks for a page again and again, with a fixed number of requests under way; each answer is read to its end.</summary>
sealed class Load(int atOnce) : IDisposable
{
    readonly HttpClient http = new(
        new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            MaxConnectionsPerServer = atOnce,
        }
    );

    /// <summary>Opens the page once as a browser would, and keeps the cookies that it sets.</summary>
    public async Task<Asked> FirstAsync(Asked asked)
    {
        using var answer = await SendAsync(asked);
        var set = answer.Headers.TryGetValues("Set-Cookie", out var cookies)
            ? cookies.Select(c => c.Split(';', 2)[0])
            : [];
        return asked with { Cookie = string.Join("; ", set.Prepend(asked.Cookie).Where(c => c.Length > 0)) };
    }

    public async Task<Loaded> RunAsync(Target target, TimeSpan duration)
    {
        var latencies = new ConcurrentBag<List<TimeSpan>>();
        var (bytes, turn, clock) = (0L, 0, Stopwatch.StartNew());
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(WorkAsync)));
        return new Loaded(clock.Elapsed, bytes, [.. latencies.SelectMany(l => l).Order()]);

        async Task WorkAsync()
        {
            List<TimeSpan> own = [];
            while (clock.Elapsed < duration)
            {
                var asked = target.Asked[(int)((uint)Interlocked.Increment(ref turn) % target.Asked.Count)];
                var began = clock.Elapsed;
                using var answer = await SendAsync(asked);
                own.Add(clock.Elapsed - began);
                Interlocked.Add(ref bytes, answer.Content.Headers.ContentLength ?? 0);
            }
            latencies.Add(own);
        }
    }

    public void Dispose() => http.Dispose();

    async Task<HttpResponseMessage> SendAsync(Asked asked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, asked.Page);
        if (asked.Cookie.Length > 0)
            request.Headers.Add("Cookie", asked.Cookie);
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead);
        return answer.IsSuccessStatusCode
            ? answer
            : throw new InvalidOperationException($"{asked.Page} answered {(int)answer.StatusCode}.");
    }
}
