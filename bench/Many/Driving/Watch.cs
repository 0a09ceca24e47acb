using Alongside.Bench.Measuring;
using Alongside.Bench.Serving;
using Alongside.Web.Storage;

namespace Alongside.Bench.Many.Driving;

/// <summary>What servers and their database use while something is measured.</summary>
sealed class Watch : IAsyncDisposable
{
    static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    readonly IReadOnlyList<Server> servers;
    readonly IReadOnlyList<CpuTime> cpu;
    readonly double before;
    readonly List<double> memory = [];
    readonly CancellationTokenSource over = new();
    readonly Task watching;

    Watch(IReadOnlyList<Server> servers, IReadOnlyList<CpuTime> cpu)
    {
        (this.servers, this.cpu) = (servers, cpu);
        before = Spent;
        watching = WatchAsync();
    }

    public static async Task<Watch> BeginAsync(Engine engine, params IReadOnlyList<Server> servers)
    {
        List<CpuTime> cpu = [];
        foreach (var server in servers)
            cpu.Add(await CpuTime.OfAsync(server.Id, engine));
        return new Watch(servers, cpu);
    }

    /// <summary>Milliseconds of processor time since it began, of the servers and the database.</summary>
    public double Cpu => Spent - before;

    public long MostMegabytes => servers.Max(s => s.MostMemory) >> 20;

    /// <summary>How the memory of the first server grows over the second half, in megabytes for ten minutes.</summary>
    public double Slope
    {
        get
        {
            var half = memory.Skip(memory.Count / 2).ToList();
            var (n, middle) = (half.Count, (half.Count - 1) / 2.0);
            if (n < 2)
                return 0;
            var mean = half.Average();
            var slope = half.Select((m, at) => (at - middle) * (m - mean)).Sum();
            return slope / half.Select((_, at) => (at - middle) * (at - middle)).Sum() * 600;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await watching;
        over.Dispose();
    }

    double Spent => cpu.Sum(c => c.Read().Server) + cpu[0].Read().Database;

    async Task WatchAsync()
    {
        while (!over.IsCancellationRequested)
        {
            memory.Add(servers[0].MemoryNow / (double)(1 << 20));
            await Task.Delay(Between, over.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
