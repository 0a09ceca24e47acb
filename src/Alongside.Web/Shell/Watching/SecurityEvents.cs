using Alongside.Web.Shell.Limiting;
using Alongside.Web.Shell.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace Alongside.Web.Shell.Watching;

/// <summary>
/// Who was not let in or was told to stop, and who changed something beside a talk: their ways in, roles, settings, copies, the
/// installation. Each is one line of who, what, when and in which firm, by ids and the route’s pattern. What people write to each
/// other stands in the firm’s ledger and in no log.
/// </summary>
static partial class SecurityEvents
{
    /// <summary>Pages on which whoever looks after something changes it.</summary>
    static readonly string[] LookedAfter =
    [
        Policies.SignedIn,
        Policies.Administrator,
        Policies.LooksAfter,
        Policies.WholeFirm,
        SignInPolicies.SignedIn,
        SignInPolicies.Fresh,
        SignInPolicies.Operator,
    ];

    public static IApplicationBuilder UseSecurityEvents(this IApplicationBuilder app)
    {
        var log = app
            .ApplicationServices.GetRequiredService<ILoggerFactory>()
            .CreateLogger(typeof(SecurityEvents).FullName!);
        return app.Use(
            async (http, next) =>
            {
                await next(http);
                Note(log, http);
            }
        );
    }

    static void Note(ILogger log, HttpContext http)
    {
        var (status, route, visitor) = (http.Response.StatusCode, RouteSeen.Of(http), Visitor.Of(http.User));
        var firm = visitor?.Firm?.ToString() ?? "none";
        var account = visitor is null ? "none" : $"{visitor.Account}";
        var method = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? "GET" : "POST";
        if (http.Features.Get<NotedAlready>() is not null)
            return;
        if (IsNo(status) && (route is not null || visitor is not null || status == StatusCodes.Status400BadRequest))
            NotLetIn(log, status, method, route ?? "none", account, firm, Limits.Of(http.Connection.RemoteIpAddress));
        else if (
            method is "POST"
            && status < StatusCodes.Status400BadRequest
            && visitor is not null
            && IsLookedAfter(http)
        )
            Changed(log, method, route ?? "none", account, firm);
    }

    static bool IsNo(int status) =>
        status
            is StatusCodes.Status400BadRequest
                or StatusCodes.Status401Unauthorized
                or StatusCodes.Status404NotFound
                or StatusCodes.Status405MethodNotAllowed
                or StatusCodes.Status413PayloadTooLarge
                or StatusCodes.Status415UnsupportedMediaType
                or StatusCodes.Status429TooManyRequests
                or StatusCodes.Status503ServiceUnavailable;

    static bool IsLookedAfter(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => LookedAfter.Contains(a.Policy))
            is true;

    [LoggerMessage(
        1010,
        LogLevel.Information,
        "Not let in: {Status} to {Method} {Route}, account {Account}, firm {Firm}, from {Network}"
    )]
    static partial void NotLetIn(
        ILogger log,
        int status,
        string method,
        string route,
        string account,
        string firm,
        string network
    );

    [LoggerMessage(1011, LogLevel.Information, "Changed: {Method} {Route}, account {Account}, firm {Firm}")]
    static partial void Changed(ILogger log, string method, string route, string account, string firm);
}
