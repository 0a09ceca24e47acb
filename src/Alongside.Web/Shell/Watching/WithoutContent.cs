using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace Alongside.Web.Shell.Watching;

/// <summary>
/// A span says which route, how it ended and how long it took, and nothing else: of what the framework and the drivers write on it
/// only what stands in a list is left. What came from outside, such as a path, a query or a trace’s state, goes, and so do the
/// messages of exceptions, which may quote.
/// </summary>
sealed class WithoutContent : BaseProcessor<Activity>
{
    /// <summary>Both of spans and of figures.</summary>
    public static readonly string[] Kept =
    [
        "http.request.method",
        "http.route",
        "http.response.status_code",
        "url.scheme",
        "network.protocol.version",
        "error.type",
        "db.system.name",
        "db.response.status_code",
        "db.client.connection.state",
        "gc.heap.generation",
        "cpu.mode",
        "kind",
        "refusal",
    ];

    static readonly FrozenSet<string> Allowed = Kept.ToFrozenSet(StringComparer.Ordinal);

    static readonly ActivitySource Own = new(Counts.Name);

    public override void OnEnd(Activity data)
    {
        foreach (var tag in data.TagObjects.Where(t => !Allowed.Contains(t.Key)).ToList())
            data.SetTag(tag.Key, null);
        data.TraceStateString = null;
        data.DisplayName = NameOf(data);
        data.SetStatus(data.Status);
        if (data.Events.Any() || data.Links.Any())
            Replace(data);
    }

    static string NameOf(Activity span) =>
        span.Source.Name == Telemetry.Requests
            ? $"{span.GetTagItem("http.request.method")} {span.GetTagItem("http.route") ?? "?"}"
            : "database";

    /// <summary>What is attached to a span cannot be taken off it, so that another goes in its place.</summary>
    static void Replace(Activity span)
    {
        span.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        using var plain = Own.StartActivity(
            span.Kind,
            new ActivityContext(span.TraceId, span.ParentSpanId, ActivityTraceFlags.Recorded),
            span.TagObjects,
            startTime: new DateTimeOffset(span.StartTimeUtc),
            name: span.DisplayName
        );
        plain?.SetStatus(span.Status).SetEndTime(span.StartTimeUtc + span.Duration);
    }
}
