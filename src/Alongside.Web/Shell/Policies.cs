using System.Collections.Frozen;
using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace Alongside.Web.Shell;

/// <summary>
/// What a route asks of its reader, before any record is looked for. Every route names one of these, or says that it is open to
/// anyone; a test reads the routes and fails the build otherwise.
/// </summary>
public static class Policies
{
    /// <summary>Somebody who has signed in; no firm needed.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>
    /// A member, and no fresh sign-in needed: one's own plan and log alone, which stay open for 30 days on a device that the
    /// person calls their own.
    /// </summary>
    public const string Own = "own";

    /// <summary>A person of the firm in the address, on this day, who signed in today and was here within the hour.</summary>
    public const string Member = "member";

    /// <summary>A member who leads somebody today.</summary>
    public const string Manager = "manager";

    /// <summary>HR of the firm, or an adviser with a running engagement.</summary>
    public const string Hr = "hr";

    /// <summary>The firm's administrator: settings and people, no content.</summary>
    public const string Administrator = "administrator";

    /// <summary>HR or the administrator: how the firm works here, and nothing of any record.</summary>
    public const string LooksAfter = "looks-after";

    /// <summary>
    /// HR or the administrator, where the whole firm is meant: a copy of all that is here, its end, and who in it has no
    /// e-mail. Of these an adviser who helps with some teams alone finds nothing.
    /// </summary>
    public const string WholeFirm = "whole-firm";

    /// <summary>Who works here, for the firm’s administrator, or a program that they let in for it.</summary>
    public const string PeopleData = "people-data";

    /// <summary>A program that the firm lets in, and no person.</summary>
    public const string Integration = "integration";

    /// <summary>The policies of pages that lie in a firm; every other page lies outside all firms.</summary>
    public static readonly FrozenSet<string> OfFirm =
    [
        Own,
        Member,
        Manager,
        Hr,
        Administrator,
        LooksAfter,
        WholeFirm,
        PeopleData,
        Integration,
    ];

    public static AuthorizationBuilder AddPolicies(this AuthorizationBuilder authorization) =>
        authorization
            .AddPolicy(SignedIn, p => p.RequireAuthenticatedUser())
            .AddPolicy(Own, p => AtDesk(p, _ => true))
            .AddPolicy(Member, p => Fresh(p, _ => true))
            .AddPolicy(Manager, p => Fresh(p, desk => !desk.Reader.Leads.IsEmpty))
            .AddPolicy(Hr, p => Fresh(p, desk => desk.Reader.IsHr))
            .AddPolicy(Administrator, p => Fresh(p, desk => desk.Reader.IsAdministrator))
            .AddPolicy(LooksAfter, p => Fresh(p, desk => desk.Reader.IsAdministrator || desk.Reader.IsHr))
            .AddPolicy(PeopleData, p => Fresh(p, desk => desk.Reader.IsAdministrator || desk.Integration is not null))
            .AddPolicy(Integration, p => Fresh(p, desk => desk.Integration is not null))
            .AddPolicy(WholeFirm, p => Fresh(p, desk => desk.Reader.IsAdministrator || desk.Reader.IsHrOfAll));

    static void Fresh(AuthorizationPolicyBuilder policy, Func<Desk, bool> allows)
    {
        AtDesk(policy, allows);
        policy.RequireClaim(SessionClaims.Fresh);
    }

    static void AtDesk(AuthorizationPolicyBuilder policy, Func<Desk, bool> allows) =>
        policy
            .RequireAuthenticatedUser()
            .RequireAssertion(c =>
                c.Resource is HttpContext http && http.Features.Get<Desk>() is { } desk && allows(desk)
            );
}
