using Alongside.Domain.Coaching;

namespace Alongside.Domain.Tests.Coaching;

/// <summary>
/// What the coach reaches on labelled texts, as floors. Only "scored-only" says anything about texts it has not seen: nobody looks
/// into it while working on the rules.
/// </summary>
public sealed class ScoreTests(ITestOutputHelper output)
{
    /// <summary>Below this a category only hints.</summary>
    const double Sure = 0.75;

    [Theory]
    [InlineData("given", 0.98, 0.97, 0.01)]
    [InlineData("looked-at", 0.97, 0.97, 0.03)]
    [InlineData("adversarial", 0.95, 0.90, 0.04)]
    [InlineData("scored-only", 0.88, 0.81, 0.04)]
    public void The_coach_keeps_what_it_has_reached(string corpus, double sentences, double spans, double alarms)
    {
        var score = Score.Of(Labelled.Load(corpus));
        Show(corpus, score);
        Assert.True(score.Sentences.F1 >= sentences, $"Sentence F1 is {score.Sentences.F1:0.000}.");
        Assert.True(score.Spans.F1 >= spans, $"Span F1 is {score.Spans.F1:0.000}.");
        Assert.InRange((double)score.CleanAlarmed / score.Clean, 0, alarms);
    }

    [Fact]
    public void About_good_text_it_says_nothing()
    {
        var score = Score.Of(Labelled.Load("clean"));
        Show("clean", score);
        Assert.InRange((double)score.CleanAlarmed / score.Clean, 0, 0.02);
    }

    [Fact]
    public void A_category_that_is_often_wrong_about_new_texts_only_hints()
    {
        var unsure = Score
            .Of(Labelled.Load("scored-only"))
            .ByCategory.Where(c => c.Value.Precision < Sure)
            .Select(c => c.Key)
            .ToHashSet();
        var said = Labelled.Load("looked-at").SelectMany(t => Coach.Read(t.Field, t.Text));
        Assert.DoesNotContain(said, f => unsure.Contains(f.Category!.Value) && f.Severity is not Severity.Hint);
    }

    [Fact]
    public void The_corpora_are_large_varied_and_two_fifths_clean()
    {
        var own = Labelled.Load("looked-at").Concat(Labelled.Load("scored-only")).ToList();
        Assert.InRange(own.Count, 800, int.MaxValue);
        Assert.Equal(own.Count, own.Select(t => t.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.InRange((double)own.Count(t => t.Labels.IsEmpty) / own.Count, 0.35, 0.45);
        Assert.Equal(
            Enum.GetValues<Category>().Length,
            own.SelectMany(t => t.Labels).Select(l => l.Category).Distinct().Count()
        );
    }

    [Fact]
    public void A_label_that_is_half_matched_counts_as_found_and_a_stray_one_as_an_alarm()
    {
        var score = new Score();
        var text = new Labelled(
            "t",
            WritingField.Concern,
            "You are lazy. It was late.",
            [new Label(Category.CharacterNotBehaviour, 8, 12)]
        );
        score.Add(text, [new Label(Category.CharacterNotBehaviour, 4, 12), new Label(Category.Threat, 14, 16)]);
        Assert.Equal(new Tally(1, 1, 0), score.Spans);
        Assert.Equal(new Tally(1, 1, 0), score.Sentences);
    }

    void Show(string corpus, Score score)
    {
        output.WriteLine(
            $"{corpus}: sentence F1 {score.Sentences.F1:0.000} (P {score.Sentences.Precision:0.000}, R {score.Sentences.Recall:0.000}, macro {score.MacroF1:0.000}), span F1 {score.Spans.F1:0.000}, alarmed {score.CleanAlarmed} of {score.Clean} clean texts"
        );
        foreach (var (category, tally) in score.ByCategory)
            output.WriteLine(
                $"  {category.Name(), -26} P {tally.Precision:0.00} R {tally.Recall:0.00} F1 {tally.F1:0.00}"
            );
    }
}
