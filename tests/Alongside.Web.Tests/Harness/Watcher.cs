using System.Collections.Concurrent;
using System.Text;
using Alongside.Web.Shell.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Alongside.Web.Tests.Harness;

/// <summary>
/// Who looks after an installation: takes its traces and figures over the wire, as they leave the program, and reads its log as the
/// lines of JSON that would be printed.
/// </summary>
public sealed class Watcher : ILoggerProvider, IAsyncDisposable
{
    readonly ConcurrentQueue<byte[]> received = new();
    readonly ConcurrentQueue<string> lines = new();
    readonly JsonLines json = new(TimeProvider.System);
    readonly WebApplication app;

    Watcher(WebApplication app) => this.app = app;

    /// <summary>What a program is told that is to tell us.</summary>
    public IReadOnlyDictionary<string, string?> Options =>
        new Dictionary<string, string?>(RunningApp.Uncounted, StringComparer.Ordinal)
        {
            [Telemetry.Endpoint] = app.Urls.First(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        };

    public IEnumerable<string> Lines => lines;

    /// <summary>All bytes that came so far, each as the letter of its number: words in them are legible.</summary>
    public string Wire => string.Concat(received.Select(Encoding.Latin1.GetString));

    public static async Task<Watcher> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var watcher = new Watcher(builder.Build());
        watcher.app.Run(watcher.TakeAsync);
        await watcher.app.StartAsync();
        return watcher;
    }

    public IServiceCollection GetInto(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(this);

    /// <summary>What waits in the program to be told.</summary>
    public static void Flush(RunningApp told)
    {
        Assert.True(told.Services.GetRequiredService<TracerProvider>().ForceFlush(30_000));
        Assert.True(told.Services.GetRequiredService<MeterProvider>().ForceFlush(30_000));
    }

    public ILogger CreateLogger(string categoryName) => new Pen(this, categoryName);

    // the log of a program that ends is done with; what came over the wire may still be looked at
    public void Dispose() { }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task TakeAsync(HttpContext http)
    {
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes);
        received.Enqueue(bytes.ToArray());
    }

    sealed class Pen(Watcher watcher, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            using var writer = new StringWriter();
            var entry = new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter);
            watcher.json.Write(entry, scopeProvider: null, writer);
            watcher.lines.Enqueue($"{writer}");
        }
    }
}
