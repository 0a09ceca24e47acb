using System.Collections.Immutable;
using System.Threading.Channels;
using Alongside.Web.Storage;
using Npgsql;

namespace Alongside.Web.Shell.Live;

/// <summary>
/// Tells the other processes that serve the same firms from one PostgreSQL what happens here, and hears what happens there, by
/// LISTEN and NOTIFY.
/// </summary>
public sealed partial class Neighbours(Engine engine, IEnumerable<INeighbourNews> all, ILogger<Neighbours> log)
    : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Seconds after which a connection that is silent is asked whether it is still there.</summary>
    const int Beat = 10;

    readonly ImmutableArray<INeighbourNews> all = [.. all];
    readonly Guid me = Guid.CreateVersion7();
    bool hasListened;

    /// <summary>Bounded, because a database that is away is no reason to fill memory: whoever comes back asks anew.</summary>
    readonly Channel<(string Channel, string Said)> leaving = Channel.CreateBounded<(string, string)>(
        new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
    );

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!engine.IsPostgres)
            return Task.CompletedTask;
        foreach (var news in all)
            news.Begin(said => leaving.Writer.TryWrite((news.Channel, $"{me:N} {said}")));
        return Task.WhenAll(AgainAsync(ListenAsync, stoppingToken), AgainAsync(TellAsync, stoppingToken));
    }

    async Task AgainAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
            try
            {
                await work(ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is NpgsqlException or IOException or TimeoutException)
            {
                Miss();
                Broken(log, problem);
                await Task.Delay(Pause, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    async Task ListenAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        connection.Notification += (_, heard) => Hear(heard.Channel, heard.Payload);
        await using (
            var listen = new NpgsqlCommand(string.Join("; ", all.Select(n => $"listen {n.Channel}")), connection)
        )
            await listen.ExecuteNonQueryAsync(ct);
        if (hasListened)
            Miss(); // who opened a page since the connection broke may have missed something
        hasListened = true;
        while (true)
            await connection.WaitAsync(ct);
    }

    async Task TellAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var tell = new NpgsqlCommand("select pg_notify($1, $2)", connection);
        var channel = tell.Parameters.Add(new NpgsqlParameter<string> { TypedValue = "" });
        var said = tell.Parameters.Add(new NpgsqlParameter<string> { TypedValue = "" });
        while (await leaving.Reader.WaitToReadAsync(ct))
        while (leaving.Reader.TryPeek(out var news))
        {
            (channel.Value, said.Value) = news;
            await tell.ExecuteNonQueryAsync(ct);
            leaving.Reader.TryRead(out _); // what could not be said is said again
        }
    }

    /// <summary>Of its own, since it stays open: it takes none away from the requests.</summary>
    async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(engine.ConnectionString) { Pooling = false, KeepAlive = Beat }.ToString()
        );
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    void Hear(string channel, string said)
    {
        var end = said.IndexOf(' ', StringComparison.Ordinal);
        if (end < 0 || !Guid.TryParse(said.AsSpan(0, end), out var speaker) || speaker == me)
            return;
        foreach (var news in all.Where(n => n.Channel == channel))
            news.Hear(said[(end + 1)..]);
    }

    void Miss()
    {
        foreach (var news in all)
            news.Miss();
    }

    [LoggerMessage(
        2311,
        LogLevel.Warning,
        "What happens in other processes is not heard for the moment, so open talks ask again"
    )]
    static partial void Broken(ILogger log, Exception problem);
}
