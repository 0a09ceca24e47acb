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
        (Category.VaguePraise, Category.NoMeasure),
        (Category.NoMeasure, Category.VagueExpectation),
    ];

    public static List<Found> Of(List<Found> found)
    {
        var sorted = found.OrderBy(f => f.Span.First).ThenByDescending(f => f.Span.End).ToList();
        return [.. sorted.Where((weak, i) => !Loses(sorted, weak, i))];
    }

    static bool Loses(List<Found> sorted, in Found weak, int at)
    {
        for (var i = Math.Max(0, at - 12); i < Math.Min(sorted.Count, at + 12); i++)
        {
            var other = sorted[i];
            if (i != at && other.Overlaps(weak) && Array.IndexOf(Order, (other.Category, weak.Category)) >= 0)
                return true;
        }
        return false;
    }
}
