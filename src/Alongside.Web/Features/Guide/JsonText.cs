using System.Text.Encodings.Web;
using System.Text.Json;

namespace Alongside.Web.Features.Guide;

/// <summary>JSON as a person reads it: indented, or in one line, and with letters that are no ASCII as they are.</summary>
static class JsonText
{
    static readonly JsonSerializerOptions Wide = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly JsonSerializerOptions Long = new(Wide) { WriteIndented = true };

    public static string Of(JsonElement value, bool wide) => JsonSerializer.Serialize(value, wide ? Wide : Long);
}
