using System.Net.Http.Headers;
using System.Text.Json;

namespace Alongside.Client;

/// <summary>
/// One firm, as the person or the program sees it whose token this is. Its operations stand in groups, such as
/// <c>client.TaskPlans.ReadAsync(id)</c>; they are written from the OpenAPI document of the program.
/// </summary>
/// <param name="http">Is not disposed of here, and may serve other clients too.</param>
/// <param name="firm">The firm’s own address, such as <c>https://alongside.example/penhallow</c>.</param>
/// <param name="token">A personal token, or one of a program that the firm lets in.</param>
public sealed partial class AlongsideClient(HttpClient http, Uri firm, string token)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    readonly string address = firm.ToString().TrimEnd('/');

    internal async Task<Answer<T>> SendAsync<T>(Call call, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(call.Method, $"{address}/api/v1/{call.Place}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in call.Headers)
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value);
        if (call.Method == HttpMethod.Post)
            request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(call.Body ?? new { }, Json))
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
            };
        using var answer = await http.SendAsync(request, ct).ConfigureAwait(false);
        var bytes = await answer.Content.ReadAsByteArrayAsync(ct).ConfigureAwait(false);
        return answer.IsSuccessStatusCode
            ? new Answer<T>((int)answer.StatusCode, Read<T>(bytes), problem: null, answer.Headers.ETag?.Tag)
            : new Answer<T>((int)answer.StatusCode, default, ProblemOf(answer, bytes), tag: null);
    }

    static T? Read<T>(byte[] bytes) =>
        typeof(T) == typeof(byte[]) ? (T)(object)bytes : JsonSerializer.Deserialize<T>(bytes, Json);

    /// <summary>Something between here and there, a proxy for example, may answer without one.</summary>
    static Problem ProblemOf(HttpResponseMessage answer, byte[] bytes) =>
        answer.Content.Headers.ContentType?.MediaType is "application/problem+json"
        && JsonSerializer.Deserialize<Problem>(bytes, Json) is { } problem
            ? problem
            : new Problem { Title = answer.ReasonPhrase ?? "", Status = (int)answer.StatusCode };
}
