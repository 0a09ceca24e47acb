using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Alongside.Web.Shell.Starting;

/// <summary>
/// Who may stand between people and this program: addresses and networks in <c>ALONGSIDE_PROXY</c>, such as 127.0.0.1, 10.0.0.0/24.
/// Of these alone it is believed where a request comes from; and what comes unencrypted from another machine that is none of them
/// is not answered.
/// </summary>
public sealed class TrustedProxies
{
    const string Shape = "ALONGSIDE_PROXY names addresses or networks such as 127.0.0.1, 10.0.0.0/24.";

    readonly IPNetwork[] networks;

    public TrustedProxies(IConfiguration options) =>
        networks = [
            .. (options["ALONGSIDE_PROXY"] ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(Read),
        ];

    public bool AreNamed => networks.Length > 0;

    /// <summary>A socket of this machine's own file system has no address.</summary>
    public bool Let(IPAddress? from) =>
        !AreNamed || from is null || IPAddress.IsLoopback(from) || networks.Any(n => n.Contains(Plain(from)));

    /// <summary>Whom the first of them was asked by, and that alone: scheme and name come from <c>ALONGSIDE_ORIGIN</c>.</summary>
    public ForwardedHeadersOptions Forwarding()
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
            options.KnownIPNetworks.Add(network);
        return options;
    }

    static IPNetwork Read(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new InvalidOperationException(Shape);

    static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}

static class ProxyPipeline
{
    /// <summary>First of all: from here on a request comes from where it really came from.</summary>
    public static void UseProxies(this IApplicationBuilder app)
    {
        var proxies = app.ApplicationServices.GetRequiredService<TrustedProxies>();
        if (!proxies.AreNamed)
            return;
        app.Use(
            (http, next) =>
            {
                if (http.Request.IsHttps || proxies.Let(http.Connection.RemoteIpAddress))
                    return next(http);
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        );
        app.UseForwardedHeaders(proxies.Forwarding());
    }
}
