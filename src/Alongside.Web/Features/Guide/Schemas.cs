using System.Collections.Immutable;
using System.Text.Json;

namespace Alongside.Web.Features.Guide;

/// <summary>The schemas of the document in words: what kind of value something is, and the fields of a body one under the other.</summary>
sealed class Schemas(JsonElement document)
{
    const int Deepest = 5;

    /// <summary>Each field by its way from the body down, such as “invitation.meeting.day” or “columns[]”.</summary>
    public ImmutableArray<Taken> FieldsOf(JsonElement schema) => [.. Under("", Meant(schema), 0)];

    /// <summary>“A day, such as 2026-11-10”.</summary>
    public string KindOf(JsonElement schema)
    {
        schema = Meant(schema);
        if (schema.TryGetProperty("enum", out var values))
            return OneOf([.. values.EnumerateArray().Where(v => v.ValueKind is JsonValueKind.String)]);
        return TypeOf(schema) switch
        {
            "integer" => Bounded(schema),
            "number" => "number",
            "boolean" => "true or false",
            "array" => schema.TryGetProperty("items", out var items) ? $"list of {KindOf(items)}" : "list",
            "object" => "object",
            "string" => schema.TryGetProperty("format", out var format) ? Text(format.GetString()) : "text",
            _ => "any value",
        };
    }

    IEnumerable<Taken> Under(string way, JsonElement schema, int depth)
    {
        if (depth > Deepest || !schema.TryGetProperty("properties", out var properties))
            yield break;
        var needed = schema.TryGetProperty("required", out var all)
            ? all.EnumerateArray().Select(r => r.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var property in properties.EnumerateObject())
        {
            var meant = Meant(property.Value);
            var name = way + property.Name;
            yield return new(name, KindOf(meant), needed.Contains(property.Name), SaysOf(property.Value, meant));
            var (further, inside) = meant.TryGetProperty("items", out var items)
                ? ($"{name}[].", Meant(items))
                : ($"{name}.", meant);
            foreach (var field in Under(further, inside, depth + 1))
                yield return field;
        }
    }

    /// <summary>Without the reference, and without that it may be null, which who may leave it out knows.</summary>
    JsonElement Meant(JsonElement schema)
    {
        foreach (var word in new[] { "oneOf", "anyOf", "allOf" })
            if (schema.TryGetProperty(word, out var either))
                return Meant(either.EnumerateArray().First(s => TypeOf(s) != "null"));
        return schema.TryGetProperty("$ref", out var reference)
            ? Meant(
                document
                    .GetProperty("components")
                    .GetProperty("schemas")
                    .GetProperty(reference.GetString()!.Split('/')[^1])
            )
            : schema;
    }

    static string? TypeOf(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind is JsonValueKind.Array
            ? type.EnumerateArray().Select(t => t.GetString()).FirstOrDefault(t => t != "null")
        : type.GetString();

    static string SaysOf(JsonElement property, JsonElement meant) =>
        property.TryGetProperty("description", out var says) || meant.TryGetProperty("description", out says)
            ? says.GetString()!
            : "";

    static string OneOf(JsonElement[] values) =>
        values is [var only] ? $"{only}" : $"one of {string.Join(", ", values)}";

    static string Bounded(JsonElement schema) =>
        (schema.TryGetProperty("minimum", out var least), schema.TryGetProperty("maximum", out var most)) switch
        {
            (true, true) => $"whole number from {least} to {most}",
            (true, false) => $"whole number from {least}",
            _ => "whole number",
        };

    static string Text(string? format) =>
        format switch
        {
            "uuid" => "id",
            "date" => "day, such as 2026-11-10",
            "time" => "time, such as 14:00:00",
            "date-time" => "instant, such as 2026-11-10T09:00:00Z",
            _ => "text",
        };
}
