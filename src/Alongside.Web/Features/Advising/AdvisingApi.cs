using System.Globalization;
using Alongside.Domain.Advising;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Advising;

/// <summary>An engagement as the firm's administrator reads it over REST.</summary>
/// <param name="Reach">“everybody” or “teams”; then these.</param>
public sealed record EngagementShown(
    EngagementId Id,
    string Name,
    string Scope,
    string Reach,
    IReadOnlyList<string> Teams,
    DateOnly From,
    DateOnly LastDay,
    DateTime? EndedAt
);

/// <summary>Advisers from outside over REST, and what HR and they have opened.</summary>
static class AdvisingApi
{
    public static void MapAdvising(this RouteGroupBuilder api)
    {
        var advisers = api.MapGroup("/advisers").RequireAuthorization(Policies.Administrator).WithTags("advisers");
        advisers
            .MapGet("/", ListAsync)
            .Produces<Paged<EngagementShown>>()
            .WithSummary("The firm’s advisers from outside, the latest first.");
        advisers
            .MapPost("/", InviteAsync)
            .Takes<InviteForm>()
            .Produces<Moved>()
            .WithSummary(
                "Asks an adviser in: name, address, scope, from and lastDay, within a year; reach is “everybody” or “teams”, and teams those."
            );
        advisers
            .MapPost("/{engagement:guid}/reach", HelpAsync)
            .Takes<ReachForm>()
            .Produces<Moved>()
            .WithSummary("Says whom an adviser helps with from the next request on: reach, and teams if it is those.");
        advisers
            .MapPost("/{engagement:guid}/end", EndAsync)
            .Produces<Moved>()
            .WithSummary("Ends an engagement: from the next request on the adviser finds nothing of this firm.");
        api.MapGet("/hr/openings", OpeningsAsync)
            .RequireAuthorization(Policies.Hr)
            .WithTags("advisers")
            .Produces<Paged<Opening>>()
            .WithSummary("What HR and advisers have opened and why, the latest first.");
    }

    static async Task<IResult> ListAsync(
        EngagementHistory history,
        Names names,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        EngagementId? after = EngagementId.TryParse(before, out var last) ? last : null;
        if (
            Paging.Read(before, take) is not { } part
            || (before is not null && after is null)
            || await history.AfterAsync(after, over: null, part.Take + 1, ct) is not { } found
        )
            return Paging.Refuse();
        return Results.Ok(
            part.Cut(
                found.Select(e => new EngagementShown(
                    e.Id,
                    names[e.Adviser],
                    e.Scope,
                    ReachForm.Of(e.ReadReach()),
                    e.ReadReach().Teams,
                    e.From,
                    e.LastDay,
                    e.EndedAt
                )),
                e => $"{e.Id}"
            )
        );
    }

    static Task<IResult> InviteAsync(HttpContext http, Inviting inviting, CancellationToken ct) =>
        Bodied.MoveAsync<InviteForm>(http, (form, slip) => inviting.InviteAsync(http, http.Desk(), slip, form, ct), ct);

    static Task<IResult> HelpAsync(
        HttpContext http,
        Inviting inviting,
        EngagementId engagement,
        CancellationToken ct
    ) =>
        Bodied.MoveAsync<ReachForm>(
            http,
            (form, slip) => inviting.HelpAsync(http.Desk(), slip, engagement, form, ct),
            ct
        );

    static Task<IResult> EndAsync(HttpContext http, Inviting inviting, EngagementId engagement, CancellationToken ct) =>
        Bare.MoveAsync(http, slip => inviting.EndAsync(http.Desk(), slip, engagement, ct), ct);

    static async Task<IResult> OpeningsAsync(
        HttpContext http,
        Openings openings,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        if (Paging.Read(before, take) is not { } part || part.Below() is not { } entry)
            return Paging.Refuse();
        var found = await openings.PageAsync(http.Desk().Reader, before is null ? null : entry, ct, part.Take);
        return Results.Ok(part.Cut(found, o => o.Entry.ToString(CultureInfo.InvariantCulture)));
    }
}
