using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Alongside.Domain.Basics;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Walls;

/// <summary>The rules of the house, as far as sources and assemblies can be asked.</summary>
[Collection(nameof(Town))]
public sealed class SourceTests(Towns towns)
{
    const int MostLines = 200;

    static readonly string Root = FindRoot(AppContext.BaseDirectory);

    /// <summary>Written once and never again, or written by a tool.</summary>
    static readonly string[] Long = ["M0001Spine.cs", "FirmDbSnapshot.cs", "DirectorySnapshot.cs"];

    static readonly string[] Kinds = [".cs", ".cshtml", ".ts", ".css"];

    static readonly List<(string Path, string Text)> Sources =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
            .Where(f => Kinds.Contains(Path.GetExtension(f)))
            .Select(f => (Path: Path.GetRelativePath(Root, f), File: f))
            .Where(f => !f.Path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin" or "wwwroot"))
            .Select(f => (f.Path, File.ReadAllText(f.File))),
    ];

    static readonly Assembly[] Assemblies = [typeof(Fact).Assembly, typeof(App).Assembly];

    [Fact]
    public void The_domain_needs_the_base_class_library_alone() =>
        Assert.All(
            typeof(Fact).Assembly.GetReferencedAssemblies(),
            a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal)
        );

    [Fact]
    public void No_file_is_long() =>
        Assert.Empty(
            from source in Sources
            where !Long.Contains(Path.GetFileName(source.Path))
            let lines = source.Text.Count(c => c == '\n')
            where lines > MostLines
            select $"{source.Path}: {lines} lines"
        );

    /// <summary>Landing moves a database, whose log SQLite has written back and synced before.</summary>
    [Fact]
    public void A_file_bears_its_name_once_its_bytes_lie_on_the_disk() =>
        Assert.Equal(
            ["Landing.cs"],
            from source in Sources
            where source.Text.Contains("File.Move(", StringComparison.Ordinal)
            where !source.Text.Contains("Flush(flushToDisk: true)", StringComparison.Ordinal)
            select Path.GetFileName(source.Path)
        );

    [Fact]
    public void Machinery_has_no_names_of_its_own() =>
        Assert.Empty(
            from type in Assemblies.SelectMany(a => a.GetTypes())
            where type.Namespace?.StartsWith("Alongside.", StringComparison.Ordinal) is true
            where
                Regex.IsMatch(
                    type.Name,
                    ".(Manager|Helper|Helpers|Utils|Service|Dto|Impl)$",
                    RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
                )
            where !type.IsSubclassOf(typeof(Microsoft.Extensions.Hosting.BackgroundService))
            select type.FullName
        );

    [Fact]
    public void Each_kind_of_log_line_has_a_number_of_its_own() =>
        Assert.Empty(
            Sources
                .SelectMany(s =>
                    Regex.Matches(
                        s.Text,
                        @"LoggerMessage\((?<number>\d+)",
                        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
                    )
                )
                .CountBy(m => m.Groups["number"].Value, StringComparer.Ordinal)
                .Where(number => number.Value > 1)
                .Select(number => number.Key)
        );

    [Fact]
    public void Nobody_holds_a_thread_of_pages_for_what_comes_back_to_these_threads() =>
        Assert.Empty(
            from source in Sources
            where source.Path.EndsWith(".cs", StringComparison.Ordinal)
            from line in source.Text.Split('\n')
            where
                line.Contains(".GetResult()", StringComparison.Ordinal)
                || line.Contains(".Wait()", StringComparison.Ordinal)
            where !line.Contains("Task.Run(", StringComparison.Ordinal)
            select $"{source.Path}: {line.Trim()}"
        );

    [Fact]
    public void Every_public_type_of_the_domain_says_what_it_is()
    {
        var documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Alongside.Domain.xml"));
        var told = documentation
            .Descendants("member")
            .Where(m => !string.IsNullOrWhiteSpace(m.Element("summary")?.Value))
            .Select(m => m.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            from type in typeof(Fact).Assembly.GetExportedTypes()
            where !type.IsNested && !told.Contains($"T:{type.FullName}") && !IsTableOfRefusals(type)
            select type.FullName
        );
    }

    [Fact]
    public void No_pattern_can_take_for_ever() =>
        Assert.Empty(
            from source in Sources
            from Match use in Regex.Matches(
                source.Text,
                @"GeneratedRegex\(.*?\)\]|new Regex\([^;]*;|\bRegex\.(IsMatch|Replace|Match|Matches|Split)\([^;]*;",
                RegexOptions.Singleline | RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(5)
            )
            where !use.Value.Contains("NonBacktracking", StringComparison.Ordinal)
            where !use.Value.Contains("imeout", StringComparison.Ordinal)
            where !Regex.IsMatch(use.Value, @",\s*\w+,\s*\w+\)\]$", RegexOptions.NonBacktracking) // options, then milliseconds
            select $"{source.Path}: {use.Value}"
        );

    [Fact]
    public void The_wall_is_lifted_in_one_place_at_most() =>
        Assert.True(Sources.Count(s => s.Text.Contains("IgnoreQueryFilters", StringComparison.Ordinal)) <= 1);

    [Fact]
    public async Task Every_key_and_index_of_a_firm_s_tables_begins_with_the_firm()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        var wrong = await town.App.InFirmAsync(
            town.North.Firm.Id,
            services =>
            {
                var types = services.GetRequiredService<FirmDb>().Model.GetEntityTypes().ToList();
                var keys = types
                    .SelectMany(t => t.GetKeys())
                    .Where(k => k.Properties[0].Name != "Firm")
                    .Select(k => $"{k}");
                var indexes = types
                    .SelectMany(t => t.GetIndexes())
                    .Where(i => i.Properties[0].Name is not ("Firm" or "Slug"))
                    .Select(i => $"{i}");
                return Task.FromResult(keys.Concat(indexes).ToList());
            }
        );
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(EngineKind.Sqlite)]
    [InlineData(EngineKind.Postgres)]
    public async Task Migrations_give_the_tables_that_the_program_expects(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        Assert.False(
            await town.App.InFirmAsync(
                town.North.Firm.Id,
                services => Task.FromResult(services.GetRequiredService<FirmDb>().Database.HasPendingModelChanges())
            )
        );
    }

    /// <summary>A list of refusals is told by the class it is named for.</summary>
    static bool IsTableOfRefusals(Type type) =>
        type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Refusals", StringComparison.Ordinal);

    static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Alongside.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
