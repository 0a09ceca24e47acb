using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Alongside.Web.Tests.Wording;

/// <summary>An element of a page's source, or a run of its text.</summary>
sealed record PageNode(string Name, ImmutableDictionary<string, string> Attributes, string Text, PageNode? Parent)
{
    public List<PageNode> Children { get; } = [];

    public bool IsText => Name.Length == 0;

    public IEnumerable<PageNode> Around
    {
        get
        {
            for (var node = this; node is not null; node = node.Parent)
                yield return node;
        }
    }

    public IEnumerable<PageNode> Within => Children.SelectMany(c => c.Within.Prepend(c));

    /// <summary>What stands inside, tags and all, as the key to its translation.</summary>
    public string Inner => Regex.Replace(string.Concat(Children.Select(c => c.Outer)), @"\s+", " ").Trim();

    string Outer => IsText ? Text : $"<{Name}>{string.Concat(Children.Select(c => c.Outer))}</{Name}>";
}

/// <summary>A page's source as a tree.</summary>
sealed partial record RazorPage(string Name, PageNode Root)
{
    public IEnumerable<PageNode> Elements => Root.Within.Where(n => !n.IsText);

    public IEnumerable<PageNode> Texts => Root.Within.Where(n => n.IsText);

    public static RazorPage Parse(string name, string source)
    {
        var root = new PageNode("page", ImmutableDictionary<string, string>.Empty, "", null);
        var here = root;
        foreach (Match piece in Pieces().Matches(RazorMarkup.Of(source)))
            here = Take(piece, here);
        Assert.True(here == root, $"{name}: <{here.Name}> is not closed.");
        return new RazorPage(name, root);
    }

    static PageNode Take(Match piece, PageNode here)
    {
        if (piece.Groups["end"].Success)
            return here.Around.First(n => n.Name == piece.Groups["end"].Value).Parent!;
        if (!piece.Groups["tag"].Success)
        {
            if (!piece.Value.StartsWith("<!", StringComparison.Ordinal))
                here.Children.Add(new PageNode("", ImmutableDictionary<string, string>.Empty, piece.Value, here));
            return here;
        }
        var name = piece.Groups["tag"].Value;
        var element = new PageNode(name, AttributesOf(piece.Groups["rest"].Value), "", here);
        here.Children.Add(element);
        return piece.Groups["closed"].Success || RazorMarkup.IsVoid(name) ? here : element;
    }

    static ImmutableDictionary<string, string> AttributesOf(string rest) =>
        Attribute()
            .Matches(rest)
            .DistinctBy(m => m.Groups["name"].Value)
            .ToImmutableDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value.Trim('"', '\''));

    [GeneratedRegex(
        """<!--.*?-->|<![^>]*>|</(?<end>[a-zA-Z0-9-]+)\s*>|<(?<tag>[a-zA-Z][a-zA-Z0-9-]*)(?<rest>(?:[^"'>/]|/(?!>)|"[^"]*"|'[^']*')*)(?<closed>/)?>|[^<]+""",
        RegexOptions.Singleline
    )]
    private static partial Regex Pieces();

    [GeneratedRegex("""(?<name>[^\s="'>]+)(?:\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+))?""")]
    private static partial Regex Attribute();
}
