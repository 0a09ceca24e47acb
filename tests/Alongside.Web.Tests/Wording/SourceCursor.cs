namespace Alongside.Web.Tests.Wording;

/// <summary>A place in a source, and the steps over C# that need no understanding of it.</summary>
abstract class SourceCursor(string source)
{
    protected int At { get; set; }

    protected bool Ended => At >= source.Length;

    protected char Now => source[At];

    protected char Next => At + 1 < source.Length ? source[At + 1] : '\0';

    protected char Take() => source[At++];

    protected bool Starts(string text) => string.CompareOrdinal(source, At, text, 0, text.Length) == 0;

    protected void Past(string text) =>
        At = source.IndexOf(text, At, StringComparison.Ordinal) is >= 0 and var found
            ? found + text.Length
            : source.Length;

    protected string Word()
    {
        var from = At;
        while (!Ended && (char.IsLetterOrDigit(Now) || Now == '_'))
            At++;
        return source[from..At];
    }

    protected void SkipSpace()
    {
        while (!Ended && char.IsWhiteSpace(Now))
            At++;
    }

    /// <summary>Past a bracketed or quoted run of C#.</summary>
    protected void Balanced()
    {
        if (Now == '"')
        {
            Quoted();
            return;
        }
        var depth = 0;
        do
        {
            if (Now == '"')
            {
                Quoted();
                continue;
            }
            depth +=
                Now is '(' or '[' or '{' ? 1
                : Now is ')' or ']' or '}' ? -1
                : 0;
            At++;
        } while (depth > 0);
    }

    void Quoted()
    {
        for (At++; Now != '"'; At++)
            At += Now == '\\' ? 1 : 0;
        At++;
    }
}
