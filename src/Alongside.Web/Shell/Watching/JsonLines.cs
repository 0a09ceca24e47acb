using System.Buffers;
using System.Data.Common;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Alongside.Web.Shell.Watching;

/// <summary>
/// Each event as one JSON object on a line. Our own events carry their values, which are ids, numbers and names out of the sources.
/// Of everybody else’s the sentence stands there as it was written, with its holes: what would fill them may be a path or a quoted
/// word. Of an exception stay its kind, its code and where it was thrown.
/// </summary>
sealed class JsonLines(TimeProvider clock) : ConsoleFormatter(Called)
{
    public const string Called = "alongside-json";

    const string Sentence = "{OriginalFormat}";

    static readonly JsonWriterOptions Shape = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(
        in LogEntry<TState> logEntry,
        IExternalScopeProvider? scopeProvider,
        TextWriter textWriter
    )
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Shape))
        {
            json.WriteStartObject();
            json.WriteString("at", clock.GetUtcNow().UtcDateTime);
            json.WriteString("level", $"{logEntry.LogLevel}");
            json.WriteString("from", logEntry.Category);
            json.WriteNumber("event", logEntry.EventId.Id);
            if (Activity.Current is { } span)
                json.WriteString("trace", $"{span.TraceId}");
            Say(json, logEntry);
            if (logEntry.Exception is { } fault)
                Say(json, fault);
            json.WriteEndObject();
        }
        textWriter.WriteLine(Encoding.UTF8.GetString(bytes.WrittenSpan));
    }

    static void Say<TState>(Utf8JsonWriter json, in LogEntry<TState> entry)
    {
        var values = entry.State as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
        if (!entry.Category.StartsWith("Alongside.", StringComparison.Ordinal))
        {
            json.WriteString("says", $"{values.FirstOrDefault(v => v.Key == Sentence).Value}");
            return;
        }
        json.WriteString("says", entry.Formatter(entry.State, null));
        foreach (var (name, value) in values)
            if (name != Sentence)
                json.WriteString(JsonNamingPolicy.CamelCase.ConvertName(name), $"{value}");
    }

    static void Say(Utf8JsonWriter json, Exception fault)
    {
        json.WriteStartArray("faults");
        for (var one = fault; one is not null; one = one.InnerException)
        {
            json.WriteStartObject();
            json.WriteString("kind", one.GetType().FullName);
            json.WriteString("code", one is DbException { SqlState: { } state } ? state : $"{one.HResult:x8}");
            json.WriteString("where", one.StackTrace);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

static class LogLines
{
    /// <summary><c>ALONGSIDE_LOG</c>: “json” for programs that read logs; otherwise words for people.</summary>
    public static void AddLogLines(this IHostApplicationBuilder builder)
    {
        switch (builder.Configuration["ALONGSIDE_LOG"])
        {
            case null or "":
                return;
            case "json":
                builder.Services.AddSingleton<ConsoleFormatter, JsonLines>();
                builder.Logging.AddConsole(console => console.FormatterName = JsonLines.Called);
                return;
            default:
                throw new InvalidOperationException("ALONGSIDE_LOG is json, or not there.");
        }
    }
}
