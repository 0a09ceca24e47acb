using Alongside.Domain.Basics;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

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
        else if (Beyond(http, visitor) is { } no)
            await Problems.Of(no, StatusCodes.Status409Conflict).ExecuteAsync(http);
        else
        {
            http.Features.Set(desk);
            await next(http);
        }
    }

    static async Task<Desk?> SeatAsync(HttpContext http, Visitor visitor)
    {
        var services = http.RequestServices;
        services.GetRequiredService<FirmDb>().Database.SetCommandTimeout(Away.Patience);
        var (transaction, ct) = (services.GetRequiredService<FirmTransaction>(), http.RequestAborted);
        if (visitor.Firm is not { } firm || visitor is { Person: null, Integration: null })
            return null;

        await transaction.EnterAsync(firm, Writes(http), ct);
        var readers = services.GetRequiredService<Readers>();
        var desk = visitor.Integration is { } program
            ? await readers.SeatAsync(firm, program, ct)
            : await readers.SeatAsync(firm, visitor.Person!.Value, ct);
        if (desk is null)
            await transaction.RefuseClosedAsync(ct);
        return visitor.Scopes is { } scopes && desk is not null
            ? desk with
            {
                Reader = scopes.Narrow(desk.Reader),
            }
            : desk;
    }

    /// <summary>Said before anything is looked for, so that it is the same whether or not it is there.</summary>
    static Refusal? Beyond(HttpContext http, Visitor visitor) =>
        http.GetEndpoint() switch
        {
            null => null,
            _ when visitor.Scopes is { Moves: false } && Writes(http) => TokenRefusals.ReadsOnly,
            var asked when visitor.Integration is { } program && !IsFor(program, asked) => TokenRefusals.NotOfProgram,
            _ => null,
        };

    static bool IsFor(IntegrationSeat program, Endpoint asked) =>
        asked.Metadata.GetMetadata<ForIntegrationsAttribute>() is { } only && program.Scopes.Contains(only.Scope);

    static bool Writes(HttpContext http) =>
        !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);
}
