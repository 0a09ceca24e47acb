using Alongside.Domain.Coaching;

namespace Alongside.Domain.Tests.Coaching;

/// <summary>Every line of the data files is tried on its own examples, so that a new phrase cannot be added without them.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> Rules => [.. Lexicon.Default.Rules.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_fires_on_its_example_and_not_on_the_other(string id)
    {
        var rule = Lexicon.Default.Rules.Single(r => r.Id == id);
        Assert.Contains(Coach.Read(rule.Fires.Field, rule.Fires.Text), f => f.Category == rule.Category);
        Assert.DoesNotContain(Coach.Read(rule.Silent.Field, rule.Silent.Text), f => f.Category == rule.Category);
    }

    [Theory]
    [InlineData("trait", "You were {0} on 3 May.", "You were not {0} on 3 May.", Category.CharacterNotBehaviour)]
    [InlineData("coded", "You were {0} on 3 May.", "Nobody is saying that you are {0}, on 3 May.", Category.CodedLabel)]
    public void A_word_for_a_person_fires_of_that_person_and_not_when_denied(
        string set,
        string said,
        string denied,
        Category category
    )
    {
        foreach (var word in Lexicon.Default.MembersOf(set))
        {
            Assert.True(Has(string.Format(null, said, word), category), $"“{word}” is not heard.");
            Assert.False(Has(string.Format(null, denied, word), category), $"“{word}” is heard though denied.");
        }
    }

    static bool Has(string text, Category category) =>
        Coach.Read(WritingField.Concern, text).Any(f => f.Category == category);

    [Fact]
    public void A_rule_that_cannot_be_read_names_itself()
    {
        var files = Lexicon
            .DataFiles()
            .Select(f => f.Name == "threat" ? f with { Text = "odd | (open | Yes. | No." } : f);
        var problem = Assert.Throws<FormatException>(() => new Lexicon(files));
        Assert.Contains("(open", problem.Message, StringComparison.Ordinal);
    }
}
