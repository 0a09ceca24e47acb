using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Features.Integrations;

/// <summary>A day on which something is promised or talked over, in a record. Of nobody by name, and without a word.</summary>
/// <param name="Kind">“promise” or “talk”.</param>
/// <param name="First">The day first agreed, which late is counted against.</param>
public sealed record DateListed(string Kind, RecordId Record, DateOnly Day, DateOnly? First, DateOnly? Done);

/// <summary>Dates for a program that the firm lets in for them.</summary>
static class DatesApi
{
    const int Most = 1_000;

    public static void MapDates(this RouteGroupBuilder api) =>
        api.MapGet("/dates", ListAsync)
            .RequireAuthorization(Policies.Integration)
            .WithTags("dates")
            .Produces<Paged<DateListed>>()
            .WithSummary("For a program: from today on, the days of promises and talks. No names, no words.");

    [ForIntegrations(IntegrationScope.DatesRead)]
    static async Task<IResult> ListAsync(
        HttpContext http,
        FirmDb db,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        if (Paging.Read(before, take) is not { } part)
            return Paging.Refuse();
        var today = http.Desk().Today;
        var promised = await db
            .Promises.AsNoTracking()
            .Where(p => p.Day >= today || p.Done == null)
            .OrderBy(p => p.Day)
            .Take(Most)
            .Select(p => new DateListed("promise", p.Record, p.Day, p.First, p.Done))
            .ToListAsync(ct);
        var talks = await db
            .Meetings.AsNoTracking()
            .Where(m => m.Day >= today)
            .OrderBy(m => m.Day)
            .Take(Most)
            .Select(m => new DateListed("talk", m.Record, m.Day, null, null))
            .ToListAsync(ct);
        return part.Of(
            promised.Concat(talks).OrderBy(d => d.Day).ThenBy(d => d.Record.Value),
            d => $"{d.Day:yyyy-MM-dd}.{d.Kind}.{d.Record}"
        );
    }
}
