namespace Alongside.Domain.Coaching;

/// <summary>
/// A finding's rewrite put into its text: what goes (UTF-16 code units, end exclusive) and what comes in its place. A rewrite that
/// is a whole sentence takes the place of the sentence, because half of the old one around it would make no sense.
/// </summary>
public sealed record Replacement(int Start, int End, string With)
{
    /// <summary>Null where the rewrite is advice and no wording, or there is none.</summary>
    public static Replacement? Of(string text, Finding finding) =>
        finding switch
        {
            { Rewrite: null } or { Category: Category.VagueExpectation or Category.SeveralTasks } => null,
            { Category: Category.HealthOrProtected } => null,
            { Category: Category.NoInstance } => InPlace(finding, $"{text[finding.Start]}{$"{finding.Rewrite}"[1..]}"),
            _ when $"{finding.Rewrite}" is ['_', ..] part => InPlace(finding, part),
            _ => Sentence(text, finding),
        };

    static Replacement InPlace(Finding finding, string with) => new(finding.Start, finding.End, with.TrimEnd('.'));

    static Replacement Sentence(string text, Finding finding)
    {
        var (start, end) = (finding.Start, finding.End);
        while (start > 0 && text[start - 1] is not '\n' && !IsEnd(text, start - 1))
            start--;
        while (char.IsWhiteSpace(text[start]))
            start++;
        while (end < text.Length && text[end] is not '\n' and not '\r' && !IsEnd(text, end - 1))
            end++;
        return new Replacement(start, end, $"{finding.Rewrite}");
    }

    /// <summary>A full stop inside a number or an address ends nothing.</summary>
    static bool IsEnd(string text, int at) =>
        text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));
}
