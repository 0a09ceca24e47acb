using System.Runtime.CompilerServices;

namespace Alongside.Web.Tests.Wording;

/// <summary>The product's own sources, as they lie on disk.</summary>
static class Sources
{
    public static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    public static IReadOnlyList<RazorPage> Pages { get; } =
    [.. Files("src/Alongside.Web", "*.cshtml").Select(f => RazorPage.Parse(f.Name, f.Text))];

    public static IReadOnlyList<(string Name, string Text)> Code { get; } =
    [.. Files("src", "*.cs"), .. Files("src/Alongside.Web", "*.cshtml")];

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    static IEnumerable<(string Name, string Text)> Files(string under, string pattern) =>
        from path in Directory.EnumerateFiles(Path.Combine(Root, under), pattern, SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !name.Contains("/obj/") && !name.Contains("/bin/")
        orderby name
        select (name, File.ReadAllText(path));

    static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
