namespace Alongside.Domain.Coaching;

/// <summary>What a compiled pattern can ask of the next token.</summary>
enum Ask : byte
{
    /// <summary>One word (or phrase) of the set.</summary>
    Set,

    /// <summary>A token of the shape.</summary>
    Shape,

    /// <summary>A capitalised word that reads like somebody's name.</summary>
    Name,

    /// <summary>Any one word or number.</summary>
    Any,

    /// <summary>The mark.</summary>
    Mark,

    /// <summary>Up to so many words, inside the clause.</summary>
    Gap,

    /// <summary>Up to so many tokens, commas among them.</summary>
    WideGap,

    /// <summary>Either here or there.</summary>
    Either,
    Jump,
    Open,
    Close,
    AtStart,
    AtEnd,
    AtClauseEnd,

    /// <summary>The next word is not of the set.</summary>
    Unless,

    /// <summary>The word before is not of the set.</summary>
    NotAfter,
    Accept,
}

readonly record struct Step(Ask Ask, int A = 0, int B = 0, WordSet? Words = null, Fork? Fork = null)
{
    /// <summary>Whether it only looks or remembers, and the next step has the same token before it.</summary>
    public bool TakesNothing => IsPlace || Ask is Ask.Open or Ask.Close;

    /// <summary>Whether it asks about the place, not about a token.</summary>
    public bool IsPlace => Ask is Ask.AtStart or Ask.AtEnd or Ask.AtClauseEnd or Ask.Unless or Ask.NotAfter;
}
