using System.Collections;
using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Coaching;

/// <summary>Lays a firm's own choices over what the coach has found: linear in the text for each phrase.</summary>
static class FirmsCoach
{
    /// <summary>The rule of a firm's own phrase.</summary>
    const string Own = "own-phrase";

    public static ImmutableArray<Finding> Of(string text, ImmutableArray<Finding> found, CoachChoices choices)
    {
        var taken = new BitArray(text.Length);
        var plain = Plain(text);
        var own = new List<Finding>();
        foreach (var phrase in choices.Phrases.OrderBy(p => p.Advice is not null).ThenByDescending(p => p.Words.Length))
        foreach (var start in Places(plain, Plain(phrase.Words.Trim())))
            Take(phrase, start, taken, own);
        var kept = found.Where(f => !Has(taken, f.Start, f.End)).Select(f => Heard(f, choices)).OfType<Finding>();
        return [.. kept.Concat(own).OrderBy(f => f.Start).ThenBy(f => f.End)];
    }

    /// <summary>Phrases never to be pointed at come first, then longer ones: who comes first has the words.</summary>
    static void Take(OwnPhrase phrase, int start, BitArray taken, List<Finding> own)
    {
        var end = start + phrase.Words.Trim().Length;
        if (Has(taken, start, end))
            return;
        for (var i = start; i < end; i++)
            taken[i] = true;
        if (phrase.Advice is { } advice)
            own.Add(
                new Finding(
                    null,
                    start,
                    end,
                    Sentence.Say("{advice}", ("advice", advice)),
                    null,
                    Severity.PointOut,
                    Own
                )
            );
    }

    static Finding? Heard(Finding finding, CoachChoices choices) =>
        choices.Of(finding.Category!.Value) switch
        {
            Loudness.Off => null,
            Loudness.Hint => finding with { Severity = Severity.Hint },
            _ => finding,
        };

    static IEnumerable<int> Places(string plain, string phrase)
    {
        for (
            var at = phrase.Length == 0 ? -1 : plain.IndexOf(phrase, StringComparison.Ordinal);
            at >= 0;
            at = plain.IndexOf(phrase, at + 1, StringComparison.Ordinal)
        )
            if (IsBorder(plain, at - 1) && IsBorder(plain, at + phrase.Length))
                yield return at;
    }

    static bool IsBorder(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    /// <summary>Letter by letter, so that places in it are places in the text.</summary>
    static string Plain(string text) =>
        string.Create(
            text.Length,
            text,
            static (plain, given) =>
            {
                for (var i = 0; i < plain.Length; i++)
                    plain[i] =
                        given[i] is '’' ? '\''
                        : char.IsWhiteSpace(given[i]) ? ' '
                        : char.ToLowerInvariant(given[i]);
            }
        );

    static bool Has(BitArray taken, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (taken[i])
                return true;
        }
        return false;
    }
}
