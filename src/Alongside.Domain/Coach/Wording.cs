using System.Collections.Immutable;
using Alongside.Domain.Basics;

namespace Alongside.Domain.Coaching;

/// <summary>Puts a finding into words: the reason, and another way to say it with what the sentence gives filled in.</summary>
static class Wording
{
    /// <summary>On texts that it had not seen, less than three in four of these were right: docs/coach.md.</summary>
    static readonly ImmutableArray<Category> Hints = [Category.Overgeneralising, Category.SeveralTasks];

    public static Finding Of(Reading reading, in Found found)
    {
        var (start, end) = Place(reading, found.Span);
        var (why, rewrite) = reading.Lexicon.Advice.For(found.Category, found.Rule);
        return new Finding(
            found.Category,
            start,
            end,
            Sentence.Say(why),
            Fill(reading, found, rewrite),
            found.Ways.HasFlag(RuleWays.Hint) || Hints.Contains(found.Category) ? Severity.Hint : Severity.PointOut,
            found.Rule
        );
    }

    /// <summary>Where it stands in the text; a contraction is never cut in half.</summary>
    static (int Start, int End) Place(Reading reading, Stretch span)
    {
        var first = span.First;
        while (first > 0 && reading.Tokens[first].Is(Shape.Glued) && !reading.Tokens[first].Is(Shape.Possessive))
            first--;
        return (reading.Tokens[first].Start, reading.Tokens[span.End - 1].End);
    }

    static Sentence? Fill(Reading reading, in Found found, string rewrite)
    {
        if (rewrite.Length == 0)
            return null;
        if (rewrite.Contains("{claim}", StringComparison.Ordinal))
            return Sentence.Say(rewrite, ("claim", Claim(reading, found)));
        if (rewrite.Contains("{person}", StringComparison.Ordinal))
            return Sentence.Say(rewrite, ("person", Person(reading, found)));
        return Sentence.Say(rewrite);
    }

    static string Claim(Reading reading, in Found found)
    {
        var (start, end) = Place(reading, found.Span);
        return $"{char.ToUpperInvariant(reading.Text[start])}{reading.Text[(start + 1)..end]}";
    }

    /// <summary>"you", "her", "him", "them" or the name, as the sentence has it.</summary>
    static string Person(Reading reading, in Found found)
    {
        var (she, he) = (reading.Lexicon.Set("she"), reading.Lexicon.Set("he"));
        for (var i = Math.Min(found.Span.End, found.Sentence.End) - 1; i >= found.Sentence.First; i--)
        {
            if (reading.Is(i, she))
                return "her";
            if (reading.Is(i, he))
                return "him";
            if (reading.Is(i, reading.Lexicon.Set("you")) || found.Sentence.End - i > 60)
                return "you";
        }
        return reading.Field is WritingField.MeetingNote ? "them" : "you";
    }
}
