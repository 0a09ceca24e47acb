using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.FileProviders;

namespace Alongside.Web.Ui;

/// <summary>
/// Addresses of the built files, outside every firm's path base, each with a hash of its content: a new file is a new address,
/// so browsers may keep them for ever.
/// </summary>
public sealed class AssetVersions(IFileProvider files)
{
    readonly ConcurrentDictionary<string, string> hrefs = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<(string Name, string? More), HtmlString> icons = new();

    public string this[string name] => hrefs.GetOrAdd(name, Href);

    /// <summary>A picture of the icons' file, which every page shows many of and so is written out once.</summary>
    public IHtmlContent Icon(string name, string? more) =>
        icons.GetOrAdd((name, more), icon => Written(Svg(icon.Name, icon.More)));

    Element Svg(string name, string? more) =>
        Markup
            .Element(
                "svg",
                more is null ? "icon" : $"icon {more}",
                new Element("use").With("href", $"{this["icons.svg"]}#i-{name}")
            )
            .With("aria-hidden", "true")
            .With("focusable", "false");

    static HtmlString Written(Element element)
    {
        using var writer = new StringWriter();
        element.WriteTo(writer, HtmlEncoder.Default);
        return new HtmlString($"{writer}");
    }

    string Href(string name)
    {
        var file = files.GetFileInfo($"assets/{name}");
        if (!file.Exists)
            throw new FileNotFoundException($"The built file {name} is missing; npm run build makes it.", name);
        using var content = file.CreateReadStream();
        return $"/assets/{name}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..12]}";
    }
}
