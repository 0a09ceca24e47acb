using System.Text.Json;
using Alongside.Web.Shell.Rest;

namespace Alongside.Web.Features.Practice;

/// <summary>Moves the practice clock on over REST; in any other firm there is no such thing.</summary>
static class PracticeApi
{
    public static void MapPracticeClock(this RouteGroupBuilder api) =>
        api.MapPost("/practice/clock", MoveOnAsync)
            .WithTags("practice")
            .WithSummary("Moves a practice firm’s clock on by 1 to 366 days.");

    static async Task<IResult> MoveOnAsync(HttpContext http, MovingClock clock, CancellationToken ct)
    {
        var desk = http.Desk();
        if (!desk.Firm.Practice)
            return Results.NotFound();
        var (body, _) = await Bodied.ReadAsync(http, ct);
        if (
            body is not { } given
            || given.EnumerateObject().Count() != 1
            || !given.TryGetProperty("days", out var days)
            || days.ValueKind is not JsonValueKind.Number
            || !days.TryGetInt32(out var count)
            || count is < 1 or > 366
        )
            return Problems.Of([
                new FieldFault("days", "Give a whole number of days from 1 to 366, and nothing else."),
            ]);
        return Results.Ok(new { Today = await clock.MoveOnAsync(desk.Firm.Id, count, ct) });
    }
}
