using System.Text.Json;
using System.Text.RegularExpressions;
using Alongside.Web.Shell.Starting;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Wording;
using Microsoft.Extensions.Configuration;

namespace Alongside.Web.Tests.Docs;

/// <summary>What deploy/ promises is there: files that are copied, variables that the program knows, and no secret that works.</summary>
public sealed partial class DeployTests
{
    const string Image = "deploy/Dockerfile";
    const string Compose = "deploy/compose.yaml";

    static readonly string[] Files =
    [
        .. Directory.EnumerateFiles(Path.Combine(Sources.Root, "deploy")).Select(f => $"deploy/{Path.GetFileName(f)}"),
    ];

    static readonly string[] Copied =
    [
        .. from line in Sources.Text(Image).Split('\n')
        where line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal)
        from path in line.Split(' ')[1..^1]
        select path,
    ];

    [Fact]
    public void What_the_image_is_built_from_is_there_and_nothing_keeps_it_out()
    {
        Assert.NotEmpty(Copied);
        Held.None(Copied.Where(path => !Path.Exists(Path.Combine(Sources.Root, path))));
        var let = Sources.Text(".dockerignore").Split('\n').Where(l => l.StartsWith('!')).Select(l => l[1..]).ToList();
        Held.None(
            Copied.Where(path => !let.Exists(l => path == l || path.StartsWith($"{l}/", StringComparison.Ordinal)))
        );
    }

    [Theory]
    [InlineData("src/Alongside.Domain")]
    [InlineData("src/Alongside.Web")]
    public void What_is_compiled_ahead_is_made_of_the_very_packages_that_are_tested(string project)
    {
        var (tested, ahead) = (Packages($"{project}/packages.lock.json"), Packages($"{project}/ahead.lock.json"));
        Assert.NotEmpty(tested);
        Assert.Equal(tested, ahead);
    }

    [Fact]
    public void The_image_runs_as_nobody_in_particular_and_asks_itself_whether_it_is_well()
    {
        var lines = Sources.Text(Image).Split('\n');
        Assert.Contains("FROM mcr.microsoft.com/dotnet/aspnet:10.0", lines);
        Assert.Contains("USER $APP_UID", lines);
        var asks = lines.Single(l => l.StartsWith("HEALTHCHECK", StringComparison.Ordinal));
        Assert.Contains("\"healthy\"", asks, StringComparison.Ordinal);
        Assert.Contains("Healthy.Command()", Sources.Text("src/Alongside.Web/Program.cs"), StringComparison.Ordinal);
        Assert.Contains("read_only: true", Sources.Text(Compose), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_variable_that_is_named_to_an_operator_is_one_that_the_program_reads_and_the_other_way_round()
    {
        var read = Sources
            .Code.Where(f => f.Name.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(f => Variable().Matches(f.Text))
            .Select(m => m.Value)
            .ToHashSet(StringComparer.Ordinal);
        var named = Files
            .Append("docs/operate.md")
            .SelectMany(f => Variable().Matches(Sources.Text(f)).Select(m => (File: f, Name: m.Value)))
            .ToList();
        Held.None(named.Where(n => !read.Contains(n.Name) && n.Name is not "ALONGSIDE_LONG").Distinct());
        var documents = string.Concat(
            Directory.EnumerateFiles(Path.Combine(Sources.Root, "docs"), "*.md").Select(File.ReadAllText)
        );
        Held.None(read.Where(name => !documents.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void With_the_examples_as_they_stand_a_start_is_refused()
    {
        var told = Sources
            .Text("deploy/alongside.env.example")
            .Split('\n')
            .Select(l => l.TrimStart('#'))
            .Where(l => Assigned().IsMatch(l))
            .Select(l => l.Split('=', 2))
            .Select(l => KeyValuePair.Create(l[0], (string?)l[1]));
        var options = new ConfigurationBuilder().AddInMemoryCollection(told).Build();
        var refusals = StartRules.For(options, Engine.From(options)).Refusals;
        foreach (var secret in new[] { "ALONGSIDE_DB", "ALONGSIDE_SMTP", "ALONGSIDE_BACKUP_PASSWORD" })
            Assert.Contains(refusals, r => $"{r}".Contains(secret, StringComparison.Ordinal));
        // the two files agree
        Assert.Contains("Password=change-me", options["ALONGSIDE_DB"], StringComparison.Ordinal);
        Assert.Contains(
            "POSTGRES_PASSWORD=change-me",
            Sources.Text("deploy/database.env.example"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Settings_with_secrets_are_never_committed_and_stand_in_no_other_file()
    {
        Assert.Contains("/deploy/*.env", Sources.Text(".gitignore").Split('\n'));
        Assert.DoesNotContain("assword=", Sources.Text(Compose), StringComparison.Ordinal);
        Assert.DoesNotContain("PASSWORD", Sources.Text(Compose), StringComparison.Ordinal);
        var given = Sources
            .Text(Compose)
            .Split('\n')
            .Select(l => l.Trim())
            .Where(l => l.StartsWith("env_file:", StringComparison.Ordinal));
        Held.None(given.Where(l => !File.Exists(Path.Combine(Sources.Root, $"deploy/{l.Split(' ')[1]}.example"))));
    }

    [Fact]
    public void The_compose_file_is_indented_by_twos_and_mounts_what_it_names()
    {
        var lines = Sources.Text(Compose).Split('\n').Where(l => l.Length > 0 && !l.StartsWith('#')).ToList();
        Held.None(lines.Where(l => l.Contains('\t') || (l.Length - l.TrimStart().Length) % 2 != 0));
        foreach (var volume in new[] { "data", "database" })
        {
            Assert.Contains($"  {volume}:", lines);
            Assert.Contains(lines, l => l.TrimStart().StartsWith($"- {volume}:/", StringComparison.Ordinal));
        }
    }

    static List<string> Packages(string file) =>
        [
            .. JsonDocument
                .Parse(Sources.Text(file))
                .RootElement.GetProperty("dependencies")
                .EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Select(package => $"{package.Name} {package.Value}")
                .Where(package => !package.Contains("\"Project\"", StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    [GeneratedRegex("ALONGSIDE_[A-Z_]+", RegexOptions.NonBacktracking)]
    private static partial Regex Variable();

    [GeneratedRegex("^[A-Z_]+=", RegexOptions.NonBacktracking)]
    private static partial Regex Assigned();
}
