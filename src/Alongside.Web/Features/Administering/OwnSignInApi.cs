using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Administering;

/// <summary>Null where the firm has no sign-in of its own.</summary>
public sealed record OwnSignInShown(OwnSignInSeen? OwnSignIn);

/// <summary>The firm's own sign-in over REST, for its administrator. The secret goes in and never comes out.</summary>
static class OwnSignInApi
{
    const string Here = "/api/v1/own-sign-in";

    public static void MapOwnSignIn(this RouteGroupBuilder api)
    {
        var own = api.MapGroup("/own-sign-in").RequireAuthorization(Policies.Administrator).WithTags("own-sign-in");
        own.MapGet("/", ReadAsync)
            .Produces<OwnSignInShown>()
            .WithSummary("The firm’s own sign-in, without its secret; null where there is none.");
        own.MapPost("/", SetAsync)
            .Takes<OwnSignInForm>()
            .Produces<Moved>()
            .WithSummary("Sets it: issuer, clientId, secret and domains. Without a secret the one from before stays.");
        own.MapPost("/try", TryAsync)
            .Produces<Moved>()
            .WithSummary("Asks the provider where it does what, and says what is wrong.");
        own.MapPost("/alone", AskAsync)
            .Takes<AloneForm>()
            .Produces<Moved>()
            .WithSummary("Whether people come in by it alone (alone: true takes a session that came in by it).");
        own.MapPost("/forget", ForgetAsync)
            .Takes<ForgetForm>()
            .Produces<Moved>()
            .WithSummary("Forgets whom the provider knows as a person.");
        own.MapPost("/remove", RemoveAsync)
            .Produces<Moved>()
            .WithSummary("Takes it away; who came in by it is signed out.");
    }

    static async Task<IResult> ReadAsync(OwnSignInBook book, CancellationToken ct) =>
        Results.Ok(new OwnSignInShown(await book.SeeAsync(ct)));

    static Task<IResult> SetAsync(HttpContext http, OwnSignInBook book, CancellationToken ct) =>
        Bodied.MoveAsync<OwnSignInForm>(
            http,
            (form, slip) => book.SetAsync(http.Desk(), form.Read(), Here, slip, ct),
            ct
        );

    static Task<IResult> TryAsync(HttpContext http, OwnSignInTrial trial, CancellationToken ct) =>
        Bare.MoveAsync(http, _ => trial.TryAsync(http.Desk(), Here, ct), ct);

    static Task<IResult> AskAsync(HttpContext http, OwnSignInBook book, CancellationToken ct) =>
        Bodied.MoveAsync<AloneForm>(
            http,
            (form, slip) => book.AskAsync(http.Desk(), Visitor.Of(http.User)!, form.Alone!.Value, Here, slip, ct),
            ct
        );

    static Task<IResult> ForgetAsync(HttpContext http, OwnSignInBook book, CancellationToken ct) =>
        Bodied.MoveAsync<ForgetForm>(
            http,
            (form, slip) => book.ForgetAsync(http.Desk(), form.Person!.Value, Here, slip, ct),
            ct
        );

    static Task<IResult> RemoveAsync(HttpContext http, OwnSignInBook book, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.RemoveAsync(http.Desk(), Here, slip, ct), ct);

    public sealed record AloneForm([Required(ErrorMessage = "Give true or false.")] bool? Alone);

    public sealed record ForgetForm([Required(ErrorMessage = "Give the id of a person.")] PersonId? Person);
}
