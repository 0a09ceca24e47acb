namespace Alongside.Domain.Coaching;

/// <summary>Cuts a text into words, numbers and marks in one pass. Quotation marks, markup and emoji leave no token.</summary>
ref struct Tokenizer(string text, Vocabulary vocabulary)
{
    const int LongestWord = 40;

    readonly List<Token> tokens = new((text.Length / 4) + 4);
    int at;

    public List<Token> Cut()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c))
                CutWord();
            else if (c is '<' && TagEnd() is var end and > 0)
                at = end;
            else
                CutMark(c);
        }
        return tokens;
    }

    void CutMark(char c)
    {
        var sign = c switch
        {
            '.' or '!' or '?' or ',' or ';' or ':' or '(' or ')' or '/' or '\n' => c,
            '–' or '—' => '–',
            '-' when at > 0 && char.IsWhiteSpace(text[at - 1]) => '–',
            '…' => '.',
            '•' => '\n',
            '¿' or '？' => '?',
            '！' => '!',
            '。' => '.',
            '，' => ',',
            '\r' when at + 1 == text.Length || text[at + 1] != '\n' => '\n',
            '&' => '&',
            '%' or '£' or '$' or '€' => '%',
            _ => '\0',
        };
        if (sign is '&')
            tokens.Add(new Token(at, at + 1, vocabulary.And, Shape.Word));
        else if (sign is not '\0')
            tokens.Add(new Token(at, at + 1, 0, Shape.Mark, sign));
        at++;
    }

    void CutWord()
    {
        Span<char> folded = stackalloc char[LongestWord];
        var (start, length, digits, letters) = (at, 0, 0, 0);
        while (at < text.Length && Belongs(start))
        {
            var c = text[at];
            if (!Folding.IsSilent(c))
            {
                if (length < LongestWord)
                    folded[length] = Folding.Fold(c);
                length++;
                digits += char.IsDigit(c) ? 1 : 0;
                letters += char.IsLetter(c) ? 1 : 0;
            }
            at++;
        }
        var capital = char.IsUpper(text[start]) ? Shape.Capital : Shape.None;
        if (digits > 0)
            tokens.Add(new Token(start, at, 0, Shape.Number | capital));
        else if (length > LongestWord)
            tokens.Add(new Token(start, at, 0, Shape.Word | capital));
        else
            new Contraction(vocabulary, tokens, start, at).Add(folded[..length], capital);
    }

    /// <summary>Letters and digits belong; so does what joins two of them: "don't", "always-on", "9:30", "J-204", "3.5".</summary>
    readonly bool Belongs(int start)
    {
        var c = text[at];
        if (char.IsLetterOrDigit(c) || Folding.IsSilent(c))
            return true;
        if (at == start || at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]))
            return false;
        var betweenDigits = char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);
        return Folding.Fold(c) switch
        {
            '\'' or '-' or '_' => true,
            '.' => betweenDigits || IsInitials(),
            ':' or ',' or '/' => betweenDigits,
            _ => false,
        };
    }

    /// <summary>"e.g.", "p.m.": single letters with dots.</summary>
    readonly bool IsInitials() =>
        at + 2 < text.Length && text[at + 2] is '.' && (at < 2 || !char.IsLetterOrDigit(text[at - 2]));

    readonly int TagEnd()
    {
        if (at + 1 >= text.Length || !(char.IsLetter(text[at + 1]) || text[at + 1] is '/'))
            return 0;
        var end = text.AsSpan(at, Math.Min(80, text.Length - at)).IndexOf('>');
        return end < 0 ? 0 : at + end + 1;
    }
}
