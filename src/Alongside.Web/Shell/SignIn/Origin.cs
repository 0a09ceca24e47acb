using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Alongside.Web.Shell.SignIn;

/// <summary>
/// Where browsers find this installation (<c>ALONGSIDE_ORIGIN</c>, such as https://alongside.firm.example). Links in mails
/// start with it and never with the Host header of a stranger's request.
/// </summary>
public sealed class Origin(IConfiguration options)
{
    readonly Uri? told = options["ALONGSIDE_ORIGIN"] is { Length: > 0 } text ? Read(text) : null;

    /// <summary>For mails that no request asks for; nothing when nobody has told us.</summary>
    public string? Told => told?.GetLeftPart(UriPartial.Authority);

    /// <summary>Where this machine finds us by its own name, for mails that never leave it; nothing before we listen.</summary>
    public static string? Here(IServer server) =>
        server
            .Features.Get<IServerAddressesFeature>()
            ?.Addresses.FirstOrDefault(a => Uri.TryCreate(a, UriKind.Absolute, out var uri) && IsLoopbackName(uri.Host))
            ?.TrimEnd('/');

    /// <summary>Browsers on other machines come to it.</summary>
    public bool IsElsewhere => told is not null && !IsLoopbackName(told.Host);

    public bool IsHttps => told?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Nothing when nobody has told us and the request did not come to this machine by its own name.</summary>
    public string? For(HttpRequest request) =>
        told?.GetLeftPart(UriPartial.Authority)
        ?? (IsLoopbackName(request.Host.Host) ? $"{request.Scheme}://{request.Host}" : null);

    /// <summary>
    /// A person at this machine: the connection, the name and the told origin are all loopback, and nobody stands between.
    /// What a proxy adds can take this away but never give it.
    /// </summary>
    public bool IsLoopback(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } from
        && IPAddress.IsLoopback(from)
        && IsLoopbackName(context.Request.Host.Host)
        && (told is null || IsLoopbackName(told.Host))
        && !context.Request.Headers.Keys.Any(IsFromProxy);

    public static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    static bool IsFromProxy(string header) =>
        header.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Original", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Real", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Via", StringComparison.OrdinalIgnoreCase);

    static Uri Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? uri
            : throw new InvalidOperationException(
                "ALONGSIDE_ORIGIN is an address such as https://alongside.firm.example."
            );
}
