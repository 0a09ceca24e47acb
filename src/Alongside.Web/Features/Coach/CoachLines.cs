using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Alongside.Domain.Coaching;
using Alongside.Web.Commands;

namespace Alongside.Web.Features.Coaching;

/// <summary>Reads a text a line and answers each with its findings; a line that cannot be read is named on standard error.</summary>
static class CoachLines
{
    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<int> AnswerAsync(Stream lines, InvocationConfiguration to, CancellationToken ct)
    {
        using var reader = new StreamReader(lines);
        var (number, code) = (0, Common.Done);
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var (answer, error) = Answer(line);
            if (answer is not null)
                await to.Output.WriteLineAsync(answer);
            else
            {
                await to.Error.WriteLineAsync($"line {number}: {error}");
                code = Common.NotFound;
            }
        }
        return code;
    }

    static (string? Answer, string? Error) Answer(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var given = json.RootElement;
            return given.ValueKind is JsonValueKind.Object ? Answer(given) : (null, "This is not a JSON object.");
        }
        catch (JsonException)
        {
            return (null, "This is not JSON.");
        }
    }

    static (string? Answer, string? Error) Answer(JsonElement given)
    {
        if (Text(given, "id") is not { } id)
            return (null, "There is no “id”.");
        if (Text(given, "text") is not { } text)
            return (null, "There is no “text”.");
        if (Text(given, "field") is not { } name || Names.Field(name) is not { } field)
            return (null, "There is no such field.");
        var findings = Coach.Read(field, text).Select(f => Said.Of(text, f));
        return (JsonSerializer.Serialize(new { id, findings }, Web), null);
    }

    static string? Text(JsonElement given, string name) =>
        given.TryGetProperty(name, out var value) ? JsonTexts.Read(value) : null;
}
