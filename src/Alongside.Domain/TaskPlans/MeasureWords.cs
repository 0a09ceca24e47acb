using Alongside.Domain.Basics;

namespace Alongside.Domain.TaskPlans;

/// <summary>Measures and lengths of time in words, the same on every page, in mail and in print.</summary>
public static class MeasureWords
{
    /// <summary>"two working days".</summary>
    public static Sentence Says(this HowLong time) =>
        time.Unit switch
        {
            TimeUnit.Hours => Sentence.Count(time.Amount, "one hour", "{count} hours"),
            TimeUnit.WorkingDays => Sentence.Count(time.Amount, "one working day", "{count} working days"),
            TimeUnit.Weeks => Sentence.Count(time.Amount, "one week", "{count} weeks"),
            _ => Sentence.Count(time.Amount, "one minute", "{count} minutes"),
        };

    /// <summary>"9 out of 10 quotes within one working day, over 2 weeks". The points of a checklist are for a list of their own.</summary>
    public static Sentence Says(this Measure measure) =>
        measure switch
        {
            { Kind: MeasureKind.Checklist } => Sentence.Count(
                measure.Points.Length,
                "one point to tick",
                "{count} points to tick"
            ),
            { Over: { } over } => Sentence.Say(
                "{figure}, over {time}",
                ("figure", measure.Figure()),
                ("time", over.Says())
            ),
            _ => measure.Figure(),
        };

    static Sentence Figure(this Measure measure) =>
        (measure.Kind, measure.PerNumber) switch
        {
            (MeasureKind.AtMost, 1) => Sentence.Say("no more than {number} {unit} per {per}", measure.Holes()),
            (MeasureKind.AtMost, _) => Sentence.Say("no more than {number} out of {total} {what}", measure.Holes()),
            (_, 1) => Sentence.Say("{number} {unit} per {per}", measure.Holes()),
            _ => Sentence.Say("{number} out of {total} {what}", measure.Holes()),
        };

    static (string, object)[] Holes(this Measure measure) =>
        [
            ("number", measure.Number),
            ("unit", measure.Unit),
            ("total", measure.PerNumber),
            ("per", measure.Per),
            ("what", measure.What()),
        ];

    /// <summary>What is counted, named once: "quotes" and "sent on time", or "quotes sent on time".</summary>
    static string What(this Measure measure) =>
        measure.Per.IsBlank() || measure.Unit.StartsWith(measure.Per, StringComparison.CurrentCultureIgnoreCase)
            ? measure.Unit
            : $"{measure.Per} {measure.Unit}";
}
