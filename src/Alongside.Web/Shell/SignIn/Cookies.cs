namespace Alongside.Web.Shell.SignIn;

/// <summary>
/// Our cookies: one path for the whole site, unreadable by script, and on https bound to this very host. A plain-http
/// loopback has its own names, so that neither can stand in for the other.
/// </summary>
static class Cookies
{
    public const string Session = "alongside";
    public const string Asking = "alongside-asking";
    public const string Device = "alongside-device";
    public const string HalfWay = "alongside-half-way";
    public const string ShownOnce = "alongside-shown-once";
    public const string Trip = "alongside-trip";
    public const string FirstTime = "alongside-first-time";
    public const string Form = "alongside-form";
    public const string Feed = "alongside-feed";
    public const string Half = "alongside-half";
    public const string Cards = "alongside-cards";
    public const string Token = "alongside-token";
    public const string Integration = "alongside-integration";
    public const string Webhook = "alongside-webhook";

    public static string Name(bool https, string name) => https ? $"__Host-{name}" : name;

    public static string? Read(HttpRequest request, string name) => request.Cookies[Name(request.IsHttps, name)];

    /// <summary>Without a life it ends with the browser.</summary>
    public static void Write(HttpContext context, string name, string value, TimeSpan? life = null) =>
        context.Response.Cookies.Append(
            Name(context.Request.IsHttps, name),
            value,
            Options(context.Request.IsHttps, life)
        );

    public static void Delete(HttpContext context, string name) =>
        context.Response.Cookies.Delete(
            Name(context.Request.IsHttps, name),
            Options(context.Request.IsHttps, life: null)
        );

    static CookieOptions Options(bool https, TimeSpan? life) =>
        new()
        {
            HttpOnly = true,
            Secure = https,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = life,
            IsEssential = true,
        };
}
