using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Shell;

/// <summary>Headers on every answer: nothing from other origins, nothing inline, nothing framed, nothing kept by a cache.</summary>
public static class SecurityHeaders
{
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>In the very words that the framework's antiforgery wants, which otherwise warns at every form.</summary>
    public const string KeptByNobody = "no-cache, no-store";

    /// <summary>For a year browsers come by https alone, where that is how they are told to come.</summary>
    const string HttpsAlone = "max-age=31536000; includeSubDomains";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var https = app.ApplicationServices.GetRequiredService<Origin>().IsHttps;
        return app.Use(
            (http, next) =>
            {
                if (https)
                    http.Response.Headers.StrictTransportSecurity = HttpsAlone;
                var headers = http.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                if (!http.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
                    headers.CacheControl = KeptByNobody;
                return next(http);
            }
        );
    }
}
