using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Alongside.Web.Shell.Rest.Description;

/// <summary>
/// Gives every request and every answer an example that its schema allows, made from the schema itself, so that none is ever
/// another than what is described. Words are those of the practice firm.
/// </summary>
static class Examples
{
    const int Deepest = 6;
    const string Id = "01936d3c-8f00-7a10-9c55-2b1f4e6a0c11";

    static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["location"] = "/penhallow/api/v1/task-plans/" + Id,
        ["observation"] = "Three quotes went out late on Monday.",
        ["task"] = "Getting quotes out within a day",
        ["words"] = "The price list was out of date until Wednesday.",
        ["reason"] = "Two promises are late.",
        ["place"] = "Room 2",
        ["name"] = "Sam Okafor",
        ["says"] = "Sam Okafor said what gets in the way.",
        ["text"] = "You are always late with the quotes.",
        ["field"] = "concern",
        ["zone"] = "Europe/London",
        ["address"] = "adviser@advice.example",
        ["issuer"] = "https://login.example.com",
        ["domains"] = "penhallow.example",
        ["kind"] = "never",
        ["category"] = "threat",
        ["loudness"] = "Hint",
        ["reach"] = "everybody",
        ["seen"] = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        ["lines"] = "Name,E-mail,Manager\nSam Okafor,sam@penhallow.example,Maya Lindqvist",
        ["next"] = "42",
        ["stage"] = "Running",
    };

    public static void Add(OpenApiDocument document)
    {
        foreach (var operation in document.Paths.Values.SelectMany(OperationsOf))
        {
            foreach (var media in operation.RequestBody?.Content?.Values ?? [])
                media.Example ??= Of(media.Schema, "", 0);
            foreach (var answer in operation.Responses?.Values ?? Enumerable.Empty<IOpenApiResponse>())
                if (answer.Content?.TryGetValue("application/json", out var json) is true)
                    json.Example ??= Of(json.Schema, "", 0);
        }
    }

    static IEnumerable<OpenApiOperation> OperationsOf(IOpenApiPathItem path) =>
        path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>();

    static JsonNode? Of(IOpenApiSchema? schema, string name, int depth)
    {
        if (schema is null)
            return new JsonObject();
        if (schema.Enum is { Count: > 0 } values)
            return values[0]?.DeepClone();
        if ((schema.OneOf ?? schema.AnyOf) is { Count: > 0 } either)
            return Of(either.FirstOrDefault(s => s.Type is not JsonSchemaType.Null) ?? either[0], name, depth);
        if (schema.AllOf is { Count: > 0 } all)
            return Of(all[0], name, depth);
        var type = schema.Type ?? JsonSchemaType.Object;
        if (depth >= Deepest && type.HasFlag(JsonSchemaType.Null))
            return null;
        return type switch
        {
            _ when type.HasFlag(JsonSchemaType.Object) => ObjectOf(schema, name, depth),
            _ when type.HasFlag(JsonSchemaType.Array) => depth >= Deepest
                ? new JsonArray()
                : new JsonArray(Of(schema.Items, name, depth + 1)),
            _ when type.HasFlag(JsonSchemaType.String) => TextOf(schema.Format, name),
            _ when type.HasFlag(JsonSchemaType.Integer) => 1,
            _ when type.HasFlag(JsonSchemaType.Number) => 8,
            _ when type.HasFlag(JsonSchemaType.Boolean) => true,
            _ => null,
        };
    }

    static JsonObject ObjectOf(IOpenApiSchema schema, string name, int depth)
    {
        var made = new JsonObject();
        foreach (var (property, of) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            if (depth < Deepest || schema.Required?.Contains(property) is true)
                made[property] = Of(of, property, depth + 1);
        if (schema is { Properties: null or { Count: 0 }, AdditionalProperties: { } more })
            made[name.Length == 0 ? "name" : name] = Of(more, "", depth + 1);
        return made;
    }

    static string TextOf(string? format, string name) =>
        format switch
        {
            "uuid" => Id,
            "date" => "2026-11-10",
            "time" => "14:00:00",
            "date-time" => "2026-11-10T09:00:00Z",
            _ => ByName.GetValueOrDefault(name, "words"),
        };
}
