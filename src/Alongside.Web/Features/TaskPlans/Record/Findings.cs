using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>What the counts of a plan come to: where it started, where it is, and the picture in between.</summary>
public sealed record Findings(ImmutableArray<Reading> Readings, Measure? Measure)
{
    public static Findings Of(TaskPlan plan) =>
        new([.. plan.Shared.Log.Readings.OrderBy(r => r.Count.On)], plan.Course.Plan?.Measure);

    public Reading? First =>
        Readings.LastOrDefault(r => r is { IsFirst: true, IsAccepted: true }) ?? Readings.FirstOrDefault();

    public Reading? Last => Readings.LastOrDefault();

    bool HasMoved => Readings.Length > 1 && First != Last;

    /// <summary>The heading above the picture, for the person whose plan it is.</summary>
    public Sentence? ForEmployee =>
        (First, Last) switch
        {
            ({ } first, { } last) when HasMoved && first.Count.OfHowMany == last.Count.OfHowMany => Sentence.Say(
                "You’re at {last}. You started at {number}.",
                ("last", Says(last)),
                ("number", first.Count.Number)
            ),
            ({ } first, { } last) when HasMoved => Sentence.Say(
                "You’re at {last}. You started at {first}.",
                ("last", Says(last)),
                ("first", Says(first))
            ),
            ({ } first, _) => Sentence.Say("You started at {first}.", ("first", Says(first))),
            _ => null,
        };

    /// <summary>The same for everybody else.</summary>
    public Sentence? About(PersonId employee) =>
        (First, Last) switch
        {
            ({ } first, { } last) when HasMoved => Sentence.Say(
                "{name} has gone from {first} to {last}.",
                ("name", employee),
                ("first", Says(first)),
                ("last", Says(last))
            ),
            ({ } first, _) => Sentence.Say("{name} started at {first}.", ("name", employee), ("first", Says(first))),
            _ => null,
        };

    /// <summary>The picture, where the measure is a number.</summary>
    public ReadingsChart? Chart(TaskPlan plan, DateOnly today, Sentence marks) =>
        Measure is { Kind: MeasureKind.AtLeast or MeasureKind.AtMost } measure && MeasureSays.Goal(measure) is { } goal
            ? new ReadingsChart
            {
                Title = Sentence.Say("{what}, by week", ("what", Capital(measure.Unit))),
                GoalSays = goal,
                Goal = measure.Number,
                Of = Whole(measure.PerNumber),
                AtLeast = measure.Kind is MeasureKind.AtLeast,
                Readings =
                [
                    .. Readings
                        .GroupBy(r => Week(r.Count.On))
                        .Select(w => new ChartReading(w.Key, w.Last().Count.Number, Whole(w.Last().Count.OfHowMany))),
                ],
                Marks =
                [
                    .. plan.Shared.Log.Lines.Select(l => new ChartMark(l.Entry.On, l.Entry.Kind is LogKind.Helped)),
                ],
                MarksSay = marks,
                Today = today,
                Ends = plan.Attempt?.End ?? today,
            }
            : null;

    static Sentence Says(Reading reading) =>
        reading.Count.OfHowMany is { } of
            ? Sentence.Say("{number} in {of}", ("number", reading.Count.Number), ("of", of))
            : Sentence.Say("{number}", ("number", reading.Count.Number));

    /// <summary>The Monday of a day's week.</summary>
    static DateOnly Week(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    static int? Whole(decimal? number) => number is > 0 and < int.MaxValue && number % 1 == 0 ? (int)number : null;

    static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
