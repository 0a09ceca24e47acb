using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;

namespace Alongside.Web.Features.Administering;

/// <summary>People found by name. Of more than fifty the first fifty are here: ask for more of the name.</summary>
public sealed record PeopleFound(IReadOnlyList<PersonFound> Items, bool HasMore);

/// <summary>Anybody of the firm by name, over REST, for its administrator.</summary>
static class EverybodyApi
{
    public static void MapEverybody(this RouteGroupBuilder api) =>
        api.MapGet("/people/everybody", FindAsync)
            .RequireAuthorization(Policies.Administrator)
            .WithTags("people")
            .Produces<PeopleFound>()
            .WithSummary(
                "Anybody of the firm whose name has words that begin as “name” does, with nothing of any record."
            );

    static async Task<IResult> FindAsync(HttpContext http, Everybody everybody, string? name, CancellationToken ct)
    {
        var (found, hasMore) = await everybody.CalledAsync(name, http.Desk().Today, ct);
        return Results.Ok(new PeopleFound(found, hasMore));
    }
}
