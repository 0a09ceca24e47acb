namespace Alongside.Domain.Coaching;

/// <summary>What a token looks like, whatever it means.</summary>
[Flags]
enum Shape : ushort
{
    None = 0,
    Word = 1,
    Number = 2,
    Mark = 4,
    Capital = 8,
    Ing = 16,
    Ed = 32,
    Ly = 64,
    Plural = 128,
    Possessive = 256,

    /// <summary>The second half of a contraction: "n't", "'re".</summary>
    Glued = 512,

    /// <summary>Inside quotation marks.</summary>
    Quoted = 1024,

    /// <summary>Somebody else's words: quoted or reported with a source, a title, code.</summary>
    Mention = 2048,

    /// <summary>Starts a clause.</summary>
    Clause = 4096,
}

/// <summary>A word, number or mark of the text: where it stands, its number in the vocabulary (0 if unknown) and its shape.</summary>
readonly record struct Token(int Start, int End, int Word, Shape Shape, char Sign = '\0')
{
    public bool Is(Shape shape) => (Shape & shape) is not Shape.None;
}
