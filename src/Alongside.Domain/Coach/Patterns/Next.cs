namespace Alongside.Domain.Coaching;

/// <summary>With what a pattern can go on: words, or tokens of a look. Most places are told apart by this alone.</summary>
sealed class Next(WordBits words, Shape shapes)
{
    public bool Fits(in Token token) => (token.Word > 0 && words.Has(token.Word)) || token.Is(shapes);
}
