using System.Collections.Frozen;

namespace Alongside.Web.Shell;

/// <summary>
/// Firms live in the path: the first segment becomes the path base, so that a link made inside a firm cannot leave it. Whether
/// there is such a firm is nobody's business before sign-in, so it is not asked here.
/// </summary>
public static class FirmPath
{
    /// <summary>First words of paths that are not firms.</summary>
    public static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "sign-in",
        "sign-out",
        "account",
        "set-up",
        "api",
        "openapi",
        "healthz",
        "readyz",
        "assets",
        "operator",
        "clients",
        "reply",
        "feed",
        "error",
        "favicon.ico"
    );

    public static IApplicationBuilder UseFirmPath(this IApplicationBuilder app) =>
        app.Use(
            (http, next) =>
            {
                if (SlugOf(http.Request.Path) is { } slug)
                {
                    http.Features.Set(new FirmAddress(slug));
                    var rest = http.Request.Path.Value![(slug.Length + 1)..];
                    http.Request.PathBase = $"/{slug}";
                    http.Request.Path = rest is "" ? "/" : rest;
                }
                return next(http);
            }
        );

    static string? SlugOf(PathString path)
    {
        var first = path.Value?.Split('/', 3) is [_, var word, ..] ? word : "";
        return first is "" || Reserved.Contains(first) ? null : first;
    }
}

/// <summary>The firm that the address names, whether or not there is one.</summary>
public sealed record FirmAddress(string Slug);
