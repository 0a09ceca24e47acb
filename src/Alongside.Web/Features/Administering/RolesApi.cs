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
        roles.MapGet("/", ReadAsync).WithSummary("Who holds which role in the firm today.");
        roles
            .MapPost("/", ChangeAsync)
            .WithSummary("Gives a person a role from today (held: true), or ends it today (held: false).");
    }

    static async Task<IResult> ReadAsync(HttpContext http, RoleBook roles, CancellationToken ct) =>
        Results.Ok(new { Roles = await roles.HeldAsync(http.Desk().Today, ct) });

    static async Task<IResult> ChangeAsync(HttpContext http, RoleBook roles, PeopleByName people, CancellationToken ct)
    {
        var (body, _) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var (change, faults) = FormFields.Read<RoleChange>(given);
        if (change is not { Person: { } person, Role: { } role, Held: { } held })
            return Problems.Of(faults);
        var desk = http.Desk();
        if (!await people.IsHereAsync(person, desk.Today, ct))
            return Results.NotFound();
        var outcome = held
            ? await roles.GiveAsync(desk, person, role, "/api/v1/roles", ct)
            : await roles.EndAsync(desk, person, role, "/api/v1/roles", ct);
        return await Problems.AnswerAsync(http, outcome, ct);
    }

    sealed record RoleChange(
        [Required(ErrorMessage = "Give the id of a person.")] PersonId? Person,
        [Required(ErrorMessage = "Give hr, administrator or auditor.")] Role? Role,
        [Required(ErrorMessage = "Give true to give the role, or false to end it.")] bool? Held
    );
}
