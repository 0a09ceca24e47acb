namespace Alongside.Domain.Coaching;

/// <summary>Every word that a rule knows, by number; 0 stands for all others.</summary>
sealed class Vocabulary
{
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly HashSet<int> consonants = [];
    readonly Dictionary<string, int[]> respelt = new(StringComparer.Ordinal);
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> respeltLookup;

    public Vocabulary()
    {
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        respeltLookup = respelt.GetAlternateLookup<ReadOnlySpan<char>>();
        (And, Not) = (Add("and"), Add("not"));
        Add("'s");
        Add("'d");
    }

    public int And { get; }

    public int Not { get; }

    public int Count => numbers.Count + 1;

    public int Add(string word)
    {
        if (numbers.TryGetValue(word, out var number))
            return number;
        consonants.Add(NearSpelling.Consonants(word));
        return numbers[word] = numbers.Count + 1;
    }

    /// <summary>"dont" is read as "do not".</summary>
    public void Respell(string word, IEnumerable<string> words) => respelt[word] = [.. words.Select(Add)];

    public int[]? Respelt(ReadOnlySpan<char> word) => respeltLookup.TryGetValue(word, out var words) ? words : null;

    /// <summary>The word's number; a spelling that is near to one known word counts as that word.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (lookup.TryGetValue(word, out var number))
            return number;
        Span<char> near = stackalloc char[word.Length + 1];
        return new NearSpelling(lookup, consonants, near).Find(word);
    }
}
