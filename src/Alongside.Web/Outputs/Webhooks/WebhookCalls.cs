using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Alongside.Web.Outputs.Calls;

namespace Alongside.Web.Outputs.Webhooks;

/// <summary>What came of one call: the status of the answer, or which of our words tells why there was none.</summary>
public sealed record Called(int? Status, string? Trouble, int Milliseconds)
{
    /// <summary>Any 2xx. A redirect is none: nobody is sent on to where the administrator did not say.</summary>
    public bool IsTaken => Status is >= 200 and < 300;
}

/// <summary>Which addresses are called for webhooks; <c>ALONGSIDE_WEBHOOKS_INSIDE</c> names others that may be.</summary>
public sealed class WebhookAddresses(IConfiguration options) : OutsideAddresses(options, "ALONGSIDE_WEBHOOKS_INSIDE");

/// <summary>The one place from which a webhook is called: shortly, without following anything, and without reading what comes back.</summary>
/// <param name="patience">For how long an answer is waited for; 10 seconds, because others wait behind it.</param>
public sealed class WebhookCalls(WebhookAddresses addresses, TimeSpan? patience = null) : IDisposable
{
    public const string NotSafe = "not-safe";
    public const string NotPublic = "not-public";
    public const string NoSuchName = "no-such-name";
    public const string NotTrusted = "not-trusted";
    public const string NoAnswer = "no-answer";
    public const string Slow = "slow";

    readonly HttpClient http = addresses.Client(patience ?? TimeSpan.FromSeconds(10), mostBytes: 1024);

    public bool MayBe(string? address) => addresses.MayBe(address);

    public async Task<Called> CallAsync(
        string address,
        string body,
        IEnumerable<KeyValuePair<string, string>> headers,
        CancellationToken ct
    )
    {
        if (!addresses.MayBe(address))
            return new(null, NotSafe, 0);
        using var asked = new HttpRequestMessage(HttpMethod.Post, address);
        asked.Content = new StringContent(body, Encoding.UTF8, "application/json");
        asked.Headers.UserAgent.ParseAdd("Alongside");
        foreach (var (name, value) in headers)
            asked.Headers.Add(name, value);
        var since = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await http.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, ct);
            return new((int)answer.StatusCode, null, Since(since));
        }
        catch (HttpRequestException problem)
        {
            return new(null, WhyNot(problem), Since(since));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(null, Slow, Since(since));
        }
    }

    public void Dispose() => http.Dispose();

    static int Since(long start) => (int)Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    static string WhyNot(HttpRequestException problem) =>
        problem switch
        {
            { InnerException: NotPublicException } => NotPublic,
            { HttpRequestError: HttpRequestError.NameResolutionError } => NoSuchName,
            { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound } } => NoSuchName,
            { HttpRequestError: HttpRequestError.SecureConnectionError } => NotTrusted,
            _ => NoAnswer,
        };
}
