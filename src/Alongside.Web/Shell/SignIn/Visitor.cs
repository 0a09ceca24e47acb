using System.Security.Claims;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Shell.SignIn;

/// <summary>
/// Who is signed in, and whom the firm in the path knows them as. Without a <see cref="Person"/> the visitor may not enter
/// that firm: no membership, a practice session elsewhere, or another firm's token.
/// </summary>
public sealed record Visitor(AccountId Account, string Address)
{
    /// <summary>Empty for a token.</summary>
    public SessionId? Session { get; init; }

    public TokenId? Token { get; init; }

    /// <summary>What the token may do, where the visitor came by one.</summary>
    public TokenScopes? Scopes { get; init; }

    /// <summary>A program that a firm lets in, which is nobody.</summary>
    public IntegrationSeat? Integration { get; init; }

    /// <summary>The only firm that this session enters: by one click for practice, or by the firm's own sign-in.</summary>
    public FirmId? OnlyFirm { get; init; }

    /// <summary>The firm's own provider said who this is, and nobody else did.</summary>
    public bool ByOwnSignIn { get; init; }

    /// <summary>Used within the hour and signed in within the day. One's own plan and log are open without; nothing else is.</summary>
    public bool Fresh { get; init; }

    /// <summary>Runs the installation, and is signed in for more than one firm's practice.</summary>
    public bool Operates { get; init; }

    /// <summary>The person calls this device their own.</summary>
    public bool OwnDevice { get; init; }

    public FirmId? Firm { get; init; }
    public PersonId? Person { get; init; }

    /// <summary>Nobody, for a signed-out request.</summary>
    public static Visitor? Of(ClaimsPrincipal user) =>
        Read<AccountId>(user, ClaimTypes.NameIdentifier) is { } account
            ? new Visitor(account, user.FindFirstValue(ClaimTypes.Email) ?? "")
            {
                Session = Read<SessionId>(user, SessionClaims.Session),
                Token = Read<TokenId>(user, SessionClaims.Token),
                Scopes = user.FindFirstValue(SessionClaims.Scopes) is { } scopes ? TokenScopes.Parse(scopes) : null,
                Integration = Read<IntegrationId>(user, SessionClaims.Integration) is { } integration
                    ? new(
                        integration,
                        user.FindFirstValue(SessionClaims.IntegrationName) ?? "",
                        IntegrationScopes.Read(user.FindFirstValue(SessionClaims.IntegrationScopes) ?? "")
                    )
                    : null,
                OnlyFirm = Read<FirmId>(user, SessionClaims.OnlyFirm),
                ByOwnSignIn = user.HasClaim(claim => claim.Type == SessionClaims.ByOwnSignIn),
                Fresh = user.HasClaim(claim => claim.Type == SessionClaims.Fresh),
                Operates = user.HasClaim(claim => claim.Type == SessionClaims.Operates),
                OwnDevice = user.HasClaim(claim => claim.Type == SessionClaims.OwnDevice),
                Firm = Read<FirmId>(user, SessionClaims.Firm),
                Person = Read<PersonId>(user, SessionClaims.Person),
            }
            : null;

    public ClaimsPrincipal ToPrincipal(string scheme)
    {
        (string Type, string? Value)[] claims =
        [
            (ClaimTypes.NameIdentifier, $"{Account}"),
            (ClaimTypes.Email, Address),
            (SessionClaims.Session, Session?.ToString()),
            (SessionClaims.Token, Token?.ToString()),
            (SessionClaims.Scopes, Scopes?.ToString()),
            (SessionClaims.Integration, Integration?.Id.ToString()),
            (SessionClaims.IntegrationName, Integration?.Name),
            (SessionClaims.IntegrationScopes, Integration is { } i ? IntegrationScopes.Write(i.Scopes) : null),
            (SessionClaims.OnlyFirm, OnlyFirm?.ToString()),
            (SessionClaims.ByOwnSignIn, ByOwnSignIn ? "yes" : null),
            (SessionClaims.Fresh, Fresh ? "yes" : null),
            (SessionClaims.Operates, Operates ? "yes" : null),
            (SessionClaims.OwnDevice, OwnDevice ? "yes" : null),
            (SessionClaims.Firm, Firm?.ToString()),
            (SessionClaims.Person, Person?.ToString()),
        ];
        var held = claims.Where(claim => claim.Value is not null).Select(claim => new Claim(claim.Type, claim.Value!));
        return new(new ClaimsIdentity(held, scheme));
    }

    static TId? Read<TId>(ClaimsPrincipal user, string type)
        where TId : struct, ITypedId<TId> => TypedId.TryRead<TId>(user.FindFirstValue(type), out var id) ? id : null;
}

static class SessionClaims
{
    public const string Session = "session";
    public const string Token = "token";
    public const string Scopes = "scopes";
    public const string Integration = "integration";
    public const string IntegrationName = "integration-name";
    public const string IntegrationScopes = "integration-scopes";
    public const string OnlyFirm = "only-firm";
    public const string ByOwnSignIn = "by-own-sign-in";
    public const string Fresh = "fresh";
    public const string Operates = "operates";
    public const string OwnDevice = "own-device";
    public const string Firm = "firm";
    public const string Person = "person";
}
