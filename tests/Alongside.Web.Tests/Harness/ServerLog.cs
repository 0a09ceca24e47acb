using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Alongside.Web.Tests.Harness;

/// <summary>Everything the server logged, for a test to look through, or to show when it fails.</summary>
public sealed class ServerLog : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Pen(this, categoryName);

    public void Dispose() { }

    sealed class Pen(ServerLog log, string category) : ILogger
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
        ) => log.Lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
