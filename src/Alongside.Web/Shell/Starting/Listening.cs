using Alongside.Web.Shell.SignIn;

namespace Alongside.Web.Shell.Starting;

/// <summary>Where the program will listen, and whether anybody but this machine can come there.</summary>
/// <param name="Beyond">Addresses that others reach.</param>
/// <param name="Plain">Those of them that are not encrypted.</param>
sealed record Listening(IReadOnlyList<string> Beyond, IReadOnlyList<string> Plain)
{
    public const string Usual = "http://localhost:5080";

    /// <summary>The framework's own setting wins over ours, so it is looked at too.</summary>
    public static Listening From(IConfiguration options)
    {
        var named = options
            .GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(e => e["Url"])
            .OfType<string>()
            .ToList();
        var all = named is [] ? Told(options).Split(';', StringSplitOptions.RemoveEmptyEntries) : [.. named];
        List<string> beyond = [.. all.Where(IsBeyond)];
        return new(beyond, [.. beyond.Where(a => BindingAddress.Parse(a).Scheme == Uri.UriSchemeHttp)]);
    }

    public static string Told(IConfiguration options) =>
        options["ALONGSIDE_URLS"] is { Length: > 0 } told ? told : Usual;

    static bool IsBeyond(string text)
    {
        var address = BindingAddress.Parse(text);
        return !address.IsUnixPipe && !address.IsNamedPipe && !Origin.IsLoopbackName(address.Host);
    }
}
