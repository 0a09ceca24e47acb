namespace Alongside.Domain.Coaching;

/// <summary>The rules by the first word of a match, so that a token asks only those that could start with it.</summary>
sealed class RuleIndex
{
    public const int AnyName = -1;
    public const int AnyNumber = -2;

    readonly Rule[][] byWord;
    readonly Rule[] byName;
    readonly Rule[] byNumber;

    public RuleIndex(IEnumerable<Rule> rules, int words)
    {
        var lists = rules
            .SelectMany(r => r.Pattern.FirstWords.Select(w => (Word: w, Rule: r)))
            .ToLookup(p => p.Word, p => p.Rule);
        byWord = [.. Enumerable.Range(0, words).Select(w => lists[w].ToArray())];
        byName = [.. lists[AnyName]];
        byNumber = [.. lists[AnyNumber]];
    }

    public ReadOnlySpan<Rule> For(ReadOnlySpan<Token> sentence, int at)
    {
        var token = sentence[at];
        return token.Is(Shape.Number) ? byNumber
            : token.Word > 0 ? byWord[token.Word]
            : PersonNames.Likely(sentence, at) ? byName
            : [];
    }
}
