using System.Collections.Frozen;
using Alongside.Domain.Coaching;

namespace Alongside.Web.Tests.Wording;

/// <summary>The product keeps what its coach asks of others; what may stand all the same is listed with the reason.</summary>
public sealed class CoachTests
{
    static readonly FrozenSet<string> Mentioned = Sources
        .Text("tests/Alongside.Web.Tests/Wording/coach-mentions.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(l => l[0] is not '#')
        .ToFrozenSet(StringComparer.Ordinal);

    [Fact]
    public void P15_The_coach_has_nothing_to_say_about_the_product_s_own_words()
    {
        var fired =
            from text in Said.All
            where !Mentioned.Contains(text.English)
            from finding in Coach.Read(FieldOf(text.English), text.English)
            select $"{finding.Category?.Name()} ({finding.Rule}) “{text.English[finding.Start..finding.End]}” in {text}";

        Held.None(fired.Distinct());
    }

    [Fact]
    public void Nothing_stands_in_the_list_that_the_coach_leaves_alone()
    {
        var said = Said.All.Select(t => t.English).ToHashSet(StringComparer.Ordinal);

        Held.None(Mentioned.Where(t => !said.Contains(t) || Coach.Read(FieldOf(t), t).IsEmpty));
    }

    static WritingField FieldOf(string english) =>
        english.EndsWith('?') ? WritingField.Question : WritingField.MeetingNote;
}
