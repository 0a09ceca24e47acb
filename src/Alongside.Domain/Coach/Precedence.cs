namespace Alongside.Domain.Coaching;

/// <summary>One clause, one thing to repair: where two categories claim the same words, the guide says which one speaks.</summary>
static class Precedence
{
    static readonly (Category Stronger, Category Weaker)[] Order =
    [
        (Category.CodedLabel, Category.CharacterNotBehaviour),
        (Category.CodedLabel, Category.VagueExpectation),
        (Category.Threat, Category.BlameOrShame),
        (Category.Threat, Category.VagueExpectation),
        (Category.Threat, Category.Dismissing),
        (Category.Threat, Category.AssumedMotive),
        (Category.HealthOrProtected, Category.LeadingQuestion),
        (Category.HealthOrProtected, Category.AssumedMotive),
        (Category.HealthOrProtected, Category.CodedLabel),
        (Category.ComparisonWithOthers, Category.NoMeasure),
        (Category.ComparisonWithOthers, Category.VaguePraise),
        (Category.CharacterNotBehaviour, Category.VagueExpectation),
        (Category.CharacterNotBehaviour, Category.NoMeasure),
        (Category.AssumedMotive, Category.CharacterNotBehaviour),
        (Category.AssumedMotive, Category.VagueExpectation),
        (Category.BlameOrShame, Category.VagueExpectation),
        (Category.BlameOrShame, Category.ComparisonWithOthers),
        (Category.Dismissing, Category.BlameOrShame),
        (Category.Dismissing, Category.VagueExpectation),
        (Category.Dismissing, Category.Hearsay),
        (Category.Dismissing, Category.ComparisonWithOthers),
        (Category.NoMeasure, Category.Hearsay),
        (Category.Dismissing, Category.NoMeasure),
        (Category.Hearsay, Category.ComparisonWithOthers),
        (Category.CodedLabel, Category.Dismissing),
        (Category.VaguePraise, Category.Dismissing),
        (Category.VaguePraise, Category.NoMeasure),
        (Category.NoMeasure, Category.VagueExpectation),
    ];

    public static List<Found> Of(List<Found> found)
    {
        var sorted = found.OrderBy(f => f.Span.First).ThenByDescending(f => f.Span.End).ToList();
        return [.. sorted.Where((weak, i) => !Loses(sorted, weak, i))];
    }

    /// <summary>"How many times do I have to tell you?" is no question.</summary>
    static bool IsShameAsked(in Found other, in Found weak) =>
        (other.Category, weak.Category) is (Category.BlameOrShame, Category.LeadingQuestion)
        && other.Span.First == weak.Span.First;

    static bool Loses(List<Found> sorted, in Found weak, int at)
    {
        for (var i = Math.Max(0, at - 12); i < Math.Min(sorted.Count, at + 12); i++)
        {
            var other = sorted[i];
            var stronger = Array.IndexOf(Order, (other.Category, weak.Category)) >= 0 || IsShameAsked(other, weak);
            if (i != at && stronger && other.Overlaps(weak))
                return true;
        }
        return false;
    }
}
