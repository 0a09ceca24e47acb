using System.Text;

namespace Alongside.Web.Tests.Wording;

/// <summary>
/// Takes the C# out of a page's source: what is left is its markup, with one mark for each expression. It knows the Razor that
/// our pages use, and no more.
/// </summary>
sealed class RazorMarkup(string source)
{
    /// <summary>Stands where an expression stood.</summary>
    public const char Expression = '\uFFFC';

    static readonly string[] Blocks = ["if", "else", "foreach", "for", "while", "switch", "using", "lock"];
    static readonly string[] Lines =
    [
        "page",
        "model",
        "inject",
        "namespace",
        "addTagHelper",
        "inherits",
        "attribute",
        "layout",
    ];
    static readonly string[] Void = ["area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"];

    readonly StringBuilder markup = new();
    int at;

    bool Ended => at >= source.Length;

    char Now => source[at];

    public static string Of(string source)
    {
        var reader = new RazorMarkup(source);
        reader.Markup(until: '\0');
        return $"{reader.markup}";
    }

    public static bool IsVoid(string name) => Void.Contains(name);

    void Markup(char until)
    {
        for (var depth = 0; !Ended; )
        {
            if (Now == until && depth == 0)
                return;
            depth +=
                Now == '{' ? 1
                : Now == '}' ? -1
                : 0;
            Piece();
        }
    }

    /// <summary>One character of markup, or one piece of C#.</summary>
    void Piece()
    {
        if (Now != '@' || (markup.Length > 0 && char.IsLetterOrDigit(markup[^1])))
            markup.Append(source[at++]);
        else
            Code();
    }

    void Code()
    {
        at++;
        switch (Now)
        {
            case '*':
                at = source.IndexOf("*@", at, StringComparison.Ordinal) + 2;
                break;
            case '@':
                markup.Append(source[at++]);
                break;
            case '{':
                Statements();
                break;
            case '(':
                Balanced();
                markup.Append(Expression);
                break;
            default:
                Named();
                break;
        }
    }

    void Named()
    {
        var word = Word();
        if (word == "section")
        {
            at = source.IndexOf('{', at) + 1;
            Markup(until: '}');
            at++;
        }
        else if (word == "functions")
        {
            SkipSpace();
            Balanced();
        }
        else if (Lines.Contains(word) || (word == "using" && Now == ' ' && source[at + 1] != '('))
            at = (source.IndexOf('\n', at) + 1) is > 0 and var line ? line : source.Length;
        else if (Blocks.Contains(word))
            Block();
        else
            Chain(word);
    }

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
        var after = at;
        SkipSpace();
        if (!Ended && string.CompareOrdinal(source, at, "else", 0, 4) == 0)
        {
            Word();
            Block();
        }
        else
            at = after;
    }

    void Statements()
    {
        at++;
        for (var begins = true; Now != '}'; )
        {
            if (begins && Now == '<' && char.IsLetter(source[at + 1]))
                Element();
            else if (Now is '{')
                Statements();
            else if (Now is '(' or '"')
                Balanced();
            else
            {
                begins = Now is ';' or '{' or '}' or ':' || (begins && char.IsWhiteSpace(Now));
                at++;
                continue;
            }
            begins = true;
        }
        at++;
    }

    /// <summary>A whole element inside statements, to its end tag.</summary>
    void Element()
    {
        var depth = 0;
        do
        {
            if (Now == '<' && source[at + 1] == '/')
            {
                depth--;
                Through('>');
            }
            else if (Now == '<' && char.IsLetter(source[at + 1]))
                depth += Tag() ? 1 : 0;
            else
                Piece();
        } while (depth > 0);
    }

    /// <summary>A start tag; true when an end tag is to come.</summary>
    bool Tag()
    {
        var name = new string([.. source[(at + 1)..].TakeWhile(c => char.IsLetterOrDigit(c) || c == '-')]);
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
        markup.Append(source[at++]);
        return !closed && !IsVoid(name);
    }

    void Through(char last)
    {
        while (Now != last)
            Piece();
        markup.Append(source[at++]);
    }

    /// <summary>name.Of(things)[0]: an expression without brackets round it.</summary>
    void Chain(string word)
    {
        if (word == "await")
        {
            SkipSpace();
            Word();
        }
        while (!Ended)
        {
            if (Now is '(' or '[')
                Balanced();
            else if (Now is '.' or '?' && at + 1 < source.Length && char.IsLetter(source[at + 1]))
            {
                at++;
                Word();
            }
            else
                break;
        }
        markup.Append(Expression);
    }

    /// <summary>Past a bracketed or quoted run of C#.</summary>
    void Balanced()
    {
        if (Now == '"')
        {
            for (at++; Now != '"'; at++)
                at += Now == '\\' ? 1 : 0;
            at++;
            return;
        }
        var depth = 0;
        do
        {
            if (Now == '"')
            {
                Balanced();
                continue;
            }
            depth +=
                Now is '(' or '[' or '{' ? 1
                : Now is ')' or ']' or '}' ? -1
                : 0;
            at++;
        } while (depth > 0);
    }

    string Word()
    {
        var from = at;
        while (!Ended && (char.IsLetterOrDigit(Now) || Now == '_'))
            at++;
        return source[from..at];
    }

    void SkipSpace()
    {
        while (!Ended && char.IsWhiteSpace(Now))
            at++;
    }
}
