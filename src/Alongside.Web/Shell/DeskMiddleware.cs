using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authentication;

namespace Alongside.Web.Shell;

/// <summary>
/// At a firm's door: who has not signed in is sent to do so, whether or not there is such a firm; who is not of the firm today
/// finds nothing; who came in by another door than the firm's only one is shown it; everyone else is seated at a desk, before any
/// page runs.
/// </summary>
public static class DeskMiddleware
{
    public static IApplicationBuilder UseDesk(this IApplicationBuilder app) => app.Use(SeatAsync);

    static async Task SeatAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<FirmAddress>() is null || StatusPages.IsShownAgain(http))
            await next(http);
        else if (Visitor.Of(http.User) is not { } visitor)
            await http.ChallengeAsync();
        else if (await SeatAsync(http, visitor) is not { } desk || OwnSignInRule.IsClosed(desk, visitor))
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (OwnSignInRule.AsksForOwn(desk, visitor, http.Request.Path))
            await http.ChallengeAsync(OwnSignInRule.Asking);
        else
        {
            http.Features.Set(desk);
            await next(http);
        }
    }

    static async Task<Desk?> SeatAsync(HttpContext http, Visitor visitor)
    {
        if (visitor is not { Firm: { } firm, Person: { } person })
            return null;

        var services = http.RequestServices;
        var writes = !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);
        await services.GetRequiredService<FirmTransaction>().EnterAsync(firm, writes, http.RequestAborted);
        return await services.GetRequiredService<Readers>().SeatAsync(firm, person, http.RequestAborted);
    }
}
