using System.ComponentModel.DataAnnotations;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans;

/// <summary>
/// What is asked of one person, as it is typed. It counts what the task's own standard counts, so that the two can be compared;
/// the number, what still counts as met and what a miss, good and excellent look like are its own.
/// </summary>
public sealed record MeasureForm(
    decimal? Number,
    decimal? PerNumber,
    decimal? Tolerance,
    [MaxLength(1000)] string? Miss,
    [MaxLength(1000)] string? Good,
    [MaxLength(1000)] string? Excellent,
    [MaxLength(4000)] string? Points
)
{
    public static MeasureForm Of(Measure measure) =>
        new(
            measure.Number,
            measure.PerNumber,
            measure.Tolerance == 0 ? null : measure.Tolerance,
            measure.Levels.Miss,
            measure.Levels.Good,
            measure.Levels.Excellent,
            string.Join('\n', measure.Points)
        );

    /// <summary>The measure that counts what another counts.</summary>
    public Measure Like(Measure other) =>
        other with
        {
            Number = other.Kind is MeasureKind.Checklist ? other.Number : Number ?? -1,
            PerNumber = other.Kind is MeasureKind.Checklist ? other.PerNumber : PerNumber ?? 0,
            Tolerance = Tolerance ?? 0,
            Levels = new Levels(Miss ?? "", Good ?? "", Excellent ?? ""),
            Points = other.Kind is MeasureKind.Checklist ? [.. Lines(Points)] : [],
        };

    public static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
