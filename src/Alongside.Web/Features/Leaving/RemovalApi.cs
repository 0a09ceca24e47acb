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
            .WithTags("removals")
            .WithSummary("Whether the firm is to go: who asked, why, who said yes, and on which day.");
        var removals = api.MapGroup("/removals").RequireAuthorization(Policies.WholeFirm).WithTags("removals");
        removals.MapPost("/", AskAsync).WithSummary("Asks to take the firm out, with a reason that all can read.");
        removals
            .MapPost($"{OfOne}/agree", AgreeAsync)
            .WithSummary("Says yes as the second person; the firm goes two weeks later.");
        removals.MapPost($"{OfOne}/refuse", RefuseAsync).WithSummary("Says no as the second person.");
        removals.MapPost($"{OfOne}/withdraw", WithdrawAsync).WithSummary("Takes back what one asked for oneself.");
        removals.MapPost($"{OfOne}/call-off", CallOffAsync).WithSummary("Calls it off before its day: the firm stays.");
    }

    static async Task<IResult> ListAsync(RemovalBook book, Names names, CancellationToken ct) =>
        Results.Ok(
            (await book.LatestAsync(ct)).Select(r => new RemovalListed(
                r.Number,
                names[r.AskedBy],
                r.AskedOn,
                r.Reason,
                r.State,
                r.AnsweredBy is { } second ? names[second] : null,
                r.Day,
                r.CalledOffBy is { } by ? names[by] : null
            ))
        );

    static async Task<IResult> AskAsync(HttpContext http, RemovalBook book, CancellationToken ct)
    {
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var (form, faults) = FormFields.Read<RemovalForm>(given);
        if (form is null)
            return Problems.Of(faults);
        var outcome = await book.AskAsync(http.Desk(), form.Reason!.Trim(), Removals, slip, ct);
        return await Problems.AnswerAsync(http, outcome, ct);
    }

    static Task<IResult> AgreeAsync(HttpContext http, RemovalBook book, int number, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.AgreeAsync(http.Desk(), number, Removals, slip, ct), ct);

    static Task<IResult> RefuseAsync(HttpContext http, RemovalBook book, int number, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.RefuseAsync(http.Desk(), number, Removals, slip, ct), ct);

    static Task<IResult> WithdrawAsync(HttpContext http, RemovalBook book, int number, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.WithdrawAsync(http.Desk(), number, Removals, slip, ct), ct);

    static Task<IResult> CallOffAsync(HttpContext http, RemovalBook book, int number, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => book.CallOffAsync(http.Desk(), number, Removals, slip, ct), ct);
}
