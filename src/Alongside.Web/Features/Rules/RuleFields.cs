using System.Globalization;
using System.Text.Json;
using Alongside.Web.Features.Coaching;
using Alongside.Web.Shell.Rest;

namespace Alongside.Web.Features.Rules;

/// <summary>Reads the fields of a JSON body one by one, and says of each what it cannot be, and of what is left over that it is unknown.</summary>
sealed class RuleFields(JsonElement body)
{
    readonly List<FieldFault> faults = [];
    readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public IEnumerable<FieldFault> Faults =>
        faults.Concat(
            body.EnumerateObject()
                .Where(f => !asked.Contains(f.Name))
                .Select(f => new FieldFault(f.Name, "The rules have no such field."))
        );

    public string? Text(string name) =>
        Of(name) switch
        {
            { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
            var text when JsonTexts.Read(text) is { } read => read,
            _ => Wrong(name, "Give a text."),
        };

    public string? Number(string name) =>
        Of(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var read)
            ? read.ToString(CultureInfo.InvariantCulture)
            : null;

    public TimeOnly? Time(string name) =>
        TimeOnly.TryParseExact(
            Text(name),
            ["HH:mm", "HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;

    public string[] List(string name)
    {
        if (
            Of(name) is { ValueKind: JsonValueKind.Array } list
            && list.EnumerateArray().All(i => JsonTexts.Read(i) is not null)
        )
            return [.. list.EnumerateArray().Select(i => JsonTexts.Read(i)!.Replace('\n', ' '))];
        Wrong(name, "Give a list of texts.");
        return [];
    }

    JsonElement Of(string name)
    {
        asked.Add(name);
        return body.TryGetProperty(name, out var value) ? value : default;
    }

    string? Wrong(string name, string says)
    {
        faults.Add(new FieldFault(name, says));
        return null;
    }
}
