using System.Collections.Immutable;

namespace Alongside.Domain.Coaching;

/// <summary>The fields in which a category may speak.</summary>
static class FieldScope
{
    static readonly ImmutableArray<WritingField> All = [.. Enum.GetValues<WritingField>()];

    public static ImmutableArray<WritingField> Of(Category category) =>
        category switch
        {
            Category.VagueExpectation =>
            [
                WritingField.Concern,
                WritingField.Expectation,
                WritingField.PlanStep,
                WritingField.MeetingNote,
            ],
            Category.NoMeasure => [WritingField.SuccessMeasure, WritingField.Outcome],
            Category.NoInstance => [WritingField.Concern],
            Category.SeveralTasks => [WritingField.Concern, WritingField.Expectation],
            Category.VaguePraise => [WritingField.FeedbackPraise, WritingField.Outcome, WritingField.MeetingNote],
            _ => All,
        };

    /// <summary>The field in which a category is met most.</summary>
    public static WritingField Usual(Category category) =>
        category switch
        {
            Category.VagueExpectation => WritingField.Expectation,
            Category.NoMeasure => WritingField.SuccessMeasure,
            Category.LeadingQuestion => WritingField.Question,
            Category.VaguePraise => WritingField.FeedbackPraise,
            _ => WritingField.Concern,
        };
}
