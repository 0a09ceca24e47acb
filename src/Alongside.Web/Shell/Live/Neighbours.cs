using System.Globalization;
using System.Threading.Channels;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Npgsql;

namespace Alongside.Web.Shell.Live;

/// <summary>
/// Tells the other processes that serve the same firms from one PostgreSQL what happens in the rooms here, and hears what happens
/// there, by LISTEN and NOTIFY. Where the connection broke, something may not have been heard: then every stream ends, and its page
/// asks again.
/// </summary>
public sealed partial class Neighbours(Engine engine, Rooms rooms, ILogger<Neighbours> log) : BackgroundService
{
    const string Channel = "alongside_rooms";

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Seconds after which a connection that is silent is asked whether it is still there.</summary>
    const int Beat = 10;

    readonly Guid me = Guid.CreateVersion7();
    bool hasListened;

    /// <summary>Bounded, because a database that is away is no reason to fill memory: whoever comes back asks anew.</summary>
    readonly Channel<RoomNews> leaving = System.Threading.Channels.Channel.CreateBounded<RoomNews>(
        new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
    );

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!engine.IsPostgres)
            return Task.CompletedTask;
        rooms.Elsewhere = news => leaving.Writer.TryWrite(news);
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
                rooms.EndAll();
                Broken(log, problem);
                await Task.Delay(Pause, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    async Task ListenAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        connection.Notification += (_, heard) => Hear(heard.Payload);
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
            await listen.ExecuteNonQueryAsync(ct);
        if (hasListened)
            rooms.EndAll(); // who opened a page since the connection broke may have missed something
        hasListened = true;
        while (true)
            await connection.WaitAsync(ct);
    }

    async Task TellAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var tell = new NpgsqlCommand($"select pg_notify('{Channel}', $1)", connection);
        var said = tell.Parameters.Add(new NpgsqlParameter<string> { TypedValue = "" });
        while (await leaving.Reader.WaitToReadAsync(ct))
        while (leaving.Reader.TryPeek(out var news))
        {
            said.Value = Write(news);
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

    string Write(RoomNews news) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{me:N} {(int)news.Event} {news.Firm} {news.Record} {news.Person} {news.Other} {news.Version}"
        );

    /// <summary>What another version of the program says otherwise is not understood, and left alone.</summary>
    void Hear(string said)
    {
        if (
            said.Split(' ') is [var who, var what, var firm, var record, var person, var other, var version]
            && Guid.TryParse(who, out var speaker)
            && speaker != me
            && Enum.TryParse<RoomEvent>(what, out var happened)
            && FirmId.TryParse(firm, out var firmId)
            && RecordId.TryParse(record, out var recordId)
            && PersonId.TryParse(person, out var personId)
            && PersonId.TryParse(other, out var otherId)
            && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        )
            rooms.Hear(new(happened, firmId, recordId, personId) { Other = otherId, Version = number });
    }

    [LoggerMessage(
        2311,
        LogLevel.Warning,
        "What happens in other processes is not heard for the moment, so open talks ask again"
    )]
    static partial void Broken(ILogger log, Exception problem);
}
