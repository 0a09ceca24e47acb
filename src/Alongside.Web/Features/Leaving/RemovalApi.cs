using System.Globalization;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Leaving;

/// <summary>The end of the firm, as anybody of it reads of it over REST.</summary>
public sealed record RemovalListed(
    int Number,
    string AskedBy,
    DateOnly AskedOn,
    string Reason,
    RemovalState State,
    string? AnsweredBy,
    DateOnly? Day,
    string? CalledOffBy
);

/// <summary>The end of the firm over REST: the same as on its page, and for everybody who asked and why.</summary>
static class RemovalApi
{
    const string OfOne = "/{number:int:min(1)}";
    const string Removals = "/api/v1/removals";

    public static void MapRemovals(this RouteGroupBuilder api)
    {
        api.MapGet("/removals/", ListAsync)
            .Produces<Paged<RemovalListed>>()
            .WithTags("removals")
            .WithSummary("Whether the firm is to go: who asked, why, who said yes, and on which day.");
        var removals = api.MapGroup("/removals").RequireAuthorization(Policies.WholeFirm).WithTags("removals");
        removals
            .MapPost("/", AskAsync)
            .Takes<RemovalForm>()
            .Produces<Moved>()
            .WithSummary("Asks to take the firm out, with a reason that all can read.");
        removals
            .MapPost($"{OfOne}/agree", AgreeAsync)
            .Produces<Moved>()
            .WithSummary("Says yes as the second person; the firm goes two weeks later.");
        removals.MapPost($"{OfOne}/refuse", RefuseAsync).Produces<Moved>().WithSummary("Says no as the second person.");
        removals
            .MapPost($"{OfOne}/withdraw", WithdrawAsync)
            .Produces<Moved>()
            .WithSummary("Takes back what one asked for oneself.");
        removals
            .MapPost($"{OfOne}/call-off", CallOffAsync)
            .Produces<Moved>()
            .WithSummary("Calls it off before its day: the firm stays.");
    }

    static async Task<IResult> ListAsync(
        RemovalBook book,
        Names names,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        if (Paging.Read(before, take) is not { } part || part.Below() is not { } number)
            return Paging.Refuse();
        var found = await book.BeforeAsync(number, part.Take + 1, ct);
        return Results.Ok(
            part.Cut(
                found.Select(r => new RemovalListed(
                    r.Number,
                    names[r.AskedBy],
                    r.AskedOn,
                    r.Reason,
                    r.State,
                    r.AnsweredBy is { } second ? names[second] : null,
                    r.Day,
                    r.CalledOffBy is { } by ? names[by] : null
                )),
                r => r.Number.ToString(CultureInfo.InvariantCulture)
            )
        );
    }

    static Task<IResult> AskAsync(HttpContext http, RemovalBook book, CancellationToken ct) =>
        Bodied.MoveAsync<RemovalForm>(
            http,
            (form, slip) => book.AskAsync(http.Desk(), form.Reason!.Trim(), Removals, slip, ct),
            ct
        );

    static Task<IResult> AgreeAsync(HttpContext http, RemovalBook book, int number, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.AgreeAsync(http.Desk(), number, Removals, slip, ct), ct);

    static Task<IResult> RefuseAsync(HttpContext http, RemovalBook book, int number, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.RefuseAsync(http.Desk(), number, Removals, slip, ct), ct);

    static Task<IResult> WithdrawAsync(HttpContext http, RemovalBook book, int number, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.WithdrawAsync(http.Desk(), number, Removals, slip, ct), ct);

    static Task<IResult> CallOffAsync(HttpContext http, RemovalBook book, int number, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.CallOffAsync(http.Desk(), number, Removals, slip, ct), ct);
}
