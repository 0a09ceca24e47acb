using System.Collections.Frozen;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Alongside.Web.Shell;

/// <summary>
/// What a route asks of its reader, before any record is looked for. Every route names one of these, or says that it is open to
/// anyone; a test reads the routes and fails the build otherwise.
/// </summary>
public static class Policies
{
    /// <summary>Somebody who has signed in; no firm needed.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>A person of the firm in the address, on this day.</summary>
    public const string Member = "member";

    /// <summary>A member who leads somebody today.</summary>
    public const string Manager = "manager";

    /// <summary>HR of the firm, or an adviser with a running engagement.</summary>
    public const string Hr = "hr";

    /// <summary>The firm's administrator: settings and people, no content.</summary>
    public const string Administrator = "administrator";

    /// <summary>The policies of pages that lie in a firm; every other page lies outside all firms.</summary>
    public static readonly FrozenSet<string> OfFirm = [Member, Manager, Hr, Administrator];

    public static AuthorizationBuilder AddPolicies(this AuthorizationBuilder authorization) =>
        authorization
            .AddPolicy(SignedIn, p => p.RequireAuthenticatedUser())
            .AddPolicy(Member, p => AtDesk(p, _ => true))
            .AddPolicy(Manager, p => AtDesk(p, desk => !desk.Reader.Leads.IsEmpty))
            .AddPolicy(Hr, p => AtDesk(p, desk => desk.Reader.IsHr))
            .AddPolicy(Administrator, p => AtDesk(p, desk => desk.Reader.IsAdministrator));

    static void AtDesk(AuthorizationPolicyBuilder policy, Func<Desk, bool> allows) =>
        policy
            .RequireAuthenticatedUser()
            .RequireAssertion(c =>
                c.Resource is HttpContext http && http.Features.Get<Desk>() is { } desk && allows(desk)
            );
}

/// <summary>Who may not pass is told nothing: to a stranger a page does not exist.</summary>
public sealed class StrangersGetNotFound : IAuthorizationMiddlewareResultHandler
{
    readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult result
    )
    {
        if (!result.Forbidden)
            return usual.HandleAsync(next, context, policy, result);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
