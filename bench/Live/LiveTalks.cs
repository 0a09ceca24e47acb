using System.Diagnostics;
using System.Globalization;
using Alongside.Bench.Measuring;
using Alongside.Bench.Seeding;
using Alongside.Bench.Serving;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Bench.Live;

/// <summary>Many talks at once, each at two browsers, in each of which somebody adds a line every few seconds; on SQLite.</summary>
static class LiveTalks
{
    public const string Word = "live";

    const int Most = 200;
    const long MostMemory = 400L << 20;
    static readonly TimeSpan Between = TimeSpan.FromSeconds(5);
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    static readonly TimeSpan Measured = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Latest = TimeSpan.FromSeconds(1);

    /// <param name="args">How many talks, if not 200.</param>
    /// <returns>Whether every goal was met.</returns>
    public static async Task<bool> RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("alongside-live-").FullName;
        try
        {
            var engine = Engine.From(
                new ConfigurationBuilder().AddInMemoryCollection([new("ALONGSIDE_DATA", folder)]).Build()
            );
            var talks = args is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : Most;
            var couples = await FillAsync(engine, talks);
            await using var server = await Server.StartAsync(engine);
            var (added, cpu) = await HoldAsync(server, couples);
            return Report(talks, added, cpu, server.MostMemory);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task<IReadOnlyList<Couple>> FillAsync(Engine engine, int talks)
    {
        await using var app = App.Builder(Seed.OptionsOf(engine)).Build();
        await app.Services.GetRequiredService<Schema>().BringUpToDateAsync(default);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PracticeFirm>().EnsureAsync(default);
        return await Couples.BeginAsync(app.Services, talks);
    }

    /// <returns>Each line after the warm-up, and the processor time of the program from then on, in milliseconds.</returns>
    static async Task<(IReadOnlyList<Added>, double)> HoldAsync(Server server, IReadOnlyList<Couple> couples)
    {
        using var end = new CancellationTokenSource();
        var (clock, cpu) = (new Stopwatch(), new CpuTime(server.Id, postmaster: null));
        var talks = couples
            .Select(c => (Employee: SideOf(clock, server, c, c.Employee), Manager: SideOf(clock, server, c, c.Manager)))
            .ToList();
        foreach (var (employee, manager) in talks)
            await Task.WhenAll(employee.SitDownAsync(end.Token), manager.SitDownAsync(end.Token));
        clock.Start();
        var warm = Task.Delay(WarmUp).ContinueWith(_ => cpu.Read().Server, TaskScheduler.Default);
        var added = await Task.WhenAll(
            talks.Select((two, at) => TalkAsync(clock, two.Employee, two.Manager, Between * at / talks.Count))
        );
        var spent = cpu.Read().Server - await warm;
        await end.CancelAsync();
        talks.ForEach(two => two.Employee.Dispose());
        talks.ForEach(two => two.Manager.Dispose());
        return ([.. added.SelectMany(lines => lines).Where(line => line.Sent > WarmUp)], spent);
    }

    static Side SideOf(Stopwatch clock, Server server, Couple couple, string secret)
    {
        var plan = new Uri(server.Program, $"/{PracticeFirm.Slug}/task-plans/{couple.Plan}/");
        var cookie = Cookies.Name(https: false, Cookies.Session);
        return new Side(clock, new Uri(plan, "worksheet/2"), new Uri(plan, "live"), cookie, secret);
    }

    /// <summary>The two take turns; a talk whose line is late adds its next one at once.</summary>
    static async Task<List<Added>> TalkAsync(Stopwatch clock, Side employee, Side manager, TimeSpan first)
    {
        List<Added> added = [];
        for (var next = first; next < WarmUp + Measured; next += Between)
        {
            await Task.Delay(next > clock.Elapsed ? next - clock.Elapsed : TimeSpan.Zero);
            var words = $"Line {added.Count} of this talk";
            added.Add(
                added.Count % 2 == 0
                    ? await AddAsync(clock, employee, manager, "answer", words)
                    : await AddAsync(clock, manager, employee, "view", words)
            );
        }
        return added;
    }

    static async Task<Added> AddAsync(Stopwatch clock, Side by, Side other, string form, string words)
    {
        var arrival = other.AwaitAsync(words);
        var sent = clock.Elapsed;
        await by.AddAsync(form, words);
        var (told, shown) = await arrival.WaitAsync(TimeSpan.FromSeconds(30));
        return new Added(sent, told - sent, shown - sent);
    }

    static bool Report(int talks, IReadOnlyList<Added> added, double cpu, long memory)
    {
        var (told, shown) = (added.Select(a => a.Told).Order().ToList(), added.Select(a => a.Shown).Order().ToList());
        Console.WriteLine($"  {talks} talks, {2 * talks} streams, {added.Count} lines");
        Console.WriteLine($"  processor time of the program: {cpu / added.Count:N1} ms a line");
        Console.WriteLine($"  told of a line:  middle {Ms(told, .5)}, p99 {Ms(told, .99)} ms after it was sent");
        Console.WriteLine($"  it stands there: middle {Ms(shown, .5)}, p99 {Ms(shown, .99)} ms after it was sent");
        Console.WriteLine($"  most memory: {memory >> 20} MB");
        return Percentile(shown, .99) < Latest && memory < MostMemory;
    }

    static string Ms(List<TimeSpan> took, double share) =>
        Percentile(took, share).TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture);

    static TimeSpan Percentile(List<TimeSpan> took, double share) =>
        took[Math.Min(took.Count - 1, (int)(share * took.Count))];

    /// <summary>A line: when it was sent, and how long until the other's page was told of it and showed it.</summary>
    sealed record Added(TimeSpan Sent, TimeSpan Told, TimeSpan Shown);
}
