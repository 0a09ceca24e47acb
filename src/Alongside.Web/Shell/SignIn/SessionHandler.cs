using System.Text.Encodings.Web;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Alongside.Web.Shell.SignIn;

/// <summary>
/// Recognises a session by its cookie, or in REST a token, asking the directory at every request: what has been ended is dead
/// at once. Signed out, a page leads to signing in and REST says 401; what may not be seen is simply not there.
/// </summary>
sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    DirectoryDb directory,
    Recognition recognition,
    LastSeen lastSeen,
    KeptForms kept
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Session";
    const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // a fault is told to anybody alike; what was to be asked may be what broke
        if (Context.Features.Get<IExceptionHandlerFeature>() is not null)
            return AuthenticateResult.NoResult();
        directory.Database.SetCommandTimeout(Away.Patience);
        var recognised = await RecogniseAsync();
        directory.GiveBack(); // who waits for their turn now holds nothing meanwhile
        return recognised;
    }

    async Task<AuthenticateResult> RecogniseAsync()
    {
        var authorization = Request.Headers.Authorization.ToString();
        if (FirmInPath.IsApi(Request) && authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return await ByTokenAsync(authorization[Bearer.Length..].Trim());

        return Cookies.Read(Request, Cookies.Session) is { Length: > 0 } cookie
            ? await BySessionAsync(cookie)
            : AuthenticateResult.NoResult();
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (FirmInPath.IsApi(Request))
        {
            var (name, words) = OwnSignInRule.IsAsking(properties)
                ? ("sign-in.own-needed", "This firm opens by its own sign-in alone.")
                : ("sign-in.needed", "Sign in, or send a personal token.");
            await SayAsync(StatusCodes.Status401Unauthorized, name, words);
            return;
        }
        await kept.KeepAsync(Context, directory);
        Response.Redirect($"/sign-in?returnUrl={UrlEncoder.Encode($"{Request.PathBase}{Request.Path}{Query()}")}");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (Visitor.Of(Context.User) is { Fresh: false })
            return HandleChallengeAsync(properties);

        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    async Task<AuthenticateResult> BySessionAsync(string cookie)
    {
        var now = TimeProvider.Now();
        if (await recognition.OfSessionAsync(directory, cookie, FirmInPath.Slug(Request), now) is not { } found)
            return AuthenticateResult.NoResult();

        lastSeen.Note(Context, found, now);
        return Known(found.ToVisitor(now));
    }

    async Task<AuthenticateResult> ByTokenAsync(string bearer)
    {
        var now = TimeProvider.Now();
        if (
            bearer.StartsWith(Integrations.Prefix, StringComparison.Ordinal)
            && await recognition.OfIntegrationAsync(directory, bearer, now) is { } integration
        )
        {
            lastSeen.Note(Context, integration, now);
            return Known(integration.ToVisitor(FirmInPath.Slug(Request)));
        }
        if (await recognition.OfTokenAsync(directory, bearer, now) is not { } found)
            return AuthenticateResult.Fail("No such token.");

        lastSeen.Note(Context, found, now);
        return Known(found.ToVisitor(FirmInPath.Slug(Request), now));
    }

    AuthenticateResult Known(Visitor visitor)
    {
        // What a signed-in person sees is kept by nobody, so that Back shows nothing after signing out.
        Response.Headers.CacheControl = SecurityHeaders.KeptByNobody;
        return AuthenticateResult.Success(new(visitor.ToPrincipal(Scheme.Name), Scheme.Name));
    }

    Task SayAsync(int status, string name, string words)
    {
        Response.StatusCode = status;
        // a token that was sent and is not taken is said to be so (RFC 6750)
        Response.Headers.WWWAuthenticate = Request.Headers.Authorization is [_, ..]
            ? "Bearer error=\"invalid_token\""
            : "Bearer";
        var problem = new ProblemDetails
        {
            Status = status,
            Type = name,
            Title = words,
        };
        return Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json");
    }

    // Only a GET can be repeated with its query; a form's page is found without it.
    QueryString Query() => HttpMethods.IsGet(Request.Method) ? Request.QueryString : QueryString.Empty;
}
