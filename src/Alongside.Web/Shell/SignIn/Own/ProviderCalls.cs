using System.Net.Http.Headers;
using System.Text;
using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Calls;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>
/// The one place from which a provider is called: shortly, for little, and only where it said that it is. Nothing is followed,
/// kept or unpacked.
/// </summary>
/// <param name="patience">For how long an answer is waited for; 10 seconds, because somebody sits before the page.</param>
public sealed class ProviderCalls(ProviderAddresses addresses, TimeSpan? patience = null) : IDisposable
{
    public const int MostBytes = 256 * 1024;

    readonly HttpClient http = addresses.Client(patience ?? TimeSpan.FromSeconds(10), MostBytes);

    public Task<Tried<string>> GetAsync(string address, CancellationToken ct) =>
        SendAsync(HttpMethod.Get, address, form: null, authorization: null, ct);

    public Task<Tried<string>> PostAsync(
        string address,
        IEnumerable<KeyValuePair<string, string>> form,
        AuthenticationHeaderValue? authorization,
        CancellationToken ct
    ) => SendAsync(HttpMethod.Post, address, new FormUrlEncodedContent(form), authorization, ct);

    public void Dispose() => http.Dispose();

    async Task<Tried<string>> SendAsync(
        HttpMethod method,
        string address,
        HttpContent? form,
        AuthenticationHeaderValue? authorization,
        CancellationToken ct
    )
    {
        if (!addresses.MayBe(address))
            return ProviderRefusals.NotSafe;
        using var asked = new HttpRequestMessage(method, address) { Content = form };
        asked.Headers.Authorization = authorization;
        asked.Headers.Accept.Add(new("application/json"));
        try
        {
            using var answer = await http.SendAsync(asked, ct);
            return (int)answer.StatusCode switch
            {
                200 => Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(ct)),
                >= 300 and < 400 => ProviderRefusals.SendsElsewhere,
                var status => ProviderRefusals.Says(status),
            };
        }
        catch (HttpRequestException problem)
        {
            return WhyNot(problem);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return ProviderRefusals.Slow;
        }
    }

    static Refusal WhyNot(HttpRequestException problem) =>
        problem switch
        {
            { InnerException: NotPublicException } => ProviderRefusals.NotPublic,
            { HttpRequestError: HttpRequestError.NameResolutionError } => ProviderRefusals.NoSuchName,
            { HttpRequestError: HttpRequestError.SecureConnectionError } => ProviderRefusals.NotTrusted,
            { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => ProviderRefusals.Long,
            {
                InnerException: System.Net.Sockets.SocketException
                {
                    SocketErrorCode: System.Net.Sockets.SocketError.HostNotFound
                }
            } => ProviderRefusals.NoSuchName,
            _ => ProviderRefusals.NoAnswer,
        };
}
