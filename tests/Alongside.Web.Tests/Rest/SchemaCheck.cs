using System.Globalization;
using System.Text.Json;

namespace Alongside.Web.Tests.Rest;

/// <summary>Says what in a value its JSON schema does not allow: as much of the language as our own document speaks.</summary>
sealed class SchemaCheck(JsonElement document)
{
    public IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at)
    {
        schema = Meant(schema);
        foreach (var word in new[] { "oneOf", "anyOf" })
            if (schema.TryGetProperty(word, out var either))
                return either.EnumerateArray().Any(s => !Faults(s, value, at).Any()) ? [] : [$"{at} is none of {word}"];
        if (schema.TryGetProperty("enum", out var values))
            return values
                .EnumerateArray()
                .Any(v => v.ValueKind == value.ValueKind && v.GetRawText() == value.GetRawText())
                ? []
                : [$"{at} is {value}, which is not among its values"];
        if (schema.TryGetProperty("type", out var type) && !IsOf(type, value))
            return [$"{at} is {value.ValueKind} and not {type}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => InObject(schema, value, at),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value
                .EnumerateArray()
                .SelectMany(item => Faults(items, item, $"{at}[]")),
            JsonValueKind.String when schema.TryGetProperty("format", out var format) => InText(
                format.GetString()!,
                value.GetString()!,
                at
            ),
            _ => [],
        };
    }

    IEnumerable<string> InObject(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("required", out var required))
            foreach (var name in required.EnumerateArray().Select(r => r.GetString()!))
                if (!value.TryGetProperty(name, out _))
                    yield return $"{at}.{name} is missing";
        foreach (var member in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var all) && all.TryGetProperty(member.Name, out var property))
                foreach (var fault in Faults(property, member.Value, $"{at}.{member.Name}"))
                    yield return fault;
            else if (
                schema.TryGetProperty("additionalProperties", out var more)
                && more.ValueKind is JsonValueKind.False
            )
                yield return $"{at}.{member.Name} is unknown";
        }
    }

    static IEnumerable<string> InText(string format, string text, string at)
    {
        var holds = format switch
        {
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "date" => DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out _
            ),
            "time" => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out _),
            "date-time" => DateTime.TryParse(text, CultureInfo.InvariantCulture, out _),
            _ => true,
        };
        if (!holds)
            yield return $"{at} is no {format}: {text}";
    }

    static bool IsOf(JsonElement type, JsonElement value) =>
        type.ValueKind is JsonValueKind.Array
            ? type.EnumerateArray().Any(t => IsOf(t, value))
            : type.GetString() switch
            {
                "object" => value.ValueKind is JsonValueKind.Object,
                "array" => value.ValueKind is JsonValueKind.Array,
                "string" => value.ValueKind is JsonValueKind.String,
                "integer" => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out _),
                "number" => value.ValueKind is JsonValueKind.Number,
                "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
                _ => value.ValueKind is JsonValueKind.Null,
            };

    JsonElement Meant(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference)
            ? document
                .GetProperty("components")
                .GetProperty("schemas")
                .GetProperty(reference.GetString()!.Split('/')[^1])
            : schema;
}
