using System.Net;
using System.Text.Json;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;

namespace Alongside.Web.Tests.Rest;

/// <summary>What REST answered.</summary>
sealed record Said(HttpStatusCode Status, JsonElement Body, string? Tag, string Raw)
{
    public string? Type => Text("type");

    public string Location => Text("location")!;

    public string? Text(string field) =>
        Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty(field, out var value) ? value.GetString() : null;

    /// <summary>Of a list.</summary>
    public IEnumerable<JsonElement> Items => Body.GetProperty("items").EnumerateArray();

    public IEnumerable<string> Moves =>
        Body.GetProperty("moves").EnumerateArray().Select(m => m.GetProperty("name").GetString()!);
}

/// <summary>A signed-in person's own program, which speaks JSON.</summary>
static class RestCaller
{
    public static async Task<Said> CallAsync(
        this Visitor who,
        HttpMethod method,
        string path,
        object? body = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"/penhallow/api/v1/{path}");
        if (body is not null || method != HttpMethod.Get)
            request.Content = RestBodies.Json(body is null ? "" : JsonSerializer.Serialize(body));
        return await who.CallAsync(request, headers);
    }

    /// <summary>A body as it stands.</summary>
    public static async Task<Said> SendAsync(
        this Visitor who,
        string path,
        string body,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = RestBodies.Json(body) };
        return await who.CallAsync(request, headers);
    }

    static async Task<Said> CallAsync(
        this Visitor who,
        HttpRequestMessage request,
        (string Name, string Value)[] headers
    )
    {
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var answer = await who.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) is true;
        return new Said(answer.StatusCode, isJson ? JsonElement.Parse(text) : default, answer.Headers.ETag?.Tag, text);
    }

    public static Task<Said> ReadAsync(this Visitor who, string path) => who.CallAsync(HttpMethod.Get, path);

    public static Task<Said> PostAsync(
        this Visitor who,
        string path,
        object? body = null,
        params (string Name, string Value)[] headers
    ) => who.CallAsync(HttpMethod.Post, path, body, headers);

    /// <summary>A call that has to work.</summary>
    public static async Task<Said> DoAsync(this Visitor who, string path, object? body = null)
    {
        var said = await who.PostAsync(path, body);
        Assert.True(said.Status is HttpStatusCode.OK, $"{path}: {said.Status} {said.Raw}");
        return said;
    }
}
