using Alongside.Domain.Coaching;

namespace Alongside.Web.Tests.Wording;

/// <summary>The product keeps what its coach asks of others: no sentence of its own fires.</summary>
public sealed class CoachTests
{
    /// <summary>Where words are spoken about, or asked of somebody who knows what is meant: the text, and why it stands.</summary>
    static readonly Dictionary<string, string> Mentioned = new(StringComparer.Ordinal) { };

    [Fact]
    public void P15_The_coach_has_nothing_to_say_about_the_product_s_own_words()
    {
        var fired =
            from text in Said.All
            where !Mentioned.ContainsKey(text.English)
            from finding in Coach.Read(FieldOf(text.English), text.English)
            select $"{finding.Category?.Name()} ({finding.Rule}) “{text.English[finding.Start..finding.End]}” in {text}";

        Held.None(fired.Distinct());
    }

    [Fact]
    public void Nothing_is_excused_that_does_not_fire()
    {
        Held.None(Mentioned.Keys.Where(t => Coach.Read(FieldOf(t), t).IsEmpty || Said.All.All(s => s.English != t)));
    }

    static WritingField FieldOf(string english) =>
        english.EndsWith('?') ? WritingField.Question : WritingField.MeetingNote;
}
