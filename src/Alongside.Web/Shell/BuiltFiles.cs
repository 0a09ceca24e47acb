using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;

namespace Alongside.Web.Shell;

/// <summary>
/// Styles, scripts, fonts and pictures: browsers keep them for ever, because a new file has a new address. They travel packed, as
/// pages do.
/// </summary>
static class BuiltFiles
{
    /// <summary>
    /// Over https too. The length of a packed page tells a stranger something only if they can put guesses into it, and no page of a
    /// signed-in person repeats what its address says; tokens are written differently each time.
    /// </summary>
    public static IServiceCollection AddPacking(this IServiceCollection services) =>
        services
            .AddResponseCompression(o =>
            {
                o.EnableForHttps = true;
                o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/manifest+json"];
            })
            .Configure<BrotliCompressionProviderOptions>(o => o.Level = System.IO.Compression.CompressionLevel.Optimal);

    public static IApplicationBuilder UseBuiltFiles(this IApplicationBuilder app) =>
        app.UseResponseCompression().UseStaticFiles(new StaticFileOptions { OnPrepareResponse = Prepare });

    static void Prepare(StaticFileResponseContext served)
    {
        var (request, headers) = (served.Context.Request, served.Context.Response.Headers);
        headers.CacheControl = IsForEver(request) ? "public, max-age=31536000, immutable" : "no-cache";
        // It lies with the other files, and asks to stand by for one page of a firm.
        if (served.File.Name is "worker.js")
            headers["Service-Worker-Allowed"] = "/";
    }

    static bool IsForEver(HttpRequest request) =>
        request.Query.ContainsKey("v") || request.Path.StartsWithSegments("/assets/fonts", StringComparison.Ordinal);
}
