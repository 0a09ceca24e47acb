using System.Text;
using System.Text.Json;

namespace Alongside.Web.Features.Guide;

/// <summary>
/// An operation as one command for a shell. The address of the firm and the token stand in two variables, which are set once, so
/// that no token lies in a shell's history or in a page that somebody shares.
/// </summary>
static class CurlLine
{
    public const string Firm = "$FIRM";
    public const string Token = "$TOKEN";

    const string Next = " \\\n  ";
    const string Id = "01936d3c-8f00-7a10-9c55-2b1f4e6a0c11";

    public static string Of(string method, string path, IReadOnlyList<JsonElement> parameters, JsonElement? body)
    {
        var line = new StringBuilder(
            $"curl \"{Firm}{Filled(path, parameters)}\"{Next}-H \"Authorization: Bearer {Token}\""
        );
        if (method is "DELETE")
            line.Append(Next).Append("-X DELETE");
        if (method is "POST")
            line.Append(Next)
                .Append("-H \"Idempotency-Key: $(uuidgen)\"")
                .Append(Next)
                .Append("--json ")
                .Append(Quoted(body));
        return line.ToString();
    }

    static string Filled(string path, IReadOnlyList<JsonElement> parameters)
    {
        foreach (var parameter in parameters.Where(p => p.GetProperty("in").GetString() == "path"))
            path = path.Replace(
                $"{{{parameter.GetProperty("name").GetString()}}}",
                ValueOf(parameter.GetProperty("schema")),
                StringComparison.Ordinal
            );
        return path;
    }

    static string ValueOf(JsonElement schema) =>
        schema.TryGetProperty("enum", out var values) ? values[0].GetString()!
        : schema.GetProperty("type").GetString() is "integer" ? "1"
        : Id;

    static string Quoted(JsonElement? body)
    {
        var json = body is { } given ? JsonText.Of(given, wide: true) : "{}";
        return $"'{json.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
