using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Alongside.Web.Storage;

/// <summary>For rows that take about as long to read as to look at: both happen at the same time.</summary>
static class Ahead
{
    /// <summary>Rows are read on another thread while those before them are looked at, some thousand ahead and no more.</summary>
    public static async IAsyncEnumerable<T> ReadAhead<T>(
        this IAsyncEnumerable<T> rows,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var channel = Channel.CreateBounded<T>(
            new BoundedChannelOptions(4096) { SingleReader = true, SingleWriter = true }
        );
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var reading = Task.Run(() => ReadAsync(rows, channel.Writer, over.Token), CancellationToken.None);
        try
        {
            await foreach (var row in channel.Reader.ReadAllAsync(ct))
                yield return row;
        }
        finally
        {
            // whoever stops early may use the connection for something else right away
            await over.CancelAsync();
            await reading;
        }
    }

    /// <summary>What goes wrong while reading goes wrong for whoever looks.</summary>
    static async Task ReadAsync<T>(IAsyncEnumerable<T> rows, ChannelWriter<T> read, CancellationToken ct)
    {
        try
        {
            await foreach (var row in rows.WithCancellation(ct))
                await read.WriteAsync(row, ct);
            read.Complete();
        }
        catch (Exception broken)
        {
            read.Complete(broken);
        }
    }
}
