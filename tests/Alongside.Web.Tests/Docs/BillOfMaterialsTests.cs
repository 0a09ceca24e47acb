using System.Text.Json;
using Alongside.Web.Tests.Wording;

namespace Alongside.Web.Tests.Docs;

/// <summary>S19: what Alongside is made of stands in one file, package by package, as the lock files have it.</summary>
public sealed class BillOfMaterialsTests
{
    [Fact]
    public void The_bill_of_materials_is_what_the_lock_files_say()
    {
        var file = Path.Combine(Sources.Root, BillOfMaterials.Path);
        var told = BillOfMaterials.Write();
        if (Environment.GetEnvironmentVariable("ALONGSIDE_WRITE_DOCS") == "1")
            File.WriteAllText(file, told);
        Assert.Equal(told, File.ReadAllText(file));
    }

    [Fact]
    public void Every_package_of_every_lock_file_is_in_it_with_version_hash_and_a_licence_that_we_know()
    {
        var components = JsonDocument
            .Parse(Sources.Text(BillOfMaterials.Path))
            .RootElement.GetProperty("components")
            .EnumerateArray()
            .ToDictionary(c => c.GetProperty("purl").GetString()!, StringComparer.Ordinal);
        var names =
            from file in Directory.EnumerateFiles(Sources.Root, "packages.lock.json", SearchOption.AllDirectories)
            where !file.Contains("node_modules", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            where
                line.StartsWith("      \"", StringComparison.Ordinal)
                && line.EndsWith("\": {", StringComparison.Ordinal)
            select line.Trim().Trim('{', ' ', ':', '"');
        Held.None(
            names
                .Where(n => !n.StartsWith("alongside", StringComparison.OrdinalIgnoreCase))
                .Where(n => !components.Keys.Any(url => url.StartsWith($"pkg:nuget/{n}@", StringComparison.Ordinal)))
                .Distinct()
        );
        Held.None(BillOfMaterials.Locked.Where(p => BillOfMaterials.LicenceOf(p) is null).Select(p => p.Url));
        Assert.All(
            components.Values,
            c =>
            {
                Assert.Equal(128, c.GetProperty("hashes")[0].GetProperty("content").GetString()!.Length);
                Assert.NotEqual(
                    "",
                    c.GetProperty("licenses")[0].GetProperty("license").EnumerateObject().Single().Value.GetString()
                );
            }
        );
    }

    [Fact]
    public void What_runs_is_told_from_what_only_builds_and_checks()
    {
        var ships = BillOfMaterials.Locked.Where(p => p.Ships).Select(p => p.Name).ToList();
        Assert.Contains("Npgsql", ships);
        Assert.DoesNotContain("Meziantou.Analyzer", ships);
        Assert.DoesNotContain("xunit.v3", ships);
        Assert.DoesNotContain("typescript", ships);
    }
}
