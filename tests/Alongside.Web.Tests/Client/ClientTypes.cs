using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alongside.Web.Tests.Client;

/// <summary>
/// The types of the client: one for each schema with fields or with values to choose from. What stands inside a body without a name
/// is named for its field, and again for its owner where two of that name differ.
/// </summary>
sealed class ClientTypes(JsonElement document)
{
    /// <summary>Names that every file of C# knows already, as others’.</summary>
    static readonly string[] Elsewhere =
    [
        "File",
        "Path",
        "Task",
        "Range",
        "Index",
        "Action",
        "Buffer",
        "Type",
        "Version",
    ];

    readonly SortedDictionary<string, string> written = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> shapes = new(StringComparer.Ordinal);

    /// <summary>The source of each, by its name.</summary>
    public IReadOnlyDictionary<string, string> All => written;

    /// <summary>The C# type of a value.</summary>
    /// <param name="name">For a schema that has no name of its own.</param>
    /// <param name="owner">In whose name it is named where that one is taken.</param>
    public string Of(JsonElement schema, string name, string owner = "")
    {
        if (schema.TryGetProperty("oneOf", out var either))
            return Nullable(Of(either.EnumerateArray().First(s => !IsNull(s)), name, owner));
        if (schema.TryGetProperty("$ref", out var reference))
            return OfNamed(reference.GetString()!.Split('/')[^1]);
        var type = Plain(schema, name, owner);
        return IsNullable(schema) ? Nullable(type) : type;
    }

    string OfNamed(string name)
    {
        var schema = document.GetProperty("components").GetProperty("schemas").GetProperty(name);
        return name.StartsWith("PagedOf", StringComparison.Ordinal)
            ? $"Paged<{Of(schema.GetProperty("properties").GetProperty("items").GetProperty("items"), name)}>"
            : Of(schema, name);
    }

    string Plain(JsonElement schema, string name, string owner)
    {
        if (schema.TryGetProperty("enum", out var values))
            return Keep(name, owner, schema, kept => Enumeration(kept, schema, values));
        return TypesOf(schema).FirstOrDefault(t => t is not "null") switch
        {
            "array" when schema.TryGetProperty("items", out var items) => $"IReadOnlyList<{Of(items, name, owner)}>",
            "integer" => schema.TryGetProperty("format", out var size) && size.GetString() is "int64" ? "long" : "int",
            "number" => "double",
            "boolean" => "bool",
            "string" => Text(schema),
            "object" when schema.TryGetProperty("properties", out _) => Keep(
                name,
                owner,
                schema,
                kept => Fields(kept, schema)
            ),
            "object" when schema.TryGetProperty("additionalProperties", out var more) =>
                $"IReadOnlyDictionary<string, {Of(more, name, owner)}>",
            _ => "System.Text.Json.JsonElement?",
        };
    }

    string Keep(string name, string owner, JsonElement schema, Func<string, string> write)
    {
        var shape = Shape(JsonNode.Parse(schema.GetRawText())!).ToJsonString();
        var named = new[] { Elsewhere.Contains(name) ? owner + name : name, owner + name }
            .Concat(Enumerable.Range(2, 8).Select(n => $"{owner}{name}{n}"))
            .First(n => shapes.GetValueOrDefault(n, shape) == shape);
        if (shapes.TryAdd(named, shape))
            written[named] = write(named);
        return named;
    }

    /// <summary>Those that have names of their own come first, so that nothing else takes one.</summary>
    public void KeepNamed()
    {
        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject())
            OfNamed(schema.Name);
    }

    string Fields(string name, JsonElement schema)
    {
        var needed = schema.TryGetProperty("required", out var all)
            ? all.EnumerateArray().Select(r => r.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        var fields = schema
            .GetProperty("properties")
            .EnumerateObject()
            .Select(p => Field(name, p, needed.Contains(p.Name)));
        return $"{ClientNames.Summary("", SaysOf(schema))}public sealed record {name}\n{{\n{string.Join("\n", fields)}}}\n";
    }

    string Field(string owner, JsonProperty property, bool needed)
    {
        var name = ClientNames.Pascal(property.Name);
        var type = Of(property.Value, name, owner);
        var renamed =
            name == owner ? $"    [System.Text.Json.Serialization.JsonPropertyName(\"{property.Name}\")]\n" : "";
        var says = ClientNames.Summary("    ", SaysOf(property.Value));
        return needed
            ? $"{says}{renamed}    public required {type} {name}{(renamed.Length > 0 ? "Value" : "")} {{ get; init; }}\n"
            : $"{says}{renamed}    public {Nullable(type)} {name}{(renamed.Length > 0 ? "Value" : "")} {{ get; init; }}\n";
    }

    static string Enumeration(string name, JsonElement schema, JsonElement values)
    {
        var members = values
            .EnumerateArray()
            .Where(v => v.ValueKind is JsonValueKind.String)
            .Select(v => v.GetString()!)
            .Select(v =>
                $"    [System.Text.Json.Serialization.JsonStringEnumMemberName(\"{v}\")]\n    {ClientNames.Pascal(v)},\n"
            );
        return $"{ClientNames.Summary("", SaysOf(schema))}"
            + $"[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<{name}>))]\n"
            + $"public enum {name}\n{{\n{string.Join("\n", members)}}}\n";
    }

    static string Text(JsonElement schema) =>
        (schema.TryGetProperty("format", out var format) ? format.GetString() : "") switch
        {
            "uuid" => "Guid",
            "date" => "DateOnly",
            "time" => "TimeOnly",
            "date-time" => "DateTime",
            _ => "string",
        };

    static string Nullable(string type) => type.EndsWith('?') ? type : type + "?";

    static bool IsNull(JsonElement schema) => TypesOf(schema) is ["null"];

    static bool IsNullable(JsonElement schema) =>
        TypesOf(schema).Contains("null")
        || (
            schema.TryGetProperty("enum", out var values)
            && values.EnumerateArray().Any(v => v.ValueKind is JsonValueKind.Null)
        );

    static List<string> TypesOf(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? []
        : type.ValueKind is JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)]
        : [type.GetString()!];

    static string? SaysOf(JsonElement schema) =>
        schema.TryGetProperty("description", out var says) ? says.GetString() : null;

    /// <summary>A schema without what only explains it, and without whether it may be null, to be compared.</summary>
    static JsonNode Shape(JsonNode schema)
    {
        if (schema is JsonObject of)
        {
            of.Remove("description");
            of.Remove("default");
            if (of["type"] is JsonArray several)
                of["type"] = new JsonArray([.. several.Where(t => $"{t}" != "null").Select(t => t!.DeepClone())])
                    is [var one]
                    ? one!.DeepClone()
                    : several.DeepClone();
            if (of["enum"] is JsonArray values)
                of["enum"] = new JsonArray([.. values.OfType<JsonNode>().Select(v => v.DeepClone())]);
            foreach (var part in of.Select(p => p.Value).OfType<JsonNode>().ToList())
                Shape(part);
        }
        return schema;
    }
}
