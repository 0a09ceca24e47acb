using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Alongside.Web.Shell.Watching;

/// <summary>
/// Traces and figures by OpenTelemetry’s protocol, where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to; OpenTelemetry’s other
/// variables hold as well. Without it nothing of this is there.
/// </summary>
static class Telemetry
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The framework’s spans, one for each request.</summary>
    public const string Requests = "Microsoft.AspNetCore";

    const string Database = "Npgsql";

    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        if (builder.Configuration[Endpoint] is not { Length: > 0 })
            return;
        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("alongside"))
            .WithTracing(traces => traces.AddSource(Requests, Database, Counts.Name).AddProcessor<WithoutContent>())
            .WithMetrics(figures =>
                figures
                    .AddMeter("Microsoft.AspNetCore.Hosting", Database, "System.Runtime", Counts.Name)
                    .AddView("*", new MetricStreamConfiguration { TagKeys = WithoutContent.Kept })
            )
            .UseOtlpExporter();
    }
}
