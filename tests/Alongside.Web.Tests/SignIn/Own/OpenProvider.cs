using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Alongside.Web.Tests.SignIn.Own;

/// <summary>
/// A provider that somebody else wrote (OpenIddict), on loopback. It lets in whoever comes, as whom the test says, and is strict
/// about the rest: the client, its secret, where people are sent back to, PKCE.
/// </summary>
public sealed class OpenProvider : IAsyncDisposable
{
    public const string ClientId = "alongside";
    public const string Secret = "an odd secret: +/&%";

    readonly WebApplication app;

    OpenProvider(WebApplication app) => this.app = app;

    /// <summary>As it calls itself, without the slash that it puts at the end.</summary>
    public string Issuer =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public string Subject { get; set; } = "";
    public string Email { get; set; } = "";
    public bool? IsChecked { get; set; } = true;

    /// <summary>The only address that it sends anybody back to.</summary>
    public string Back { get; set; } = "";

    public void SendsAs(string subject, string email, bool? isChecked = true) =>
        (Subject, Email, IsChecked) = (subject, email, isChecked);

    public static async Task<OpenProvider> StartAsync()
    {
        OpenProvider? provider = null;
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder
            .Services.AddOpenIddict()
            .AddServer(options =>
            {
                options.EnableDegradedMode();
                options.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
                options.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
                options.RegisterScopes(Scopes.Email);
                options.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                options.UseAspNetCore().DisableTransportSecurityRequirement();
                options.AddEventHandler<ValidateAuthorizationRequestContext>(handler =>
                    handler.UseInlineHandler(asked =>
                    {
                        if (asked.ClientId != ClientId || asked.RedirectUri != provider!.Back)
                            asked.Reject(Errors.InvalidRequest);
                        return default;
                    })
                );
                options.AddEventHandler<ValidateTokenRequestContext>(handler =>
                    handler.UseInlineHandler(asked =>
                    {
                        if (asked.ClientId != ClientId || asked.ClientSecret != Secret)
                            asked.Reject(Errors.InvalidClient);
                        return default;
                    })
                );
                options.AddEventHandler<HandleAuthorizationRequestContext>(handler =>
                    handler.UseInlineHandler(asked =>
                    {
                        asked.SignIn(provider!.Person(asked.Request.GetScopes()));
                        return default;
                    })
                );
            });
        var app = builder.Build();
        app.UseAuthentication();
        provider = new OpenProvider(app);
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    ClaimsPrincipal Person(IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Subject).SetClaim(Claims.Email, Email);
        if (IsChecked is { } isChecked)
            identity.SetClaim(Claims.EmailVerified, isChecked);
        identity.SetScopes(scopes);
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return new(identity);
    }
}
