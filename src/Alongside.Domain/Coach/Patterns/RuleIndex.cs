namespace Alongside.Domain.Coaching;

/// <summary>A rule that may start at a token; what has to come second stands beside it, because it turns most rules away.</summary>
readonly record struct Candidate(Next? Second, Rule Rule);

/// <summary>The rules by the first word of a match, so that a token asks only those that could start with it.</summary>
sealed class RuleIndex
{
    public const int AnyName = -1;
    public const int AnyNumber = -2;

    readonly Candidate[][] byWord;
    readonly Candidate[] byName;
    readonly Candidate[] byNumber;

    public RuleIndex(IEnumerable<Rule> rules, int words)
    {
        var lists = rules
            .SelectMany(r => r.Pattern.Openings.Select(o => (Word: o.Key, Candidate: new Candidate(o.Value, r))))
            .ToLookup(o => o.Word, o => o.Candidate);
        byWord = [.. Enumerable.Range(0, words).Select(w => lists[w].ToArray())];
        byName = [.. lists[AnyName]];
        byNumber = [.. lists[AnyNumber]];
    }

    public ReadOnlySpan<Candidate> For(ReadOnlySpan<Token> sentence, int at)
    {
        var token = sentence[at];
        return token.Is(Shape.Number) ? byNumber
            : token.Word > 0 ? byWord[token.Word]
            : PersonNames.Likely(sentence, at) ? byName
            : [];
    }
}
