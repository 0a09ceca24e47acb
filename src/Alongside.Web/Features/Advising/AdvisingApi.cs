using System.Globalization;
using Alongside.Domain.Advising;
using Alongside.Domain.Basics;
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
        advisers.MapGet("/", ListAsync).WithSummary("The firm’s advisers from outside, the latest first.");
        advisers
            .MapPost("/", InviteAsync)
            .WithSummary(
                "Asks an adviser in: name, address, scope, from and lastDay, within a year; reach is “everybody” or “teams”, and teams those."
            );
        advisers
            .MapPost("/{engagement:guid}/reach", HelpAsync)
            .WithSummary("Says whom an adviser helps with from the next request on: reach, and teams if it is those.");
        advisers
            .MapPost("/{engagement:guid}/end", EndAsync)
            .WithSummary("Ends an engagement: from the next request on the adviser finds nothing of this firm.");
        api.MapGet("/hr/openings", OpeningsAsync)
            .RequireAuthorization(Policies.Hr)
            .WithTags("advisers")
            .WithSummary("What HR and advisers have opened and why, the latest first; “before” is an entry’s number.");
    }

    static async Task<IResult> ListAsync(AdviserBook book, Names names, CancellationToken ct) =>
        Results.Ok(
            (await book.AllAsync(ct)).Select(e => new EngagementShown(
                e.Id,
                names[e.Adviser],
                e.Scope,
                ReachForm.Of(e.ReadReach()),
                e.ReadReach().Teams,
                e.From,
                e.LastDay,
                e.EndedAt
            ))
        );

    static async Task<IResult> InviteAsync(HttpContext http, Inviting inviting, CancellationToken ct)
    {
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var (form, faults) = FormFields.Read<InviteForm>(given);
        return form is null
            ? Problems.Of(faults)
            : await Problems.AnswerAsync(http, await inviting.InviteAsync(http, http.Desk(), slip, form, ct), ct);
    }

    static async Task<IResult> HelpAsync(
        HttpContext http,
        Inviting inviting,
        EngagementId engagement,
        CancellationToken ct
    )
    {
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var (form, faults) = FormFields.Read<ReachForm>(given);
        return form is null
            ? Problems.Of(faults)
            : await Problems.AnswerAsync(http, await inviting.HelpAsync(http.Desk(), slip, engagement, form, ct), ct);
    }

    static async Task<IResult> EndAsync(
        HttpContext http,
        Inviting inviting,
        EngagementId engagement,
        CancellationToken ct
    )
    {
        var (body, _) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var (form, faults) = FormFields.Read<Nothing>(given);
        return form is null
            ? Problems.Of(faults)
            : await Problems.AnswerAsync(http, await inviting.EndAsync(http.Desk(), engagement, ct), ct);
    }

    /// <summary>Ending asks for nothing.</summary>
    sealed record Nothing;

    static async Task<IResult> OpeningsAsync(HttpContext http, Openings openings, string? before, CancellationToken ct)
    {
        long? entry = null;
        if (before is not null)
        {
            if (!long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read <= 0)
                return Problems.Of(new Refusal("bad-paging", Problems.BadPaging), StatusCodes.Status400BadRequest);
            entry = read;
        }
        var found = await openings.PageAsync(http.Desk().Reader, entry, ct);
        return Results.Ok(found.Take(Openings.PageSize));
    }
}
