using System.Text.Json;

namespace Alongside.Web.Features.Coaching;

/// <summary>Reads a text out of JSON; half a surrogate pair is no text.</summary>
static class JsonTexts
{
    public static string? Read(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.String)
            return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
