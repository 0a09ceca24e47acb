using System.Collections.Concurrent;
using System.Threading.Channels;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Shell;
using Alongside.Web.Storage;

namespace Alongside.Web.Jobs;

/// <summary>A large import on its way.</summary>
/// <param name="of">How many people it changes.</param>
public sealed class ImportUnderWay(int of) : IProgress<int>
{
    int done;

    public int Done => Volatile.Read(ref done);

    public int Of => of;

    /// <summary>What became of it, once it is over; a fault changed nobody.</summary>
    public Outcome? Outcome { get; internal set; }

    public bool HasFailed { get; internal set; }

    public void Report(int value) => Volatile.Write(ref done, value);
}

/// <summary>
/// Carries out imports that take longer than anybody waits for a page, one after another. What is under way when the program ends
/// has changed nobody: it is all or nothing.
/// </summary>
public sealed partial class ImportWork(IServiceScopeFactory scopes, ILogger<ImportWork> log) : BackgroundService
{
    /// <summary>An import of more people is carried out beside the requests.</summary>
    public const int MostAtOnce = 1_000;

    /// <summary>Each holds a whole file; whoever came later would rather be told.</summary>
    public const int MostWaiting = 8;

    public static readonly TimeSpan ComeBack = TimeSpan.FromMinutes(2);

    /// <summary>What is over is remembered for whoever still looks at its page.</summary>
    const int MostRemembered = 50;

    readonly Channel<Func<CancellationToken, Task>> waiting = Channel.CreateBounded<Func<CancellationToken, Task>>(
        MostWaiting
    );
    readonly ConcurrentDictionary<(FirmId, Guid), ImportUnderWay> known = new();
    readonly ConcurrentQueue<(FirmId, Guid)> order = new();

    /// <summary>Null when too many wait already.</summary>
    public Guid? Begin(Desk desk, PeopleRows rows, string seen, DateOnly from, Func<PeoplePlan, string> then, Slip slip)
    {
        var (id, import) = (Guid.CreateVersion7(), new ImportUnderWay(rows.Rows.Length));
        if (!waiting.Writer.TryWrite(ct => CarryOutAsync(import, desk, rows, seen, from, then, slip, ct)))
            return null;
        known[(desk.Firm.Id, id)] = import;
        order.Enqueue((desk.Firm.Id, id));
        while (order.Count > MostRemembered && order.TryDequeue(out var oldest))
            known.TryRemove(oldest, out _);
        return id;
    }

    /// <summary>Null for what this program knows nothing of, or no longer.</summary>
    public ImportUnderWay? Find(FirmId firm, Guid id) => known.GetValueOrDefault((firm, id));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var work in waiting.Reader.ReadAllAsync(stoppingToken))
            await work(stoppingToken);
    }

    async Task CarryOutAsync(
        ImportUnderWay import,
        Desk desk,
        PeopleRows rows,
        string seen,
        DateOnly from,
        Func<PeoplePlan, string> then,
        Slip slip,
        CancellationToken ct
    )
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<FirmTransaction>()
                .EnterAsync(desk.Firm.Id, writes: true, ct);
            import.Outcome = await SeatAgainAsync(scope.ServiceProvider, desk, ct) is { } now
                ? await scope
                    .ServiceProvider.GetRequiredService<PeopleBook>()
                    .ImportAsync(now, rows, seen, from, then, slip, import, ct)
                : new Outcome.Missing();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(log, desk.Firm.Id, fault);
            import.HasFailed = true;
        }
    }

    /// <summary>Whoever asked for it still has to look after the firm’s people when its turn has come.</summary>
    static async Task<Desk?> SeatAgainAsync(IServiceProvider services, Desk desk, CancellationToken ct) =>
        await services.GetRequiredService<Readers>().SeatAsync(desk.Firm.Id, desk.Reader.Person, ct)
            is { Reader.IsAdministrator: true } now
            ? now
            : null;

    [LoggerMessage(2231, LogLevel.Error, "An import of firm {Firm} failed and changed nobody")]
    static partial void Failed(ILogger log, FirmId firm, Exception fault);
}
