using System.Security.Cryptography;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.DataProtection;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>Somebody whom the firm's provider sends for the first time, and the person whose address it names.</summary>
public sealed record FirstCame(
    FirmId Firm,
    string Issuer,
    string Subject,
    PersonId Person,
    AccountId Account,
    EmailAddress Address,
    string ReturnUrl
);

/// <summary>
/// The first time, a code by mail shows that whom the provider sends is who reads the person's mail. Otherwise an administrator,
/// who reads nobody's words, could name a provider of their own and come in as anybody.
/// </summary>
public sealed class FirstTime(
    Limits limits,
    SignInCodes codes,
    Postman postman,
    OwnPeople people,
    FirmTransaction transaction,
    Arrival arrival,
    IDataProtectionProvider protection
)
{
    readonly IDataProtector seal = protection.CreateProtector("Alongside.SignIn.FirstTime");

    /// <summary>How long to wait, when too many mails have been asked for.</summary>
    public async Task<TimeSpan?> AskAsync(HttpContext http, string firm, FirstCame first, CancellationToken ct)
    {
        if (await limits.TakeAsync(SignInRules.MailsToAddress, Limits.Of(first.Address), ct) is { } wait)
            return wait;
        var made = await codes.MakeAsync(first.Address, first.ReturnUrl, ct);
        postman.Post(FirstTimeLetter.To(first.Address, firm, made.Digits));
        var kept = new Kept(
            made.Browser,
            $"{first.Firm}",
            first.Issuer,
            first.Subject,
            $"{first.Person}",
            $"{first.Account}",
            first.Address.Value,
            first.ReturnUrl
        );
        Cookies.Write(http, Cookies.FirstTime, seal.Protect(JsonSerializer.Serialize(kept)), SignInRules.CodeLife);
        return null;
    }

    /// <summary>Whose code this browser waits for.</summary>
    public EmailAddress? AskedOf(HttpRequest request) => Read(request)?.First.Address;

    /// <summary>Lets them in, and from now on without a code; or says why not.</summary>
    public async Task<OwnAnswer> ProveAsync(HttpContext http, string digits, CancellationToken ct)
    {
        if (Read(http.Request) is not var (browser, first))
            return new OwnAnswer.Not(SignInRefusals.CodeGone);
        var answer = await codes.TryAsync(browser, digits, ct);
        if (answer.Proved?.Account != first.Account)
            return new OwnAnswer.Not(answer.Refusal ?? SignInRefusals.CodeGone);

        Cookies.Delete(http, Cookies.FirstTime);
        var person = await people.EntersAsync(first.Firm, first.Person, isKnown: true, ct);
        await transaction.LeaveAsync();
        if (person?.Account != first.Account || !await people.LinkAsync(first, ct))
            return new OwnAnswer.Not(OwnDoorRefusals.TripOver);
        var only = new OnlyFirm(first.Firm, ByOwnSignIn: true);
        return new OwnAnswer.GoOn(await arrival.EnterAsync(http, first.Account, first.ReturnUrl, only, ct));
    }

    (string Browser, FirstCame First)? Read(HttpRequest request)
    {
        try
        {
            return
                Cookies.Read(request, Cookies.FirstTime) is { Length: > 0 } cookie
                && JsonSerializer.Deserialize<Kept>(seal.Unprotect(cookie)) is { } kept
                && TypedId.TryRead<FirmId>(kept.Firm, out var firm)
                && TypedId.TryRead<PersonId>(kept.Person, out var person)
                && AccountId.TryParse(kept.Account, out var account)
                && EmailAddress.TryRead(kept.Address, out var address)
                ? (kept.Browser, new(firm, kept.Issuer, kept.Subject, person, account, address, kept.ReturnUrl))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>As it lies in the cookie. The code itself ends after fifteen minutes, however long the cookie is kept.</summary>
    sealed record Kept(
        string Browser,
        string Firm,
        string Issuer,
        string Subject,
        string Person,
        string Account,
        string Address,
        string ReturnUrl
    );
}
