using Alongside.Domain.Coaching;

namespace Alongside.Domain.Tests.Coaching;

/// <summary>What the coach says keeps the rules that it holds others to.</summary>
public sealed class AdviceTests
{
    const int LongestSentence = 20;

    [Fact]
    public void Every_category_has_a_reason_and_another_way()
    {
        var keys = Lexicon.Default.Advice.All.Select(a => a.Key).ToList();
        Assert.All(Enum.GetValues<Category>(), c => Assert.Contains(c.Name(), keys));
        Assert.All(
            Lexicon.Default.Advice.All,
            a => Assert.True(Names.Category(a.Key) is not null || Lexicon.Default.Rules.Any(r => r.Id == a.Key), a.Key)
        );
    }

    [Fact]
    public void Reasons_are_short_and_plain()
    {
        foreach (var (key, why, rewrite) in Lexicon.Default.Advice.All)
        {
            Assert.Single(why, c => c is '.');
            Assert.EndsWith(".", why, StringComparison.Ordinal);
            foreach (var sentence in $"{why} {rewrite}".Split('.', '?'))
                Assert.True(sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestSentence, key);
            Assert.DoesNotContain('!', why + rewrite);
            Assert.DoesNotContain('\'', why + rewrite);
        }
    }

    [Fact]
    public void The_coach_has_nothing_to_say_about_its_own_words()
    {
        foreach (var (key, why, rewrite) in Lexicon.Default.Advice.All)
        {
            foreach (var words in new[] { why, rewrite.Replace("{claim}: ", "", StringComparison.Ordinal) })
                Assert.True(Coach.Read(WritingField.Support, words).IsEmpty, $"{key}: {words}");
        }
    }

    [Fact]
    public void A_rewrite_uses_the_sentence_where_it_can()
    {
        var late = Assert.Single(Coach.Read(WritingField.Concern, "The rota goes out late."));
        Assert.Equal("The rota goes out late: ___ of ___ times in the last ___ weeks.", $"{late.Rewrite}");
        var motive = Assert.Single(Coach.Read(WritingField.MeetingNote, "She doesn't care."));
        Assert.Equal("I saw ___. What was going on for her?", $"{motive.Rewrite}");
    }
}
