using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Alongside.Domain.Basics;

/// <summary>
/// One way to write a value down: members in declared order, camel case, no white space, nothing left out. The same value gives
/// the same bytes on every machine and engine, because the ledger hashes them.
/// </summary>
public static class Canonical
{
    public static readonly JsonSerializerOptions Json = Shape(
        new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatFollows } },
        }
    );

    /// <summary>Gives other options the same names, ids and enums.</summary>
    public static JsonSerializerOptions Shape(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Converters.Add(new TypedIdConverterFactory());
        options.Converters.Add(new NamedEnumConverterFactory());
        return options;
    }

    /// <summary>What follows from other members is not written down, lists neither.</summary>
    static void LeaveOutWhatFollows(JsonTypeInfo type)
    {
        for (var at = type.Properties.Count - 1; at >= 0; at--)
            if (type.Properties[at] is { Set: null, AssociatedParameter: null })
                type.Properties.RemoveAt(at);
    }
}
