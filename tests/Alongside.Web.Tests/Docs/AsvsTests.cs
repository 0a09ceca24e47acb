using System.Text.RegularExpressions;
using Alongside.Web.Tests.Wording;

namespace Alongside.Web.Tests.Docs;

/// <summary>S20: docs/asvs.md answers for every requirement of ASVS 5.0 at level 2, by a test that is there or by a reason.</summary>
public sealed partial class AsvsTests
{
    /// <summary>How many requirements of levels 1 and 2 each chapter of 5.0.0 has, but for the last, which is about WebRTC.</summary>
    static readonly int[] Requirements = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16];

    static readonly string[] Verdicts = ["held", "in part", "not met", "operator", "not here"];

    static readonly List<string[]> Rows =
    [
        .. from line in Sources.Text("docs/asvs.md").Split('\n')
        where Row().IsMatch(line)
        select line.Split('|', StringSplitOptions.TrimEntries)[1..^1],
    ];

    [Fact]
    public void Every_requirement_of_a_chapter_has_one_row() =>
        Assert.Equal(
            Requirements.Select((count, chapter) => (chapter + 1, count)),
            Rows.Select(r => r[0])
                .Distinct()
                .GroupBy(id => int.Parse(id.Split('.')[0], null))
                .Select(g => (g.Key, g.Count()))
        );

    [Fact]
    public void Every_row_has_words_a_verdict_and_a_test_or_a_reason()
    {
        Held.None(Rows.Where(r => r.Length != 4 || r.Any(c => c is "") || !Verdicts.Contains(r[2])).Select(r => r[0]));
        Held.None(Rows.Where(r => r[2] is "held" && !Test().IsMatch(r[3])).Select(r => r[0]));
        Held.None(Rows.Where(r => r[2] is "not met" && Test().IsMatch(r[3])).Select(r => r[0]));
        Assert.Equal(Rows.Count, Rows.Select(r => r[0]).Distinct().Count());
    }

    [Fact]
    public void Every_test_that_it_or_the_list_of_promises_names_is_there()
    {
        var classes = Directory
            .EnumerateFiles(Path.Combine(Sources.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Class().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups["name"].Value)
            .ToHashSet(StringComparer.Ordinal);
        var named =
            from file in new[] { "docs/asvs.md", "docs/security.md", "docs/goals.md" }
            from Match test in Test().Matches(Sources.Text(file))
            let name = test.Groups["name"].Value
            where !classes.Contains(name)
            select $"{file}: {name}";
        Held.None(named.Distinct());
    }

    [Fact]
    public void The_figures_above_the_tables_are_those_of_the_tables()
    {
        var counted = string.Join(" | ", Verdicts.Select(v => Rows.Count(r => r[2] == v)));
        Assert.Contains($"| of {Rows.Count} | {counted} |", Sources.Text("docs/asvs.md"), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| \d+\.\d+\.\d+ \|", RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex(
        "`([A-Za-z]+/)*(?<name>[A-Za-z]+(Tests|Pages|OnPhone))`",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Test();

    [GeneratedRegex(@"class (?<name>[A-Za-z]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Class();
}
