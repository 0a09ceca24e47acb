using System.Collections.Frozen;
using Microsoft.AspNetCore.Http.Features;
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

    /// <summary>A stranger may ask by any word; a span has one of these.</summary>
    static readonly FrozenSet<string> Methods = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "PATCH",
        "DELETE",
        "OPTIONS"
    );

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

    /// <summary>What the framework leaves off a request’s span: how it was asked, and how it was answered.</summary>
    public static void UseSpans(this WebApplication app)
    {
        if (app.Configuration[Endpoint] is { Length: > 0 })
            app.Use(
                async (http, next) =>
                {
                    await next(http);
                    http.Features.Get<IHttpActivityFeature>()
                        ?.Activity.SetTag("http.request.method", Known(http.Request.Method))
                        .SetTag("http.response.status_code", http.Response.StatusCode);
                }
            );
    }

    static string Known(string method) => Methods.Contains(method) ? method.ToUpperInvariant() : "_OTHER";
}
