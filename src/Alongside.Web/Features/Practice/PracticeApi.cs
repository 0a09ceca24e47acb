using System.ComponentModel.DataAnnotations;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Practice;

/// <summary>The practice firm’s new day.</summary>
public sealed record ClockMoved(DateOnly Today);

/// <summary>Moves the practice clock on over REST, and takes the practice firm away; in any other firm there is no such thing.</summary>
static class PracticeApi
{
    const string Says = "Give a whole number of days from 1 to 366, and nothing else.";

    public sealed record MovingOn([Required(ErrorMessage = Says), Range(1, 366, ErrorMessage = Says)] int? Days);

    public static void MapPractice(this RouteGroupBuilder api)
    {
        var practice = api.MapGroup("/practice").WithTags("practice");
        practice
            .MapPost("/clock", MoveOnAsync)
            .AnswersAgainItself()
            .Takes<MovingOn>()
            .Produces<ClockMoved>()
            .WithSummary("Moves a practice firm’s clock on by 1 to 366 days.");
        practice
            .MapPost("/remove", RemoveAsync)
            .RequireAuthorization(Policies.Administrator)
            .AnswersAgainItself()
            .Produces<Moved>()
            .WithSummary("Takes the practice firm away, with all that is in it.");
    }

    static async Task<IResult> MoveOnAsync(HttpContext http, MovingClock clock, OnceByKey once, CancellationToken ct)
    {
        var desk = http.Desk();
        return desk.Firm.Practice
            ? await Bodied.AskAsync<MovingOn>(
                http,
                async (form, slip) =>
                {
                    if (await once.FindAsync(http, slip, ct) is { } before)
                        return before is Outcome.Settled
                            ? Results.Ok(new ClockMoved(desk.Today))
                            : await Problems.AnswerAsync(http, before, ct);
                    var today = await clock.MoveOnAsync(desk.Firm.Id, form.Days!.Value, ct);
                    await once.RememberAsync(http, slip, "/api/v1/practice/clock", ct);
                    return Results.Ok(new ClockMoved(today));
                },
                ct
            )
            : Results.NotFound();
    }

    static async Task<IResult> RemoveAsync(HttpContext http, FirmRemoval removal, CancellationToken ct)
    {
        var firm = http.Desk().Firm;
        if (!firm.Practice)
            return Results.NotFound();
        return await Bodied.AskAsync<Bare.Nothing>(
            http,
            async (_, _) =>
            {
                await removal.RemoveAsync(firm.Id, ct);
                return Results.Ok(new Moved("/sign-in"));
            },
            ct
        );
    }
}
