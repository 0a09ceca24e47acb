using Alongside.Domain.Coaching;

namespace Alongside.Domain.Tests.Coaching;

/// <summary>What a firm chooses for its own people, and how a rewrite is put into a text.</summary>
public sealed class FirmsCoachTests
{
    const string Late = "He is always late with the post.";

    [Fact]
    public void A_firm_s_phrase_is_pointed_at_with_the_firm_s_advice()
    {
        var choices = CoachChoices.None.With(new OwnPhrase("shop floor", "We say workshop."));

        var found = Assert.Single(Read("The Shop\nFloor was closed on 3 May.", choices));

        Assert.Null(found.Category);
        Assert.Equal((4, 14, "We say workshop."), (found.Start, found.End, $"{found.Why}"));
        Assert.Empty(Read("The workshop floors were closed on 3 May.", choices));
    }

    [Fact]
    public void A_phrase_never_to_be_pointed_at_silences_what_the_coach_finds_there()
    {
        Assert.Contains(Read(Late, CoachChoices.None), f => f.Category is Category.Overgeneralising);

        var found = Read(Late, CoachChoices.None.With(new OwnPhrase("always late", Advice: null)));

        Assert.DoesNotContain(found, f => f.Category is Category.Overgeneralising);
    }

    [Fact]
    public void A_category_speaks_as_loudly_as_the_firm_chose()
    {
        var hint = CoachChoices.None.With(Category.Overgeneralising, Loudness.Hint);
        var off = hint.With(Category.Overgeneralising, Loudness.Off);
        var again = off.With(Category.Overgeneralising, Loudness.PointOut);

        Assert.Contains(Read(Late, hint), f => f is { Category: Category.Overgeneralising, Severity: Severity.Hint });
        Assert.DoesNotContain(Read(Late, off), f => f.Category is Category.Overgeneralising);
        Assert.Equal(Read(Late, CoachChoices.None), Read(Late, again));
        Assert.Empty(again.Categories);
    }

    [Fact]
    public void A_phrase_chosen_again_replaces_the_earlier_one()
    {
        var choices = CoachChoices
            .None.With(new OwnPhrase("ASAP", "Give a day."))
            .With(new OwnPhrase("asap", Advice: null));

        Assert.Equal(new OwnPhrase("asap", Advice: null), Assert.Single(choices.Phrases));
        Assert.Empty(choices.Without("Asap").Phrases);
    }

    [Fact]
    public void A_part_of_a_sentence_is_replaced_in_its_place()
    {
        var text = $"On 3 May it rained. {Late}";
        var found = Read(text, CoachChoices.None).First(f => f.Category is Category.Overgeneralising);

        var use = Replacement.Of(text, found)!;

        Assert.Equal((found.Start, found.End), (use.Start, use.End));
        Assert.Equal("___ of the last ___ times", use.With);
    }

    [Fact]
    public void A_whole_sentence_takes_the_place_of_the_sentence_around_the_words()
    {
        const string text = "It was 2.5 days. You were lazy on 3 May. Then it rained.";
        var found = Read(text, CoachChoices.None).First(f => f.Category is Category.CharacterNotBehaviour);

        var use = Replacement.Of(text, found)!;

        Assert.Equal("You were lazy on 3 May.", text[use.Start..use.End]);
        Assert.StartsWith("On ___ I saw ___.", use.With, StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_is_never_put_into_a_text()
    {
        const string text = "He seems depressed.";
        var found = Read(text, CoachChoices.None).First(f => f.Category is Category.HealthOrProtected);

        Assert.Null(Replacement.Of(text, found));
    }

    static IEnumerable<Finding> Read(string text, CoachChoices choices) =>
        Coach.Read(WritingField.Concern, text, choices);
}
