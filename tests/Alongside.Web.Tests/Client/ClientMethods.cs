using System.Text.Json;

namespace Alongside.Web.Tests.Client;

/// <summary>The operations of the client: a method for each, in a class for each first word of an address.</summary>
sealed class ClientMethods(ClientTypes types)
{
    const string Under = "/api/v1/";

    /// <summary>The class in which an operation stands.</summary>
    public static string ClassOf(string path) => ClientNames.Pascal(path[Under.Length..].Split('/')[0]);

    public string Of(string method, string path, JsonElement operation)
    {
        var name = NameOf(method, path, operation);
        var parameters = operation.TryGetProperty("parameters", out var all)
            ? all.EnumerateArray().Select(Parameter.Of).ToList()
            : [];
        var (bodyType, bodyNeeded) = BodyOf(operation, ClassOf(path) + name);
        List<string> takes =
        [
            .. parameters.Where(p => p.In == "path").Select(p => $"{p.Type} {p.Camel}"),
            .. bodyType is not null && bodyNeeded ? [$"{bodyType} body"] : Array.Empty<string>(),
            .. bodyType is not null && !bodyNeeded ? [$"{bodyType}? body = null"] : Array.Empty<string>(),
            .. parameters.Where(p => p.In != "path").Select(p => $"{p.Type}? {p.Camel} = null"),
            "CancellationToken ct = default",
        ];
        var answer = AnswerOf(operation, ClassOf(path) + name + "Answer");
        return $"{ClientNames.Summary("    ", operation.GetProperty("summary").GetString())}"
            + $"    public Task<Answer<{answer}>> {name}Async({string.Join(", ", takes)}) =>\n"
            + $"        client.SendAsync<{answer}>(\n            {CallOf(method, path, parameters, bodyType is not null)},\n            ct\n        );\n";
    }

    /// <summary>“Invite”, “List”, “ReadLog”, “ImportsLook”: what stands after the class in the address, and how it is read.</summary>
    static string NameOf(string method, string path, JsonElement operation)
    {
        var rest = string.Concat(
            path[Under.Length..].Split('/', '.').Skip(1).Where(w => w is not ['{', ..]).Select(ClientNames.Pascal)
        );
        var first = operation.GetProperty("operationId").GetString()!.Split('-')[0];
        return method switch
        {
            "get" => ClientNames.Pascal(first) + rest,
            "delete" => "Undo" + rest,
            _ => rest.Length > 0 ? rest : "Post",
        };
    }

    (string? Type, bool Needed) BodyOf(JsonElement operation, string name) =>
        operation.TryGetProperty("requestBody", out var body)
            ? (
                types.Of(body.GetProperty("content").GetProperty("application/json").GetProperty("schema"), name),
                body.TryGetProperty("required", out var needed) && needed.GetBoolean()
            )
            : (null, false);

    string AnswerOf(JsonElement operation, string name)
    {
        var content = operation.GetProperty("responses").GetProperty("200").GetProperty("content");
        return content.TryGetProperty("application/json", out var json)
            ? types.Of(json.GetProperty("schema"), name)
            : "byte[]";
    }

    static string CallOf(string method, string path, List<Parameter> parameters, bool hasBody)
    {
        var place = path[Under.Length..];
        foreach (var parameter in parameters.Where(p => p.In == "path"))
            place = place.Replace($"{{{parameter.Name}}}", $"{{{parameter.Camel}}}", StringComparison.Ordinal);
        List<string> parts =
        [
            .. Tuples("Query", parameters.Where(p => p.In == "query")),
            .. Tuples("Headers", parameters.Where(p => p.In == "header")),
            .. hasBody ? ["Body = body"] : Array.Empty<string>(),
        ];
        var dollar = place.Contains('{') ? "$" : "";
        var call = $"new Call(HttpMethod.{ClientNames.Pascal(method)}, {dollar}\"{place}\")";
        return parts.Count == 0 ? call : $"{call} {{ {string.Join(", ", parts)} }}";
    }

    static IEnumerable<string> Tuples(string name, IEnumerable<Parameter> parameters)
    {
        var pairs = parameters.Select(p => $"(\"{p.Name}\", {p.Camel})").ToList();
        return pairs.Count == 0 ? [] : [$"{name} = [{string.Join(", ", pairs)}]"];
    }

    sealed record Parameter(string Name, string In, string Type)
    {
        public string Camel => ClientNames.Camel(Name);

        public static Parameter Of(JsonElement parameter)
        {
            var schema = parameter.GetProperty("schema");
            return new(
                parameter.GetProperty("name").GetString()!,
                parameter.GetProperty("in").GetString()!,
                (
                    schema.GetProperty("type").GetString(),
                    schema.TryGetProperty("format", out var format) ? $"{format}" : ""
                ) switch
                {
                    ("string", "uuid") => "Guid",
                    ("integer", _) => "long",
                    ("boolean", _) => "bool",
                    _ => "string",
                }
            );
        }
    }
}
