using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Administering;

/// <summary>The firm's own sign-in over REST, for its administrator. The secret goes in and never comes out.</summary>
static class OwnSignInApi
{
    const string Here = "/api/v1/own-sign-in";

    public static void MapOwnSignIn(this RouteGroupBuilder api)
    {
        var own = api.MapGroup("/own-sign-in").RequireAuthorization(Policies.Administrator).WithTags("own-sign-in");
        own.MapGet("/", ReadAsync).WithSummary("The firm’s own sign-in, without its secret; null where there is none.");
        own.MapPost("/", SetAsync)
            .WithSummary("Sets it: issuer, clientId, secret and domains. Without a secret the one from before stays.");
        own.MapPost("/try", TryAsync).WithSummary("Asks the provider where it does what, and says what is wrong.");
        own.MapPost("/alone", AskAsync)
            .WithSummary("Whether people come in by it alone (alone: true takes a session that came in by it).");
        own.MapPost("/forget", ForgetAsync).WithSummary("Forgets whom the provider knows as a person.");
        own.MapPost("/remove", RemoveAsync).WithSummary("Takes it away; who came in by it is signed out.");
    }

    static async Task<IResult> ReadAsync(OwnSignInBook book, CancellationToken ct) =>
        Results.Ok(new { OwnSignIn = await book.SeeAsync(ct) });

    static Task<IResult> SetAsync(HttpContext http, OwnSignInBook book, CancellationToken ct) =>
        AnswerAsync<OwnSignInForm>(http, (form, slip) => book.SetAsync(http.Desk(), form.Read(), Here, slip, ct), ct);

    static Task<IResult> TryAsync(HttpContext http, OwnSignInTrial trial, CancellationToken ct) =>
        AnswerAsync<Nothing>(http, (_, _) => trial.TryAsync(http.Desk(), Here, ct), ct);

    static Task<IResult> AskAsync(HttpContext http, OwnSignInBook book, CancellationToken ct) =>
        AnswerAsync<Asking>(
            http,
            (form, _) => book.AskAsync(http.Desk(), Visitor.Of(http.User)!, form.Alone!.Value, Here, ct),
            ct
        );

    static Task<IResult> ForgetAsync(HttpContext http, OwnSignInBook book, CancellationToken ct) =>
        AnswerAsync<Forgetting>(http, (form, _) => book.ForgetAsync(http.Desk(), form.Person!.Value, Here, ct), ct);

    static Task<IResult> RemoveAsync(HttpContext http, OwnSignInBook book, CancellationToken ct) =>
        AnswerAsync<Nothing>(http, (_, _) => book.RemoveAsync(http.Desk(), Here, ct), ct);

    static async Task<IResult> AnswerAsync<TForm>(
        HttpContext http,
        Func<TForm, Slip, Task<Outcome>> change,
        CancellationToken ct
    )
        where TForm : class
    {
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var (form, faults) = FormFields.Read<TForm>(given);
        return form is null ? Problems.Of(faults) : await Problems.AnswerAsync(http, await change(form, slip), ct);
    }

    /// <summary>Nothing is asked for.</summary>
    sealed record Nothing;

    sealed record Asking([Required(ErrorMessage = "Give true or false.")] bool? Alone);

    sealed record Forgetting([Required(ErrorMessage = "Give the id of a person.")] PersonId? Person);
}
