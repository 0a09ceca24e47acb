using System.Net;
using System.Net.Sockets;

namespace Alongside.Browser.Tests;

/// <summary>
/// The way from a browser to the program, which can be cut: for pages and for a worker that stands by for them, about which the
/// browser's own pretence of being offline says nothing.
/// </summary>
public sealed class Cable : IDisposable
{
    readonly Uri to;
    readonly int port;
    readonly List<TcpClient> ends = [];
    readonly Lock door = new();
    TcpListener from = new(IPAddress.Loopback, 0);

    public Cable(Uri to)
    {
        this.to = to;
        from.Start();
        port = ((IPEndPoint)from.LocalEndpoint).Port;
        _ = AcceptAsync(from);
    }

    public string Address => $"http://localhost:{port}";

    public void Cut()
    {
        from.Stop();
        lock (door)
        {
            ends.ForEach(end => end.Dispose());
            ends.Clear();
        }
    }

    public void Mend()
    {
        from = new TcpListener(IPAddress.Loopback, port);
        from.Start();
        _ = AcceptAsync(from);
    }

    public void Dispose() => Cut();

    async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _ = JoinAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // nobody comes any more
        }
    }

    async Task JoinAsync(TcpClient near)
    {
        using var far = new TcpClient();
        lock (door)
            ends.AddRange([near, far]);
        try
        {
            await far.ConnectAsync(to.Host, to.Port);
            await using var there = far.GetStream();
            await using var here = near.GetStream();
            await Task.WhenAny(here.CopyToAsync(there), there.CopyToAsync(here));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException)
        {
            // either end was let go
        }
        finally
        {
            near.Dispose();
        }
    }
}
