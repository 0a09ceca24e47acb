namespace Alongside.Web.Shell.SignIn;

/// <summary>What a path says before anything is looked up; the same before and after the firm became the path base.</summary>
static class FirmInPath
{
    /// <summary>The first word; reserved words are simply never a firm's.</summary>
    public static string Slug(HttpRequest request) => Words(request).FirstOrDefault("");

    /// <summary>
    /// /{firm}/api or /api/v1: answered by status codes, not by pages. /api and /api/… are the pages that tell of it.
    /// </summary>
    public static bool IsApi(HttpRequest request) => Words(request) is [_, "api", ..] or ["api", "v1", ..];

    static string[] Words(HttpRequest request) =>
        (request.PathBase + request.Path).Value!.Split('/', 4, StringSplitOptions.RemoveEmptyEntries);
}
