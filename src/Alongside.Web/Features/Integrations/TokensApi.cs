using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Features.Integrations;

/// <summary>A token over REST, without its secret.</summary>
public sealed record TokenListed(
    TokenId Id,
    string Label,
    TokenReach Reach,
    bool Moves,
    DateTime MadeAt,
    DateTime ExpiresAt,
    DateOnly? UsedOn
)
{
    public static TokenListed Of(TokenSeen seen) =>
        new(seen.Id, seen.Label, seen.Scopes.Reach, seen.Scopes.Moves, seen.MadeAt, seen.ExpiresAt, seen.UsedOn);
}

/// <summary>A person’s tokens over REST: to look at and to end. They are made on the page alone, by hand.</summary>
static class TokensApi
{
    public static void MapTokens(this RouteGroupBuilder api)
    {
        var tokens = api.MapGroup("/tokens").WithTags("tokens");
        tokens
            .MapGet("/", ListAsync)
            .Produces<Paged<TokenListed>>()
            .WithSummary("The reader’s own tokens in this firm that work, without their secrets.");
        tokens
            .MapPost("/{id:guid}/end", EndAsync)
            .Produces<Moved>()
            .WithSummary("Ends one of the reader’s own tokens, at once.");
    }

    static async Task<IResult> ListAsync(
        HttpContext http,
        TokenBook book,
        string? before,
        string? take,
        CancellationToken ct
    ) =>
        Paging.Read(before, take) is { } part
            ? part.Of((await book.OfAsync(http.Desk(), ct)).Select(TokenListed.Of), t => $"{t.Id}")
            : Paging.Refuse();

    static Task<IResult> EndAsync(HttpContext http, TokenBook book, TokenId id, CancellationToken ct) =>
        Bare.MoveAsync(http, _ => book.EndAsync(http.Desk(), Visitor.Of(http.User)!, id, "/api/v1/tokens", ct), ct);
}
