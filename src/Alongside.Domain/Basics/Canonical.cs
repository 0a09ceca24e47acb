using System.Text.Encodings.Web;
using System.Text.Json;

namespace Alongside.Domain.Basics;

/// <summary>
/// One way to write a value down: members in declared order, camel case, no white space, nothing left out. The same value gives
/// the same bytes on every machine and engine, because the ledger hashes them.
/// </summary>
public static class Canonical
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true, // what follows from other members is not written down
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new TypedIdConverterFactory(), new NamedEnumConverterFactory() },
    };
}
