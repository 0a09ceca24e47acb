using System.Collections.Immutable;
using System.Reflection;

namespace Alongside.Domain.Coaching;

/// <summary>All that the coach knows, read once from the data files beside it: words, spellings, rules and advice.</summary>
sealed class Lexicon
{
    static readonly Lazy<Lexicon> Shipped = new(() => new Lexicon(DataFiles()));

    readonly Dictionary<string, WordSet> sets = new(StringComparer.Ordinal);
    readonly Dictionary<string, string[]> members = new(StringComparer.Ordinal);
    readonly Dictionary<string, string[]> irregular = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> holes = new(StringComparer.Ordinal);
    readonly ImmutableArray<RuleIndex> byField;
    readonly Dictionary<string, List<WordSet>> pieces = new(StringComparer.Ordinal);

    public Lexicon(IEnumerable<DataFile> files)
    {
        var all = files.ToDictionary(f => f.Name, StringComparer.Ordinal);
        foreach (var (verb, forms) in all["verbs"].Definitions(':'))
            irregular[verb] = forms.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Define("past", irregular.Values.SelectMany(v => v));
        foreach (var (word, words) in all["spelling"].Definitions('='))
            Vocabulary.Respell(word, words.Split(' '));
        foreach (var (name, words) in all["words"].Definitions(':'))
            Define(name, words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        AnyNumber.Add([0]);
        AnyNumber.Add(Set("count"));
        foreach (var (name, pattern) in all["words"].Definitions('='))
            holes[name] = pattern;
        Rules = [.. Enum.GetValues<Category>().SelectMany(c => new RuleFile(this, c, all[c.Name()]).Rules())];
        byField = [.. Enum.GetValues<WritingField>().Select(f => IndexOf(r => IsPhrase(r) && r.SpeaksIn(f)))];
        Clues = IndexOf(r => !IsPhrase(r));
        Advice = new Advice(all["advice"]);
    }

    public static Lexicon Default => Shipped.Value;

    public Vocabulary Vocabulary { get; } = new();

    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The clues that a concern says when or how often.</summary>
    public RuleIndex Clues { get; }

    public Advice Advice { get; }

    /// <summary>A number in digits or in words.</summary>
    public WordSet AnyNumber { get; } = new();

    /// <summary>The phrases that may be pointed at in a field.</summary>
    public RuleIndex PhrasesIn(WritingField field) => byField[(int)field];

    public WordSet Set(string name) =>
        sets.TryGetValue(name, out var set) ? set : throw new FormatException($"There is no set @{name}.");

    /// <summary>The pattern with its {named} parts filled in.</summary>
    public string Expand(string pattern)
    {
        foreach (var (name, part) in holes)
            pattern = pattern.Replace($"{{{name}}}", part, StringComparison.Ordinal);
        return pattern;
    }

    /// <summary>A piece of a pattern as sets of words: "don't" is two, &lt;let&gt; and @set are one.</summary>
    public List<WordSet> Sets(string piece)
    {
        if (pieces.TryGetValue(piece, out var known))
            return known;
        return pieces[piece] = piece[0] switch
        {
            '@' => [Set(piece[1..])],
            '<' => [Forms(piece[1..^1])],
            _ => [.. Numbers(piece).Select(One)],
        };
    }

    /// <summary>The words of a set as its line has them, other sets left out: for the tests that try each.</summary>
    public IEnumerable<string> MembersOf(string name) => members[name].Select(m => m.TrimEnd('~'));

    RuleIndex IndexOf(Func<Rule, bool> of) => new(Rules.Where(of), Vocabulary.Count);

    static bool IsPhrase(Rule rule) => rule.Category is not Category.NoInstance;

    void Define(string name, IEnumerable<string> given)
    {
        var set = sets[name] = new WordSet();
        members[name] = [.. given.Where(m => m[0] is not ('@' or '<'))];
        foreach (var member in given)
        {
            if (member[0] is '@')
                set.Add(Set(member[1..]));
            else if (member[0] is '<')
                set.Add(Forms(member[1..^1]));
            else if (member[^1] is '~')
                foreach (var form in Inflections.OfTrait(member[..^1]))
                    set.Add(Numbers(form));
            else
                set.Add(Numbers(member));
        }
    }

    WordSet Forms(string word)
    {
        var forms = new WordSet();
        foreach (var form in Inflections.Of(word, irregular))
            forms.Add([Vocabulary.Add(form)]);
        if (word is "be")
            forms.Add([Vocabulary.Add("'s")]);
        return forms;
    }

    WordSet One(int word)
    {
        var set = new WordSet();
        set.Add([word]);
        if (word == Vocabulary.Add("is") || word == Vocabulary.Add("has"))
            set.Add([Vocabulary.Add("'s")]);
        if (word == Vocabulary.Add("would") || word == Vocabulary.Add("had"))
            set.Add([Vocabulary.Add("'d")]);
        return set;
    }

    /// <summary>The words of a phrase by number, contractions opened; unknown ones become known.</summary>
    int[] Numbers(string phrase)
    {
        if (phrase[0] is '\'')
            return [Vocabulary.Add(phrase)];
        foreach (var word in phrase.Split(' ', '\''))
            if (word.Length > 0)
                Vocabulary.Add(word);
        return [.. new Tokenizer(phrase, Vocabulary).Cut().Select(t => t.Word)];
    }

    public static IEnumerable<DataFile> DataFiles()
    {
        var program = Assembly.GetExecutingAssembly();
        foreach (
            var name in program.GetManifestResourceNames().Where(n => n.StartsWith("coach/", StringComparison.Ordinal))
        )
        {
            using var stream = program.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            yield return new DataFile(name[6..^4], reader.ReadToEnd());
        }
    }
}
