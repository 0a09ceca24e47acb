using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Live;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>
/// Tells the two at a plan that it has moved on: as a stream of server-sent events to those who ask for one, and once to everybody
/// else, so that a page whose stream is blocked can ask again.
/// </summary>
static class LiveApi
{
    /// <summary>Often enough that no proxy takes the silence for an end.</summary>
    static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    public static void MapLive(this IEndpointRouteBuilder app) =>
        app.MapGet("/task-plans/{id:guid}/live", OpenAsync)
            .RequireAuthorization(Policies.Member)
            .ExcludeFromDescription();

    /// <summary>The seat is taken before the record is read, so that nothing that happens in between is missed.</summary>
    static async Task<IResult> OpenAsync(
        HttpContext http,
        Records records,
        Rooms rooms,
        RecordId id,
        CancellationToken ct
    )
    {
        var (desk, session) = (http.Features.GetRequired<Desk>(), Visitor.Of(http.User)?.Session);
        var key = new RoomKey(desk.Firm.Id, id);
        var seat = session is { } own && WantsStream(http) ? rooms.Take(key, desk.Reader.Person, own) : null;
        if (seat is not null)
            http.Response.RegisterForDispose(seat);
        if (await records.FindAsync<TaskPlan>(desk, id, ct) is { Sight.Part: Part.Employee or Part.Manager } found)
            return seat is null
                ? Results.Ok(rooms.Now(key, desk.Reader.Person, found.Version))
                : TypedResults.ServerSentEvents(StreamAsync(http, rooms, seat, found.Version, ct));
        return Results.NotFound();
    }

    static bool WantsStream(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.Ordinal);

    static async IAsyncEnumerable<SseItem<RoomNow>> StreamAsync(
        HttpContext http,
        Rooms rooms,
        Seat seat,
        long version,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await LetGoAsync(http);
        do yield return new SseItem<RoomNow>(rooms.Now(seat.Room, seat.Person, version), "now");
        while (await seat.WaitAsync(Beat, ct));
    }

    /// <summary>Everything the request was served with is given back now, above all its database contexts; the stream needs none.</summary>
    static ValueTask LetGoAsync(HttpContext http) =>
        http.Features.Get<IServiceProvidersFeature>() is IAsyncDisposable services
            ? services.DisposeAsync()
            : ValueTask.CompletedTask;
}
