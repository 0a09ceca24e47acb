using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Alongside.Web.Ui;

/// <summary>
/// Addresses of the built files, outside every firm's path base, each with a hash of its content: a new file is a new address,
/// so browsers may keep them for ever.
/// </summary>
public sealed class AssetVersions(IFileProvider files)
{
    readonly ConcurrentDictionary<string, string> hrefs = new(StringComparer.Ordinal);

    public string this[string name] => hrefs.GetOrAdd(name, Href);

    string Href(string name)
    {
        var file = files.GetFileInfo($"assets/{name}");
        if (!file.Exists)
            throw new FileNotFoundException($"The built file {name} is missing; npm run build makes it.", name);
        using var content = file.CreateReadStream();
        return $"/assets/{name}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..12]}";
    }
}
