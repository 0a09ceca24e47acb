using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;

namespace Alongside.Web.Features.SignIn;

/// <summary>
/// Where the reader is signed in, and ending that, over REST. A token is of one firm and knows of what was signed in for that firm
/// alone; how somebody signs in is changed by nobody's program.
/// </summary>
static class DevicesApi
{
    const string Place = "/api/v1/devices";

    public static void MapDevices(this RouteGroupBuilder api)
    {
        var devices = api.MapGroup("/devices").WithTags("devices");
        devices
            .MapGet("/", ListAsync)
            .Produces<Paged<DeviceSeen>>()
            .WithSummary("Where the reader is signed in, the last used first. A token knows of its own firm’s alone.");
        devices
            .MapPost("/{session:guid}/end", EndAsync)
            .Produces<Moved>()
            .WithSummary("Signs one of the reader’s own browsers out.");
        devices
            .MapPost("/end-others", EndOthersAsync)
            .Produces<Moved>()
            .WithSummary("Signs the reader out everywhere but here.");
    }

    static async Task<IResult> ListAsync(
        HttpContext http,
        DevicesInSight inSight,
        string? before,
        string? take,
        CancellationToken ct
    ) =>
        Paging.Read(before, take) is { } part
            ? part.Of(await inSight.OfAsync(Me(http), ct), d => $"{d.Id}")
            : Paging.Refuse();

    static Task<IResult> EndAsync(HttpContext http, DevicesInSight inSight, SessionId session, CancellationToken ct) =>
        Bare.MoveAsync(
            http,
            async _ =>
                await inSight.EndAsync(Me(http), session, ct) ? new Outcome.Settled(Place) : new Outcome.Missing(),
            ct
        );

    static Task<IResult> EndOthersAsync(HttpContext http, DevicesInSight inSight, CancellationToken ct) =>
        Bare.MoveAsync(
            http,
            async _ =>
            {
                await inSight.EndOthersAsync(Me(http), ct);
                return new Outcome.Settled(Place);
            },
            ct
        );

    static Visitor Me(HttpContext http) =>
        Visitor.Of(http.User)! is var me && me.Token is null ? me : me with { OnlyFirm = http.Desk().Firm.Id };
}
