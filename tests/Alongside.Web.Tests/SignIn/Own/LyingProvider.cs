using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Alongside.Web.Tests.SignIn.Own;

/// <summary>A provider whose every answer a test can change. As it begins, it tells the truth.</summary>
public sealed class LyingProvider : IAsyncDisposable
{
    public const string ClientId = "alongside";
    public const string Secret = "a secret of thirty-two letters or more";
    static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "one" };
    static readonly RsaSecurityKey OtherKey = new(RSA.Create(2048)) { KeyId = "one" };

    readonly WebApplication app;

    LyingProvider(WebApplication app) => this.app = app;

    public string Issuer =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public string Nonce { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>How often somebody handed in a code.</summary>
    public int HandedIn { get; private set; }

    /// <summary>How often somebody followed us to where we send them.</summary>
    public int Followed { get; private set; }

    public Func<Dictionary<string, object>, IResult> Document { get; set; } = document => Results.Json(document);
    public Func<IResult> Keys { get; set; } = TrueKeys;
    public Func<string, IResult> Token { get; set; } = Tokens;
    public Action<SecurityTokenDescriptor> Claims { get; set; } = _ => { };

    /// <summary>Instead of a token signed as it has to be.</summary>
    public Func<SecurityTokenDescriptor, string> Sign { get; set; } = SignedBy(Key);

    public static async Task<LyingProvider> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var provider = new LyingProvider(app);
        app.MapGet("/.well-known/openid-configuration", () => provider.Document(provider.Truth()));
        app.MapGet("/keys", () => provider.Keys());
        app.MapGet("/elsewhere", () => provider.Followed++);
        app.MapPost("/token", () => provider.HandIn());
        await app.StartAsync();
        return provider;
    }

    public void TellTheTruth()
    {
        (Document, Keys, Token) = (document => Results.Json(document), TrueKeys, Tokens);
        (Claims, Sign) = (_ => { }, SignedBy(Key));
    }

    public IResult Elsewhere() => Results.Redirect($"{Issuer}/elsewhere");

    public static Func<SecurityTokenDescriptor, string> SignedByAnother { get; } = SignedBy(OtherKey);

    public static string SignedWithOurSecret(SecurityTokenDescriptor token)
    {
        token.SigningCredentials = new(
            new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Secret)),
            SecurityAlgorithms.HmacSha256
        );
        return new JsonWebTokenHandler().CreateToken(token);
    }

    public static string SignedByNobody(SecurityTokenDescriptor token)
    {
        var payload = SignedBy(Key)(token).Split('.')[1];
        return $"{Base64Url.EncodeToString("""{"alg":"none","typ":"JWT"}"""u8)}.{payload}.";
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    static Func<SecurityTokenDescriptor, string> SignedBy(RsaSecurityKey key) =>
        token =>
        {
            token.SigningCredentials = new(key, SecurityAlgorithms.RsaSha256);
            return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
        };

    static IResult Tokens(string token) => Results.Json(new { access_token = "none", id_token = token });

    static IResult TrueKeys()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new(Key.Rsa.ExportParameters(false)) { KeyId = "one" });
        return Results.Json(
            new
            {
                keys = new[]
                {
                    new
                    {
                        kty = key.Kty,
                        kid = key.Kid,
                        use = "sig",
                        n = key.N,
                        e = key.E,
                    },
                },
            }
        );
    }

    IResult HandIn()
    {
        HandedIn++;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = ClientId,
            IssuedAt = DateTime.UtcNow,
            Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object>
            {
                ["sub"] = "somebody",
                ["nonce"] = Nonce,
                ["email"] = Email,
                ["email_verified"] = true,
            },
        };
        Claims(token);
        return Token(Sign(token));
    }

    Dictionary<string, object> Truth() =>
        new()
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
            ["jwks_uri"] = $"{Issuer}/keys",
            ["response_types_supported"] = new[] { "code" },
            ["token_endpoint_auth_methods_supported"] = new[] { "client_secret_post" },
        };
}
