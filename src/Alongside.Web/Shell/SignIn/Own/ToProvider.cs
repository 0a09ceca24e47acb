using Alongside.Web.Storage;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>The way out to a firm's own provider, and the addresses that belong to it.</summary>
public sealed class ToProvider(
    Providers providers,
    ProviderTalk talk,
    Trips trips,
    FirmTransaction transaction,
    Limits limits,
    Origin origin,
    ILogger<ToProvider> log
)
{
    static readonly Allowance Begun = new("own-begun", 300, TimeSpan.FromHours(1));

    /// <summary>Where a provider sends people back to: an address of each firm's own, so that no provider gets another's code.</summary>
    public static string Back(string origin, string slug) => $"{origin}/sign-in/firm/{slug}/back";

    /// <summary>The firm's word in an address of this site; empty where it names none.</summary>
    public static string SlugIn(string url) =>
        url.Split('/', '?', '#') is ["", { Length: > 0 and <= 40 } first, ..] && !FirmPath.Reserved.Contains(first)
            ? first
            : "";

    /// <summary>Sends the browser out, for a page of the firm or its first.</summary>
    public async Task<OwnAnswer> GoAsync(HttpContext http, string slug, string returnUrl, CancellationToken ct)
    {
        var network = Limits.Of(http.Connection.RemoteIpAddress);
        if (await limits.TakeAsync(Begun, network, ct) is { } wait)
            return new OwnAnswer.Later(wait);
        if (await providers.OfAsync(slug, ct) is not { } provider)
            return new OwnAnswer.Not(OwnDoorRefusals.NoSuchFirm);
        if (origin.For(http.Request) is not { } here)
            return new OwnAnswer.Not(OwnDoorRefusals.NoOrigin);

        var trip = Trip.Begin(provider.Firm, SlugIn(returnUrl) == slug ? returnUrl : $"/{slug}/");
        await transaction.LeaveAsync();
        var there = await talk.AskAsync(provider, trip, Back(here, slug), ct);
        if (there.Got is not { } address)
        {
            OwnDoorLog.OutOfOrder(log, provider.Firm, there.No!.Name);
            return new OwnAnswer.Not(OwnDoorRefusals.OutOfOrder);
        }
        trips.Keep(http, trip);
        return new OwnAnswer.GoOn(address);
    }
}
