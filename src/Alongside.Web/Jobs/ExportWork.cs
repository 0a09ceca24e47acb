using System.Collections.Concurrent;
using System.Threading.Channels;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Leaving;

namespace Alongside.Web.Jobs;

/// <summary>A copy of a firm on its way.</summary>
public sealed class ExportUnderWay : IProgress<(long Done, long Of)>
{
    long done;
    long of = 1;

    public (long Done, long Of) Now => (Volatile.Read(ref done), Volatile.Read(ref of));

    public void Report((long Done, long Of) value)
    {
        Volatile.Write(ref of, Math.Max(1, value.Of));
        Volatile.Write(ref done, value.Done);
    }
}

/// <summary>
/// Makes copies of firms beside the requests, one after another. What is under way when the program ends has left nothing, and the
/// calendar begins it again.
/// </summary>
public sealed partial class ExportWork(IServiceScopeFactory scopes, ILogger<ExportWork> log) : BackgroundService
{
    readonly Channel<FirmId> waiting = Channel.CreateUnbounded<FirmId>();
    readonly ConcurrentDictionary<FirmId, ExportUnderWay> underWay = new();

    public void Begin(FirmId firm)
    {
        if (underWay.TryAdd(firm, new ExportUnderWay()))
            waiting.Writer.TryWrite(firm);
    }

    /// <summary>Null where this program makes none for the firm at this moment.</summary>
    public ExportUnderWay? Find(FirmId firm) => underWay.GetValueOrDefault(firm);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var firm in waiting.Reader.ReadAllAsync(stoppingToken))
            await MakeAsync(firm, stoppingToken);
    }

    async Task MakeAsync(FirmId firm, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Archiving>().MakeAsync(firm, underWay[firm], ct);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            Failed(log, firm, fault);
        }
        finally
        {
            underWay.TryRemove(firm, out _);
        }
    }

    [LoggerMessage(2251, LogLevel.Error, "A copy of firm {Firm} could not be made; it is tried again")]
    static partial void Failed(ILogger log, FirmId firm, Exception fault);
}
