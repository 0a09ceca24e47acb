using System.Text;

namespace Alongside.Web.Tests.Wording;

/// <summary>
/// Takes the C# out of a page's source: what is left is its markup, with one mark for each expression. It knows the Razor that
/// our pages use, and no more.
/// </summary>
sealed partial class RazorMarkup(string source) : SourceCursor(source)
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
            markup.Append(Take());
        else
            Code();
    }

    void Code()
    {
        At++;
        switch (Now)
        {
            case '*':
                Past("*@");
                break;
            case '@':
                markup.Append(Take());
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
            Past("{");
            Markup(until: '}');
            At++;
        }
        else if (word == "functions")
        {
            SkipSpace();
            Balanced();
        }
        else if (Lines.Contains(word) || (word == "using" && Now == ' ' && Next != '('))
            Past("\n");
        else if (Blocks.Contains(word))
            Block();
        else
            Chain(word);
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
            else if (Now is '.' or '?' && char.IsLetter(Next))
            {
                At++;
                Word();
            }
            else
                break;
        }
        markup.Append(Expression);
    }
}
