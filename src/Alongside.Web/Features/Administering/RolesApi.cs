using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Administering;

/// <summary>The firm's roles over REST, for its administrator: who holds which, and giving and ending them.</summary>
static class RolesApi
{
    public static void MapRoles(this RouteGroupBuilder api)
    {
        var roles = api.MapGroup("/roles").RequireAuthorization(Policies.Administrator).WithTags("roles");
        roles.MapGet("/", ReadAsync).Produces<Paged<RoleHeld>>().WithSummary("Who holds which role in the firm today.");
        roles
            .MapPost("/", ChangeAsync)
            .Takes<RoleChange>()
            .Produces<Moved>()
            .WithSummary("Gives a person a role from today (held: true), or ends it today (held: false).");
    }

    static async Task<IResult> ReadAsync(
        HttpContext http,
        RoleBook roles,
        string? before,
        string? take,
        CancellationToken ct
    ) =>
        Paging.Read(before, take) is { } part
            ? part.Of(await roles.HeldAsync(http.Desk().Today, ct), r => $"{r.Person}.{r.Role}")
            : Paging.Refuse();

    static Task<IResult> ChangeAsync(HttpContext http, RoleBook roles, PeopleByName people, CancellationToken ct) =>
        Bodied.MoveAsync<RoleChange>(
            http,
            async (change, slip) =>
            {
                var (desk, person, role) = (http.Desk(), change.Person!.Value, change.Role!.Value);
                if (!await people.IsHereAsync(person, desk.Today, ct))
                    return new Outcome.Missing();
                return change.Held!.Value
                    ? await roles.GiveAsync(desk, person, role, "/api/v1/roles", slip, ct)
                    : await roles.EndAsync(desk, person, role, "/api/v1/roles", slip, ct);
            },
            ct
        );

    public sealed record RoleChange(
        [Required(ErrorMessage = "Give the id of a person.")] PersonId? Person,
        [Required(ErrorMessage = "Give hr, administrator or auditor.")] Role? Role,
        [Required(ErrorMessage = "Give true to give the role, or false to end it.")] bool? Held
    );
}
