using System.Text.Json;
using Alongside.Web.Tests.Wording;

namespace Alongside.Web.Tests.Docs;

/// <summary>docs/licences.md names everything that the projects resolve to, and docs/adr says why each of our own choices is there.</summary>
public sealed class LicencesTests
{
    [Fact]
    public void Every_package_is_listed_with_its_version()
    {
        var lines = Sources.Text("docs/licences.md").Split('\n');

        var missing =
            from package in Resolved()
            where
                !lines.Any(l =>
                    l.StartsWith($"| {package.Name} |", StringComparison.Ordinal)
                    && l.Contains(package.Version, StringComparison.Ordinal)
                )
            select $"{package.Name} {package.Version}";

        Held.None(missing.Distinct());
    }

    [Fact]
    public void Every_dependency_of_our_own_choice_has_a_decision()
    {
        var decisions = string.Concat(
            Directory.EnumerateFiles(Path.Combine(Sources.Root, "docs/adr")).Select(File.ReadAllText)
        );

        Held.None(
            Resolved()
                .Where(p => p.Direct && !decisions.Contains(p.Name, StringComparison.Ordinal))
                .Select(p => p.Name)
                .Distinct()
        );
    }

    [Fact]
    public void Every_link_between_the_documents_leads_somewhere()
    {
        var broken =
            from file in Directory.EnumerateFiles(Path.Combine(Sources.Root, "docs/adr"))
            from target in File.ReadAllText(file).Split("](").Skip(1).Select(t => t.Split(')')[0])
            where !File.Exists(Path.Combine(Path.GetDirectoryName(file)!, target))
            select $"{Path.GetFileName(file)}: {target}";

        Held.None(broken);
    }

    static IEnumerable<(string Name, string Version, bool Direct)> Resolved() =>
        from file in Directory.EnumerateFiles(Sources.Root, "packages.lock.json", SearchOption.AllDirectories)
        let json = JsonDocument.Parse(File.ReadAllText(file)).RootElement
        from framework in json.GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() is not "Project"
        select (
            package.Name,
            package.Value.GetProperty("resolved").GetString()!,
            package.Value.GetProperty("type").GetString() is "Direct"
        );
}
