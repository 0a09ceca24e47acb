using Microsoft.AspNetCore.Http.Features;

namespace Alongside.Web.Shell.Watching;

/// <summary>The pattern of the route that was asked for, such as plans/{id}, also after an error page was shown in its place.</summary>
sealed record RouteSeen(string Pattern)
{
    /// <summary>After routing: on the request and on its span, where it has one.</summary>
    public static Task NoteAsync(HttpContext http, RequestDelegate next)
    {
        if (
            !StatusPages.IsShownAgain(http) && http.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } pattern }
        )
        {
            http.Features.Set(new RouteSeen(pattern));
            http.Features.Get<IHttpActivityFeature>()?.Activity.SetTag("http.route", pattern);
        }
        return next(http);
    }

    public static string? Of(HttpContext http) => http.Features.Get<RouteSeen>()?.Pattern;
}
