using Alongside.Web.Storage;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>What the address says by which a provider sends somebody back.</summary>
public sealed record CameBack(string? Code, string? State, string? Error, string? Iss);

/// <summary>
/// The way back from a firm's own provider. Whoever runs the provider and whatever it says, what it opens is that firm and no other.
/// </summary>
public sealed class FromProvider(
    Providers providers,
    ProviderTalk talk,
    Trips trips,
    OwnPeople people,
    FirstTime firstTime,
    FirmTransaction transaction,
    Limits limits,
    Arrival arrival,
    Origin origin,
    ILogger<FromProvider> log
)
{
    /// <param name="slug">The firm to whose address the browser came back.</param>
    public async Task<OwnAnswer> ComeAsync(HttpContext http, string slug, CameBack back, CancellationToken ct)
    {
        var network = Limits.Of(http.Connection.RemoteIpAddress);
        if (await limits.WaitAsync(SignInRules.WrongFromNetwork, network, ct) is { } wait)
            return new OwnAnswer.Later(wait);
        if (await trips.EndAsync(http, back.State, ct) is not { } trip)
            return new OwnAnswer.Not(OwnDoorRefusals.TripOver);

        var answer = await ComeAsync(http, slug, back, trip, ct);
        if (answer is OwnAnswer.Not)
            await limits.TakeAsync(SignInRules.WrongFromNetwork, network, ct);
        return answer;
    }

    async Task<OwnAnswer> ComeAsync(HttpContext http, string slug, CameBack back, Trip trip, CancellationToken ct)
    {
        if (
            await providers.OfAsync(slug, ct) is not { } provider
            || provider.Firm != trip.Firm
            || origin.For(http.Request) is not { } here
        )
            return new OwnAnswer.Not(OwnDoorRefusals.TripOver);
        if (back is not { Code: { Length: > 0 } code, Error: null })
            return new OwnAnswer.Not(OwnDoorRefusals.SentBack);

        await transaction.LeaveAsync();
        var came = await talk.HandInAsync(provider, trip, ToProvider.Back(here, slug), code, back.Iss, ct);
        if (came.Got is { } who)
            return await LetInAsync(http, provider, who, trip.ReturnUrl, ct);
        OwnDoorLog.OutOfOrder(log, provider.Firm, came.No!.Name);
        return new OwnAnswer.Not(OwnDoorRefusals.OutOfOrder);
    }

    async Task<OwnAnswer> LetInAsync(
        HttpContext http,
        Provider provider,
        Came came,
        string returnUrl,
        CancellationToken ct
    )
    {
        var found = await people.FindAsync(provider, came, ct);
        await transaction.LeaveAsync();
        if (found.Got is not { } person)
            return new OwnAnswer.Not(found.No!);
        if (person.IsKnown)
        {
            var only = new OnlyFirm(provider.Firm, ByOwnSignIn: true);
            return new OwnAnswer.GoOn(await arrival.EnterAsync(http, person.Account, returnUrl, only, ct));
        }
        var first = new FirstCame(
            provider.Firm,
            provider.Issuer,
            came.Subject,
            person.Person,
            person.Account,
            came.Address!.Value,
            returnUrl
        );
        return await firstTime.AskAsync(http, provider.Name, first, ct) is { } later
            ? new OwnAnswer.Later(later)
            : new OwnAnswer.ProvesFirst();
    }
}
