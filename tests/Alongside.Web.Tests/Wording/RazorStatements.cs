namespace Alongside.Web.Tests.Wording;

/// <summary>Blocks of C# that hold markup between their statements.</summary>
sealed partial class RazorMarkup
{
    /// <summary>if (...) { } else { }: the bodies are statements that may hold markup.</summary>
    void Block()
    {
        SkipSpace();
        if (Now == '(')
            Balanced();
        SkipSpace();
        if (Now == 'i')
        {
            Word();
            Block();
            return;
        }
        Statements();
        var after = At;
        SkipSpace();
        if (!Ended && Starts("else"))
        {
            Word();
            Block();
        }
        else
            At = after;
    }

    void Statements()
    {
        At++;
        for (var begins = true; Now != '}'; )
            begins = Statement(begins);
        At++;
    }

    /// <summary>One step through C#; true where markup may begin after it.</summary>
    bool Statement(bool begins)
    {
        switch (Now)
        {
            case '<' when begins && char.IsLetter(Next):
                Element();
                return true;
            case '{':
                Statements();
                return true;
            case '(' or '"':
                Balanced();
                return false;
            case '/' when Next is '/':
                Past("\n");
                return begins;
            default:
                return Take() is var c && (c is ';' or ':' || (begins && char.IsWhiteSpace(c)));
        }
    }

    /// <summary>A whole element inside statements, to its end tag.</summary>
    void Element()
    {
        var depth = 0;
        do
        {
            if (Now == '<' && Next == '/')
            {
                depth--;
                Through('>');
            }
            else if (Now == '<' && char.IsLetter(Next))
                depth += Tag() ? 1 : 0;
            else
                Piece();
        } while (depth > 0);
    }

    /// <summary>A start tag; true when an end tag is to come.</summary>
    bool Tag()
    {
        markup.Append(Take());
        var name = Word();
        markup.Append(name);
        var closed = false;
        for (var quote = '\0'; quote != '\0' || Now != '>'; )
        {
            if (Now is '"' or '\'' && quote is '\0')
                quote = Now;
            else if (Now == quote)
                quote = '\0';
            closed = Now == '/';
            Piece();
        }
        markup.Append(Take());
        return !closed && !IsVoid(name);
    }

    void Through(char last)
    {
        while (Now != last)
            Piece();
        markup.Append(Take());
    }
}
