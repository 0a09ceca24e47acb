using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Alongside.Web.Ui;

/// <summary>
/// A sentence of the sources, cut at its {holes}: text, hole, text and so on. Cut once and kept, which is why nothing that
/// a person typed may become one.
/// </summary>
sealed partial class Phrase
{
    /// <summary>More than all sentences of the product, so that a mistake cannot fill the memory.</summary>
    const int Most = 20_000;

    static readonly ConcurrentDictionary<string, Phrase> Known = new(StringComparer.Ordinal);

    Phrase(string sentence)
    {
        var matches = Hole().Matches(sentence);
        Holes = [.. matches.Select(m => m.Groups["hole"].Value)];
        var starts = matches.Select(m => m.Index + m.Length).Prepend(0);
        var ends = matches.Select(m => m.Index).Append(sentence.Length);
        Texts = [.. starts.Zip(ends, (start, end) => new HtmlString(sentence[start..end]))];
    }

    /// <summary>One more than holes.</summary>
    public ImmutableArray<HtmlString> Texts { get; }

    public ImmutableArray<string> Holes { get; }

    public static Phrase Of(string sentence) =>
        Known.TryGetValue(sentence, out var phrase) ? phrase
        : Known.Count < Most ? Known.GetOrAdd(sentence, new Phrase(sentence))
        : new Phrase(sentence);

    [GeneratedRegex(
        @"\{(?<hole>[A-Za-z][A-Za-z0-9-]*)\}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Hole();
}
