using System.Threading.Channels;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.MyLog;

/// <summary>Waits out the seconds of each saved log line, so that it becomes a fact without anybody coming back for it.</summary>
public sealed partial class DraftClock(IServiceScopeFactory scopes, TimeProvider machine, ILogger<DraftClock> log)
    : BackgroundService
{
    /// <summary>
    /// A little longer than the seconds last, because timers come early by some milliseconds and clocks are set right: a line that is
    /// looked for too soon would wait for the calendar.
    /// </summary>
    static readonly TimeSpan Longest = LogDrafts.Undoable + TimeSpan.FromMilliseconds(100);

    readonly Channel<(FirmId Firm, DateTime At)> saved = Channel.CreateUnbounded<(FirmId, DateTime)>();

    /// <summary>A line has been saved in this firm.</summary>
    public void For(FirmId firm) => saved.Writer.TryWrite((firm, machine.Now() + Longest));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (firm, at) in saved.Reader.ReadAllAsync(stoppingToken))
        {
            // a clock that was put back makes nobody wait for longer
            if (at - machine.Now() is { Ticks: > 0 } left)
                await Task.Delay(left < Longest ? left : Longest, machine, stoppingToken);
            await SettleAsync(firm, stoppingToken);
        }
    }

    async Task SettleAsync(FirmId firm, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LogDrafts>().SettleDueAsync(firm, ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            NotSettled(log, firm, problem);
        }
    }

    [LoggerMessage(2201, LogLevel.Error, "Log lines of firm {Firm} could not be added; they are tried again")]
    static partial void NotSettled(ILogger log, FirmId firm, Exception problem);
}
