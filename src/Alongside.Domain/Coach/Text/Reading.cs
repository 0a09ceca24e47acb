namespace Alongside.Domain.Coaching;

/// <summary>A run of tokens, end exclusive.</summary>
readonly record struct Stretch(int First, int End)
{
    public int Length => End - First;

    public bool Has(int at) => at >= First && at < End;
}

/// <summary>A text as the readers see it: its tokens, its sentences and what stands in whose words.</summary>
sealed class Reading
{
    static readonly Comparer<Stretch> ByFirst = Comparer<Stretch>.Create((a, b) => a.First.CompareTo(b.First));

    Reading(WritingField field, string text, Lexicon lexicon, Token[] tokens, Stretch[] sentences)
    {
        (Field, Text, Lexicon, Tokens, Sentences) = (field, text, lexicon, tokens, sentences);
    }

    public WritingField Field { get; }

    public string Text { get; }

    public Lexicon Lexicon { get; }

    public Token[] Tokens { get; }

    public Stretch[] Sentences { get; }

    public static Reading Of(WritingField field, string text, Lexicon lexicon)
    {
        Token[] tokens = [.. new Tokenizer(text, lexicon.Vocabulary).Cut()];
        var reading = new Reading(field, text, lexicon, tokens, Coaching.Sentences.Of(text, tokens, lexicon));
        Clauses.Mark(reading);
        Quotations.Mark(reading);
        Reports.Mark(reading);
        return reading;
    }

    public bool Is(int at, WordSet words) =>
        at >= 0
        && at < Tokens.Length
        && Tokens[at].Word > 0
        && (words.Has(Tokens[at].Word) || (words.HasPhrases && words.PhraseAt(Tokens, at)));

    public void Mark(int at, Shape shape) => Tokens[at] = Tokens[at] with { Shape = Tokens[at].Shape | shape };

    /// <summary>Which sentence of the text it is.</summary>
    public int PlaceOf(Stretch sentence) => Array.BinarySearch(Sentences, sentence, ByFirst);

    /// <summary>The clause around a token, inside its sentence; commas and new subjects bound it.</summary>
    public Stretch ClauseAt(Stretch sentence, int at)
    {
        var first = at;
        while (first > sentence.First && !Tokens[first].Is(Shape.Clause) && !Tokens[first - 1].Is(Shape.Mark))
            first--;
        var end = at + 1;
        while (end < sentence.End && !Tokens[end].Is(Shape.Clause | Shape.Mark))
            end++;
        return new Stretch(first, end);
    }

    /// <summary>Whether a word of the set stands in the stretch.</summary>
    public bool Any(Stretch stretch, WordSet words)
    {
        for (var i = stretch.First; i < stretch.End; i++)
        {
            if (Is(i, words))
                return true;
        }
        return false;
    }
}
