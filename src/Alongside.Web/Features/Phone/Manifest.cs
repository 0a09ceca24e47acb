using System.Text.Json;
using Alongside.Web.Shell;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Phone;

/// <summary>
/// What a phone asks for before it puts Alongside among its own programs: each firm has one, which begins at the person's log. Signing
/// in lies outside the firm's path, so that the whole site is in scope.
/// </summary>
static class Manifest
{
    const string Paper = "#F8F5EF";

    /// <summary>As they are written here: their names are not ours.</summary>
    static readonly JsonSerializerOptions AsWritten = new(JsonSerializerOptions.Default);

    public static void MapManifest(this IEndpointRouteBuilder app) =>
        app.MapGet("/manifest.webmanifest", Of).RequireAuthorization(Policies.Own).ExcludeFromDescription();

    static IResult Of(HttpContext http, AssetVersions assets, Words words)
    {
        var firm = http.Features.GetRequired<Desk>().Firm;
        var manifest = new
        {
            id = $"/{firm.Slug}/",
            start_url = $"/{firm.Slug}/my-log",
            scope = "/",
            name = $"Alongside · {firm.Name}",
            short_name = "Alongside",
            lang = words.Culture.Name,
            display = "standalone",
            theme_color = Paper,
            background_color = Paper,
            icons = new[]
            {
                Icon(assets, "icon-192.png", "192x192", "any"),
                Icon(assets, "icon-512.png", "512x512", "any"),
                Icon(assets, "icon-maskable.png", "512x512", "maskable"),
            },
        };
        return Results.Json(manifest, AsWritten, "application/manifest+json");
    }

    static object Icon(AssetVersions assets, string name, string sizes, string purpose) =>
        new
        {
            src = assets[$"icons/{name}"],
            sizes,
            purpose,
            type = "image/png",
        };
}
