using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Shell;

/// <summary>
/// What another site makes a browser send changes nothing, whatever tokens it carries: browsers say where a request comes from.
/// A form's own token, or REST's insistence on JSON, is asked for besides.
/// </summary>
static class OtherSites
{
    public static IApplicationBuilder RefuseOtherSites(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (IsSafe(http.Request.Method) || !ComesFromElsewhere(http))
                    return next(http);
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        );

    static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    static bool ComesFromElsewhere(HttpContext http)
    {
        var headers = http.Request.Headers;
        if (headers["Sec-Fetch-Site"] == "cross-site")
            return true;
        // A page that sends no referrer says "null" of itself, so that word proves nothing.
        return headers.Origin.ToString() is { Length: > 0 } origin && origin != "null" && !IsOurs(http, origin);
    }

    static bool IsOurs(HttpContext http, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && (
            from.Authority == http.Request.Host.Value
            || origin == http.RequestServices.GetRequiredService<Origin>().For(http.Request)
        );
}
