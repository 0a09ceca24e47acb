namespace Alongside.Web.Shell.SignIn;

/// <summary>A place on this site to go on to. Whatever a browser could read as another site becomes the start page.</summary>
static class LocalUrl
{
    public const string Start = "/";
    const int Longest = 500;

    public static string Or(string? url) => IsLocal(url) ? url! : Start;

    static bool IsLocal(string? url) =>
        url is ['/', ..] and not ['/', '/', ..]
        && url.Length <= Longest
        && !url.Contains('\\')
        && !url.Any(char.IsControl)
        && !url.StartsWith("/sign-", StringComparison.OrdinalIgnoreCase);
}
