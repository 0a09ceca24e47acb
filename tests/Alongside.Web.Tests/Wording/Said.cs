using System.Text.RegularExpressions;

namespace Alongside.Web.Tests.Wording;

/// <summary>One text that a person may read, and where it stands.</summary>
sealed record Text(string File, string English)
{
    public override string ToString() => $"{File}: “{English}”";
}

/// <summary>Everything that the product says, in pages and in code.</summary>
static partial class Said
{
    static readonly string[] WordedAttributes = ["label", "hint", "opens"];

    public static IReadOnlyList<Text> All { get; } =
    [
        .. Sources.Pages.SelectMany(InPage),
        .. Sources.Code.SelectMany(file => InCode(file.Text).Select(english => new Text(file.Name, Plain(english)))),
    ];

    /// <summary>Elements whose inner markup is a key to translations.</summary>
    public static bool IsWorded(PageNode node) =>
        node.Name == "audience" || (node.Attributes.TryGetValue("say", out var named) && named.Length == 0);

    public static IEnumerable<Text> InPage(RazorPage page) =>
        from node in page.Elements
        from english in InElement(node)
        where english.Any(char.IsLetter)
        select new Text(page.Name, Plain(english));

    /// <summary>The string literals that are given to Sentence, Refusal, Words and Place.</summary>
    public static IEnumerable<string> InCode(string code)
    {
        foreach (Match call in Calls().Matches(code))
        {
            var isRefusal = call.Value.StartsWith("Refusal", StringComparison.Ordinal);
            foreach (var literal in Literals(code, call.Index + call.Length).Skip(isRefusal ? 1 : 0))
                yield return literal;
        }
    }

    public static IEnumerable<string> InElement(PageNode node)
    {
        if (IsWorded(node))
            yield return node.Inner;
        foreach (var name in node.Attributes.GetValueOrDefault("say", "").Split(' ').Concat(WordedAttributes))
        {
            if (node.Attributes.TryGetValue(name, out var english))
                yield return english;
        }
    }

    /// <summary>Literals that are arguments themselves; those in inner brackets name holes.</summary>
    static IEnumerable<string> Literals(string code, int at)
    {
        for (var depth = 1; depth > 0 && at < code.Length; at++)
        {
            if (code[at] == '"' && Literal().Match(code, at) is { Success: true } literal)
            {
                if (depth == 1)
                    yield return Regex.Unescape(literal.Groups["text"].Value);
                at += literal.Length - 1;
            }
            else
                depth +=
                    code[at] is '(' or '[' ? 1
                    : code[at] is ')' or ']' ? -1
                    : 0;
        }
    }

    static string Plain(string english) => Regex.Replace(Regex.Replace(english, "<[^>]*>", ""), @"\s+", " ").Trim();

    [GeneratedRegex(
        @"(Sentence\s*\.\s*(Say|Count)|Refusal\s*\.\s*Of|[Ww]ords\s*\.\s*Html|new Place|\bSay)\(|[Ww]ords\["
    )]
    private static partial Regex Calls();

    [GeneratedRegex("""\G"(?<text>(?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Literal();
}
