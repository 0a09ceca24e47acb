using Alongside.Domain.Access;
using Microsoft.AspNetCore.Authentication;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>
/// What a firm's own sign-in opens, and whom it keeps out where the firm opens by it alone. Advisers come from outside and are not
/// the provider's; an administrator who came in by another door finds the one page on which this is put right.
/// </summary>
static class OwnSignInRule
{
    /// <summary>The page of the firm on which its own sign-in is set, and the same over REST.</summary>
    public const string Room = "/own-sign-in";

    const string Name = "own-sign-in";

    public static AuthenticationProperties Asking => new() { Items = { [Name] = "asked for" } };

    public static bool IsAsking(AuthenticationProperties properties) => properties.Items.ContainsKey(Name);

    /// <summary>The role of an adviser is never reached by way of a firm's provider.</summary>
    public static bool IsClosed(Desk desk, Visitor visitor) =>
        visitor.ByOwnSignIn && desk.Reader.Roles.Contains(Role.Adviser);

    public static bool AsksForOwn(Desk desk, Visitor visitor, PathString path) =>
        desk.Firm.ByOwnSignInAlone
        && visitor is { ByOwnSignIn: false, Token: null }
        && !desk.Reader.Roles.Contains(Role.Adviser)
        && !(desk.Reader.IsAdministrator && IsTheRoom(path));

    static bool IsTheRoom(PathString path) =>
        path.StartsWithSegments(Room, StringComparison.Ordinal)
        || path.StartsWithSegments("/api/v1" + Room, StringComparison.Ordinal);
}
