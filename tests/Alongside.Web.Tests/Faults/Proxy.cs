using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Alongside.Web.Tests.Engines;

namespace Alongside.Web.Tests.Faults;

/// <summary>A way to a server on this machine that a test can cut, or leave open without anything coming through.</summary>
sealed class Proxy : IAsyncDisposable
{
    readonly int port = PostgresServer.FreePort();
    readonly ConcurrentDictionary<Socket, bool> open = new();
    readonly CancellationTokenSource end = new();
    readonly int to;
    TcpListener door = null!;
    Task accepting = Task.CompletedTask;
    volatile TaskCompletionSource? held;
    volatile bool cut;

    public Proxy(int to)
    {
        this.to = to;
        Open();
    }

    public int Port => port;

    /// <summary>Who is connected is not any more, and nobody else is let in.</summary>
    public void Cut()
    {
        cut = true;
        door.Stop();
        foreach (var socket in open.Keys)
            socket.Close(0);
    }

    /// <summary>Nothing comes through any more, and nobody is told.</summary>
    public void Hang() => held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Mend()
    {
        if (cut)
            Open();
        held?.TrySetResult();
        held = null;
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        Cut();
        held?.TrySetResult();
        await accepting;
        end.Dispose();
    }

    void Open()
    {
        cut = false;
        door = new TcpListener(IPAddress.Loopback, port);
        door.Start();
        accepting = AcceptAsync(door);
    }

    async Task AcceptAsync(TcpListener door)
    {
        try
        {
            while (true)
            {
                var client = await door.AcceptSocketAsync(end.Token);
                _ = PassAsync(client);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    async Task PassAsync(Socket client)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        open[client] = open[server] = true;
        try
        {
            if (cut)
                return;
            client.NoDelay = server.NoDelay = true;
            await server.ConnectAsync(IPAddress.Loopback, to, end.Token);
            await Task.WhenAny(CopyAsync(client, server), CopyAsync(server, client));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // either side has gone
        }
        finally
        {
            open.TryRemove(client, out _);
            open.TryRemove(server, out _);
            client.Dispose();
        }
    }

    async Task CopyAsync(Socket from, Socket into)
    {
        var piece = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(piece, end.Token) is > 0 and var got)
            {
                if (held is { } wait)
                    await wait.Task;
                await into.SendAsync(piece.AsMemory(0, got), end.Token);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // either side has gone
        }
    }
}
