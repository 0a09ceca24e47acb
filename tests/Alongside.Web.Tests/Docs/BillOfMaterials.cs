using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alongside.Web.Tests.Wording;

namespace Alongside.Web.Tests.Docs;

/// <summary>A package that a lock file names, with the SHA-512 of its file as the lock file has it.</summary>
/// <param name="Ships">It is part of the program, and not only of what builds or checks it.</param>
public sealed record LockedPackage(string Kind, string Name, string Version, string Hash, bool Ships)
{
    public string Url =>
        $"pkg:{Kind}/{Uri.EscapeDataString(Name).Replace("%2F", "/", StringComparison.Ordinal)}@{Version}";
}

/// <summary>
/// deploy/sbom.cdx.json: what Alongside is made of, in CycloneDX 1.6, out of the lock files and docs/licences.md. It says the same
/// for the same lock files, so that a release can be compared with its sources.
/// </summary>
static class BillOfMaterials
{
    public const string Path = "deploy/sbom.cdx.json";

    static readonly FrozenSet<string> Spdx = FrozenSet.Create(
        StringComparer.Ordinal,
        "MIT",
        "Apache-2.0",
        "PostgreSQL",
        "MPL-2.0",
        "BSD-3-Clause",
        "0BSD"
    );

    static readonly JsonSerializerOptions Shape = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static readonly string[] Licences = Sources.Text("docs/licences.md").Split('\n');

    /// <summary>From its own heading on the list of licences: what only builds and checks is not shipped.</summary>
    static readonly HashSet<string> Tools =
    [
        .. Licences
            .SkipWhile(l => l != "## What builds and checks")
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal))
            .Select(l => l.Split('|')[1].Trim()),
    ];

    public static IReadOnlyList<LockedPackage> Locked { get; } =
    [
        .. from package in OfNuGet().Concat(OfNpm())
        group package by package.Url into same
        orderby same.Key
        select same.First() with
        {
            Ships = same.Any(p => p.Ships),
        },
    ];

    /// <summary>The licence as docs/licences.md has it; nothing where that does not name the package.</summary>
    public static string? LicenceOf(LockedPackage package)
    {
        var row = Row(package.Name) ?? (package.Name.StartsWith('@') ? Row(package.Name.Split('/')[0] + "/*") : null);
        return row?.Split('|')[3].Trim();

        static string? Row(string name) =>
            Licences.FirstOrDefault(l =>
                l.StartsWith($"| {name} |", StringComparison.Ordinal)
                || l.StartsWith($"| {name}, and ", StringComparison.Ordinal)
                || l.Contains($", and {name} for ", StringComparison.Ordinal)
            );
    }

    public static string Write()
    {
        var components = new JsonArray([.. Locked.Select(Component)]);
        var bom = new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["serialNumber"] =
                $"urn:uuid:{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(components.ToJsonString()))[..16])}",
            ["version"] = 1,
            ["metadata"] = new JsonObject
            {
                ["component"] = new JsonObject
                {
                    ["type"] = "application",
                    ["bom-ref"] = "alongside",
                    ["name"] = "alongside",
                    ["version"] = Between(Sources.Text("Directory.Build.props"), "<Version>", "</Version>"),
                    ["licenses"] = new JsonArray(Licence("Apache-2.0")),
                },
            },
            ["components"] = components,
            ["dependencies"] = new JsonArray(
                new JsonObject
                {
                    ["ref"] = "alongside",
                    ["dependsOn"] = new JsonArray([.. Locked.Where(p => p.Ships).Select(p => JsonValue.Create(p.Url))]),
                }
            ),
        };
        return bom.ToJsonString(Shape) + "\n";
    }

    static IEnumerable<LockedPackage> OfNuGet() =>
        from file in Directory.EnumerateFiles(Sources.Root, "packages.lock.json", SearchOption.AllDirectories)
        where !file.Contains("node_modules", StringComparison.Ordinal)
        let ofProgram = System.IO.Path.GetRelativePath(Sources.Root, file).StartsWith("src", StringComparison.Ordinal)
        from framework in JsonDocument
            .Parse(File.ReadAllText(file))
            .RootElement.GetProperty("dependencies")
            .EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.TryGetProperty("contentHash", out _)
        select new LockedPackage(
            "nuget",
            package.Name,
            package.Value.GetProperty("resolved").GetString()!,
            Hex(package.Value.GetProperty("contentHash").GetString()!),
            ofProgram && !Tools.Contains(package.Name)
        );

    static IEnumerable<LockedPackage> OfNpm() =>
        from package in JsonDocument
            .Parse(Sources.Text("package-lock.json"))
            .RootElement.GetProperty("packages")
            .EnumerateObject()
        where package.Name.Length > 0
        select new LockedPackage(
            "npm",
            package.Name[(package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + 13)..],
            package.Value.GetProperty("version").GetString()!,
            Hex(package.Value.GetProperty("integrity").GetString()!["sha512-".Length..]),
            !(package.Value.TryGetProperty("dev", out var dev) && dev.GetBoolean())
        );

    static JsonObject Component(LockedPackage package) =>
        new()
        {
            ["type"] = "library",
            ["bom-ref"] = package.Url,
            ["name"] = package.Name,
            ["version"] = package.Version,
            ["scope"] = package.Ships ? "required" : "excluded",
            ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = package.Hash }),
            ["licenses"] = new JsonArray(Licence(LicenceOf(package) ?? "")),
            ["purl"] = package.Url,
        };

    /// <summary>Where there is a choice it is the one that we take; what has no short name has its own words.</summary>
    static JsonObject Licence(string words)
    {
        var taken = words.Split("we take ") is [_, var ours] ? ours : words.Split([',', ' '], 2)[0];
        return new JsonObject
        {
            ["license"] = Spdx.Contains(taken)
                ? new JsonObject { ["id"] = taken }
                : new JsonObject { ["name"] = words.Replace("`", "", StringComparison.Ordinal) },
        };
    }

    static string Hex(string base64) => Convert.ToHexStringLower(Convert.FromBase64String(base64));

    static string Between(string text, string before, string after) => text.Split(before)[1].Split(after)[0];
}
