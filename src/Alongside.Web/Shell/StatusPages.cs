using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace Alongside.Web.Shell;

/// <summary>An answer without a body gets words: a calm page for people, problem details for programs.</summary>
static class StatusPages
{
    public static IApplicationBuilder UseStatusPages(this IApplicationBuilder app) =>
        app.UseWhen(http => !http.IsApi(), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}"))
            .UseWhen(IsApi, api => api.UseStatusCodePages());

    /// <summary>A fault says sorry in the same two ways, and nothing of what it was. Nothing that it broke is used again to say so.</summary>
    public static IApplicationBuilder UseFaultPages(this IApplicationBuilder app) =>
        app.UseWhen(
                http => !FirmInPath.IsApi(http.Request),
                pages =>
                    pages.UseExceptionHandler(
                        new ExceptionHandlerOptions
                        {
                            ExceptionHandlingPath = "/error/500",
                            CreateScopeForErrors = true,
                            SuppressDiagnosticsCallback = IsNoFault,
                        }
                    )
            )
            .UseWhen(
                http => FirmInPath.IsApi(http.Request),
                api => api.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = IsNoFault })
            );

    /// <summary>That a firm is closed is meant so, and nobody has to be called.</summary>
    static bool IsNoFault(ExceptionHandlerSuppressDiagnosticsContext context) =>
        context.Exception is FirmClosedException;

    /// <summary>A request of the REST interface, which is answered in problem details and never redirected.</summary>
    public static bool IsApi(this HttpContext http) => FirmInPath.IsApi(http.Request);

    /// <summary>The error page is being shown in place of the answer.</summary>
    public static bool IsShownAgain(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || http.Features.Get<IExceptionHandlerFeature>() is not null;
}
