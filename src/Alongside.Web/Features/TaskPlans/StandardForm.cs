using System.ComponentModel.DataAnnotations;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans;

/// <summary>The task's own standard as it is typed: what an average colleague does, or what the job needs.</summary>
public sealed record StandardForm(
    [
        Required(ErrorMessage = "Say how many others do this task. None is fine."),
        Range(0, 10_000, ErrorMessage = "Give a number from 0 to 10,000.")
    ]
        int? Others,
    [Required(ErrorMessage = "Choose how you count it.")] MeasureKind? Kind,
    decimal? Number,
    decimal? PerNumber,
    [MaxLength(200)] string? Per,
    [MaxLength(300)] string? Unit,
    int? OverAmount,
    TimeUnit? OverUnit,
    [MaxLength(4000)] string? Points,
    [MaxLength(1000)] string? Source
)
{
    public static StandardForm Of(Standard? standard) =>
        standard is null
            ? new(null, null, null, null, null, null, null, TimeUnit.Weeks, null, null)
            : new(
                standard.Others,
                standard.Measure.Kind,
                standard.Measure.Number,
                standard.Measure.PerNumber,
                standard.Measure.Per,
                standard.Measure.Unit,
                standard.Measure.Over?.Amount,
                standard.Measure.Over?.Unit ?? TimeUnit.Weeks,
                string.Join('\n', standard.Measure.Points),
                standard.Source
            );

    /// <summary>With fewer than three others an average would point at a person, so it is what the job needs (P6).</summary>
    public Standard Standard =>
        new(
            Kind is MeasureKind.Checklist ? Checklist : Count,
            Others < Standard.FewestOthers ? StandardBasis.JobNeeds : StandardBasis.AverageColleague,
            Others ?? 0,
            Source ?? ""
        );

    Measure Checklist => new(MeasureKind.Checklist, 0, "", 1, "", Over, 0, NoLevels, [.. MeasureForm.Lines(Points)]);

    /// <summary>A number that was left out is below what can be counted, so the domain says so.</summary>
    Measure Count => new(Kind ?? default, Number ?? -1, Unit ?? "", PerNumber ?? 0, Per ?? "", Over, 0, NoLevels, []);

    HowLong? Over => OverAmount is { } amount ? new HowLong(amount, OverUnit ?? default) : null;

    static readonly Levels NoLevels = new("", "", "");
}
