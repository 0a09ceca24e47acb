using System.Text.RegularExpressions;
using Alongside.Domain.Coaching;

namespace Alongside.Domain.Tests.Coaching;

/// <summary>Hits, false alarms and misses, and what follows from them.</summary>
readonly record struct Tally(int Hits, int Alarms, int Misses)
{
    public double Precision => Hits + Alarms == 0 ? 0 : (double)Hits / (Hits + Alarms);

    public double Recall => Hits + Misses == 0 ? 0 : (double)Hits / (Hits + Misses);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Tally operator +(Tally a, Tally b) => new(a.Hits + b.Hits, a.Alarms + b.Alarms, a.Misses + b.Misses);
}

/// <summary>
/// The score of a corpus: by sentence and category, by span (one to one, half of the characters shared), and the share of
/// label-free texts that got a finding.
/// </summary>
sealed partial class Score
{
    const double Alike = 0.5;

    readonly Dictionary<Category, Tally> sentences = Enum.GetValues<Category>()
        .ToDictionary(c => c, _ => default(Tally));
    readonly Dictionary<Category, Tally> spans = Enum.GetValues<Category>().ToDictionary(c => c, _ => default(Tally));

    public Tally Sentences => sentences.Values.Aggregate((a, b) => a + b);

    public Tally Spans => spans.Values.Aggregate((a, b) => a + b);

    public IReadOnlyDictionary<Category, Tally> ByCategory => sentences;

    public double MacroF1 =>
        sentences.Values.Where(t => t.Hits + t.Misses > 0).Select(t => t.F1).DefaultIfEmpty().Average();

    public int Clean { get; private set; }

    public int CleanAlarmed { get; private set; }

    public static Score Of(IEnumerable<Labelled> corpus)
    {
        var score = new Score();
        foreach (var text in corpus)
            score.Add(
                text,
                [.. Coach.Read(text.Field, text.Text).Select(f => new Label(f.Category!.Value, f.Start, f.End))]
            );
        return score;
    }

    public void Add(Labelled text, ImmutableArray<Label> found)
    {
        Clean += text.Labels.IsEmpty ? 1 : 0;
        CleanAlarmed += text.Labels.IsEmpty && !found.IsEmpty ? 1 : 0;
        AddSentences(text, found);
        foreach (var category in text.Labels.Concat(found).Select(l => l.Category).Distinct())
        {
            var (gold, said) = (Only(text.Labels, category), Only(found, category));
            var hits = Matched(gold, said);
            spans[category] += new Tally(hits, said.Length - hits, gold.Length - hits);
        }
    }

    void AddSentences(Labelled text, ImmutableArray<Label> found)
    {
        var borders = Borders(text.Text);
        var (gold, said) = (Touched(borders, text.Labels), Touched(borders, found));
        foreach (var (sentence, category) in gold.Union(said))
            sentences[category] += (gold.Contains((sentence, category)), said.Contains((sentence, category))) switch
            {
                (true, true) => new Tally(1, 0, 0),
                (true, false) => new Tally(0, 0, 1),
                _ => new Tally(0, 1, 0),
            };
    }

    static HashSet<(int, Category)> Touched(List<(int Start, int End)> borders, IEnumerable<Label> labels) =>
        [
            .. labels.SelectMany(l =>
                borders.Index().Where(b => l.Overlap(b.Item.Start, b.Item.End) > 0).Select(b => (b.Index, l.Category))
            ),
        ];

    static Label[] Only(IEnumerable<Label> labels, Category category) =>
        [.. labels.Where(l => l.Category == category).Distinct()];

    /// <summary>The best pairs first, each label in one pair.</summary>
    static int Matched(Label[] gold, Label[] said)
    {
        var (left, right) = (gold.ToHashSet(), said.ToHashSet());
        var pairs = gold.SelectMany(g => said.Select(s => (Gold: g, Said: s, Like: g.Likeness(s))))
            .OrderByDescending(p => p.Like);
        foreach (var (one, other, like) in pairs.Where(p => p.Like >= Alike))
        {
            if (left.Contains(one) && right.Contains(other))
            {
                left.Remove(one);
                right.Remove(other);
            }
        }
        return gold.Length - left.Count;
    }

    static List<(int Start, int End)> Borders(string text)
    {
        var (borders, start) = (new List<(int, int)>(), 0);
        foreach (Match split in Split().Matches(text))
        {
            if (split.Index > start)
                borders.Add((start, split.Index));
            start = split.Index + split.Length;
        }
        if (start < text.Length)
            borders.Add((start, text.Length));
        return borders;
    }

    [GeneratedRegex(
        @"(?<=[.!?])[""\u201d\u2019')\]]*\s+(?=[""\u201c\u2018(\[<]?[A-Z0-9\u00c0-\u00dd""\u201c<])|(?<!-)\n+|(?<=[\uD83C-\uD83E][\uDC00-\uDFFF])\s+(?=[A-Z])"
    )]
    private static partial Regex Split();
}
