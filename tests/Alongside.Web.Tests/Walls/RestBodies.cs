using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Alongside.Web.Tests.Walls;

/// <summary>Bodies that no move asks for.</summary>
static class RestBodies
{
    static readonly JsonNode?[] Wrong =
    [
        null,
        new JsonArray(),
        new JsonObject { ["of"] = "another type" },
        99,
        -1,
        1e300,
        true,
        "99",
        "held,declined",
        "1) union select",
        "0001-01-01T00:00:00Z",
    ];

    /// <summary>Whatever somebody might send in place of a JSON object of fields.</summary>
    public static IEnumerable<HttpContent> Any()
    {
        yield return Json("");
        yield return Json("[]");
        yield return Json("null");
        yield return Json("{");
        yield return Json("{\"words\":\"a\",\"words\":\"b\"}");
        yield return Json(string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000));
        yield return Json("{\"words\":\"" + new string('x', 1 << 20) + "\"}");
        yield return new ByteArrayContent([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])
        {
            Headers = { ContentType = new("application/json") },
        };
        yield return new ByteArrayContent(Encoding.Unicode.GetBytes("{\"words\":\"a\"}"))
        {
            Headers = { ContentType = new("application/json", "utf-16") },
        };
        yield return new StringContent(
            "words=a",
            Encoding.UTF8,
            new MediaTypeHeaderValue("application/x-www-form-urlencoded")
        );
    }

    /// <summary>The body with each of its values in turn replaced by every wrong one, and with a member more.</summary>
    public static IEnumerable<string> Twisted(string body)
    {
        yield return With(body, root => root["isAdministrator"] = true);
        yield return With(body, root => root["firm"] = $"{Guid.Empty}");
        yield return With(body, root => root["Employee"] = $"{Guid.Empty}");
        foreach (var path in Leaves(JsonNode.Parse(body)!, []))
        foreach (
            var value in Wrong.Where(v => !IsWords(path) || v is not JsonValue word || !word.TryGetValue<string>(out _))
        )
        {
            var twisted = With(body, root => Parent(root, path)[path[^1]] = value?.DeepClone());
            if (twisted != With(body, _ => { }))
                yield return twisted;
        }
    }

    /// <summary>In a field for words any word is one.</summary>
    static bool IsWords(string[] path) =>
        path[^1]
            is "words"
                or "observation"
                or "task"
                or "text"
                or "name"
                or "scope"
                or "reason"
                or "clientId"
                or "secret"
                or "phrase"
                or "lines";

    static IEnumerable<string[]> Leaves(JsonNode node, string[] path) =>
        node is JsonObject inner ? inner.SelectMany(member => Leaves(member.Value!, [.. path, member.Key])) : [path];

    static JsonObject Parent(JsonObject root, string[] path) =>
        path[..^1].Aggregate(root, (node, name) => node[name]!.AsObject());

    static string With(string body, Action<JsonObject> change)
    {
        var root = JsonNode.Parse(body)!.AsObject();
        change(root);
        return root.ToJsonString();
    }

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
