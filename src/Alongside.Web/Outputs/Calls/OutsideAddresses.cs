using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;

namespace Alongside.Web.Outputs.Calls;

/// <summary>
/// Which addresses are called because a firm's administrator typed them: of the open internet, and encrypted. Others only where
/// whoever runs the installation named them in a setting, such as https://login.firm.lan, several with spaces between.
/// </summary>
public abstract class OutsideAddresses(IConfiguration options, string setting)
{
    const int Longest = 500;

    readonly FrozenSet<string> inside = (options[setting] ?? "")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(text => Read(setting, text).GetLeftPart(UriPartial.Authority))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool MayBe(string? text) =>
        text is { Length: <= Longest }
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { UserInfo: "", Fragment: "", Host.Length: > 0 }
        && (address.Scheme == Uri.UriSchemeHttps || IsInside(address));

    /// <summary>
    /// The connection goes to the very address that was looked at here, so that a name which leads elsewhere a moment later
    /// leads nowhere.
    /// </summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext asked, CancellationToken ct)
    {
        var host = asked.DnsEndPoint.Host;
        var found = IPAddress.TryParse(host, out var plain) ? [plain] : await Dns.GetHostAddressesAsync(host, ct);
        if (!found.All(PublicAddress.Is) && !IsInside(asked.InitialRequestMessage.RequestUri!))
            throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, asked.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Calls these addresses and no others. Nothing is followed, kept or unpacked.</summary>
    /// <param name="mostBytes">An answer that is longer is none.</param>
    public HttpClient Client(TimeSpan patience, int mostBytes) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectCallback = ConnectAsync,
                MaxResponseHeadersLength = 16,
                MaxResponseDrainSize = 0,
                PooledConnectionLifetime = TimeSpan.Zero,
                UseCookies = false,
                UseProxy = false,
            }
        )
        {
            MaxResponseContentBufferSize = mostBytes,
            Timeout = patience,
        };

    bool IsInside(Uri address) => inside.Contains(address.GetLeftPart(UriPartial.Authority));

    static Uri Read(string setting, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? address
            : throw new InvalidOperationException($"{setting} is a list of addresses such as https://login.firm.lan.");
}

/// <summary>The address lies in a network that must not be called.</summary>
public sealed class NotPublicException() : IOException("The address is not one of the open internet’s.");
