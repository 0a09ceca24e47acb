namespace Alongside.Domain.Coaching;

/// <summary>
/// Finds the known word behind a slip: American endings, letters held down, doubled, dropped or swapped, a wrong vowel. Consonants
/// are never exchanged, or "massive" would read "passive".
/// </summary>
readonly ref struct NearSpelling(
    Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known,
    HashSet<int> consonants,
    Span<char> near
)
{
    readonly Span<char> near = near;
    const int ShortestSlip = 6;
    const string Vowels = "aeiou";

    /// <summary>Which consonants a word has, whatever their order and number: the same in a word and in a slip of it.</summary>
    public static int Consonants(ReadOnlySpan<char> word)
    {
        var found = 0;
        foreach (var letter in word)
            found |= Vowels.Contains(letter) ? 0 : 1 << letter;
        return found;
    }

    public int Find(ReadOnlySpan<char> word)
    {
        if (Held(word) is var held and > 0)
            return held;
        if (word.Length < ShortestSlip)
            return 0;
        var ise = word.LastIndexOf("iz");
        if (ise > 2 && Look(word, ise + 1, 's') is var british and > 0)
            return british;
        return consonants.Contains(Consonants(word)) ? Slip(word) : 0;
    }

    /// <summary>"sooo", "lazyyy": three or more of one letter stand for one.</summary>
    int Held(ReadOnlySpan<char> word)
    {
        var (length, held) = (0, false);
        for (var i = 0; i < word.Length; i++)
        {
            var third = i > 1 && word[i] == word[i - 1] && word[i] == word[i - 2];
            held |= third;
            if (!third)
                near[length++] = word[i];
            else if (length > 1 && near[length - 1] == near[length - 2])
                length--;
        }
        return held && known.TryGetValue(near[..length], out var number) ? number : 0;
    }

    int Slip(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            var found =
                Without(word, i) is var less and > 0 ? less
                : Doubled(word, i) is var more and > 0 ? more
                : Swapped(word, i) is var swapped and > 0 ? swapped
                : OtherVowel(word, i);
            if (found > 0)
                return found;
        }
        return 0;
    }

    int Without(ReadOnlySpan<char> word, int i)
    {
        if (word[i] != word[i - 1])
            return 0;
        word[..i].CopyTo(near);
        word[(i + 1)..].CopyTo(near[i..]);
        return known.TryGetValue(near[..(word.Length - 1)], out var number) ? number : 0;
    }

    int Doubled(ReadOnlySpan<char> word, int i)
    {
        word[..i].CopyTo(near);
        word[i..].CopyTo(near[(i + 1)..]);
        near[i] = word[i - 1];
        if (known.TryGetValue(near[..(word.Length + 1)], out var number))
            return number;
        near[i] = 'e';
        return known.TryGetValue(near[..(word.Length + 1)], out number) ? number : 0;
    }

    int Swapped(ReadOnlySpan<char> word, int i)
    {
        if (i + 1 >= word.Length)
            return 0;
        word.CopyTo(near);
        (near[i], near[i + 1]) = (near[i + 1], near[i]);
        return known.TryGetValue(near[..word.Length], out var number) ? number : 0;
    }

    int OtherVowel(ReadOnlySpan<char> word, int i)
    {
        if (!Vowels.Contains(word[i]))
            return 0;
        foreach (var vowel in Vowels)
        {
            if (Look(word, i, vowel) is var number and > 0)
                return number;
        }
        return 0;
    }

    int Look(ReadOnlySpan<char> word, int i, char letter)
    {
        word.CopyTo(near);
        near[i] = letter;
        return known.TryGetValue(near[..word.Length], out var number) ? number : 0;
    }
}
