using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Shell.Limiting;

/// <summary>What a request is counted by.</summary>
/// <param name="Who">The account, or the network of somebody who has not signed in.</param>
/// <param name="Firm">The firm whose member asks in it; strangers take no places of a firm.</param>
/// <param name="IsSharedByMany">Everybody who tries the practice firm is one of four people.</param>
/// <param name="StaysOpen">A stream, which holds nothing while it waits.</param>
/// <param name="Reads">Asks for a page, and sends nothing.</param>
sealed record Asked(
    string Who,
    string? Firm,
    Costly? For,
    bool IsSignedIn,
    bool IsSharedByMany,
    bool StaysOpen,
    bool Reads
)
{
    /// <summary>
    /// Only a page of a firm waits for its turn among those of all firms. What is sent would hold its turn for as long as its sender
    /// takes, and what is costly has few places anyhow.
    /// </summary>
    public bool TakesTurn => this is { Firm: not null, Reads: true, StaysOpen: false, For: null or Costly.Search };

    /// <summary>Nothing for whoever asks whether the program is well, and where there is no such route.</summary>
    public static Asked? Of(HttpContext http)
    {
        if (Watching.RouteSeen.Of(http) is not { } pattern || Volume.IsWatching(pattern))
            return null;
        var visitor = Visitor.Of(http.User);
        var practice = visitor is { OnlyFirm: not null, ByOwnSignIn: false, Token: null };
        return new(
            visitor is null
                ? Limits.Of(http.Connection.RemoteIpAddress)
                : $"{(practice ? visitor.Session : visitor.Account)}",
            visitor?.Person is null ? null : $"{visitor.Firm}",
            Volume.For(pattern, http.Request),
            visitor is not null,
            practice,
            pattern.EndsWith("/live", StringComparison.Ordinal),
            HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
        );
    }
}
