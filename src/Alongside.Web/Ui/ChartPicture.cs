using System.Globalization;
using Alongside.Domain.Basics;
using Microsoft.AspNetCore.Html;

namespace Alongside.Web.Ui;

/// <summary>The chart as a picture that says in words what it shows. Shapes differ, so colour is never needed.</summary>
public sealed class ChartPicture(ReadingsChart chart, Words words)
{
    const int MostLabels = 8;

    readonly ChartScale scale = new(chart);
    readonly HtmlContentBuilder parts = new();

    bool HasMarks => chart.Marks.Length > 0;

    decimal AxisY => HasMarks ? 262 : 190;

    public IHtmlContent Svg(string id)
    {
        Told(id);
        Goal();
        Line();
        Points();
        TodayLine();
        Marks();
        Axis();
        return Markup
            .Element("svg", HasMarks ? "chart" : "chart low", parts)
            .With("role", "img")
            .With("aria-labelledby", $"{id}-title {id}-told")
            .With("focusable", "false");
    }

    void Told(string id)
    {
        var weeks = chart.Readings.Select(r =>
            words.Plain(Sentence.Say("{says} in the week of {day}", ("says", Says(r)), ("day", words.Tick(r.Week))))
        );
        Add("title", ("id", $"{id}-title")).Around(words.Of(chart.Title));
        Add("desc", ("id", $"{id}-told"))
            .Around(
                Markup.Text($"{string.Join(", ", weeks)}. "),
                words.Of(chart.GoalSays),
                Markup.Text($". {words["The same numbers are in the table below."]}")
            );
    }

    void Goal()
    {
        var height = scale.BandBottom - scale.BandTop;
        Add(
            "rect",
            ("class", "band"),
            ("x", "0"),
            ("width", "100%"),
            ("y", N(scale.BandTop)),
            ("height", N(height)),
            ("rx", "5")
        );
        Text("goal", "0", scale.BandTop + height / 2 + 4, ("dx", "9")).Around(words.Of(chart.GoalSays));
        for (var y = ChartScale.Bottom; y > 36; y -= 48)
            Add("line", ("class", "grid"), ("x1", "0"), ("x2", "100%"), ("y1", N(y)), ("y2", N(y)));
    }

    void Line()
    {
        var last = chart.Readings[^1];
        if (chart.Ends > last.Week)
            Stroke("ahead", (last.Week, YOf(last)), (chart.Ends, (scale.BandTop + scale.BandBottom) / 2));
        foreach (var (a, b) in chart.Readings.Zip(chart.Readings.Skip(1)))
            Stroke("ln", (a.Week, YOf(a)), (b.Week, YOf(b)));
    }

    void Points()
    {
        foreach (var reading in chart.Readings)
        {
            var (x, y) = (scale.X(reading.Week), YOf(reading));
            Add("circle", ("class", "pt"), ("cx", x), ("cy", N(y)), ("r", "7"));
            Text("strong", x, y + 25, ("text-anchor", "middle")).Around(Label(reading));
        }
    }

    void TodayLine()
    {
        var x = scale.X(chart.Today);
        var late = scale.Across(chart.Today) > 85;
        Add("line", ("class", "today"), ("x1", x), ("x2", x), ("y1", "44"), ("y2", N(AxisY - 22)));
        Text("strong", x, 172, ("dx", late ? "-8" : "8"), ("text-anchor", late ? "end" : "start"))
            .Around(Markup.Text(words["Today"]));
    }

    void Marks()
    {
        if (!HasMarks)
            return;
        Text(null, "0", 186).Around(Markup.Text(words["Helped"]));
        Text(null, "0", 222).Around(Markup.Text(words["In the way"]));
        foreach (var same in chart.Marks.GroupBy(m => m))
        {
            // several lines of one day stand side by side
            for (var i = 0; i < same.Count(); i++)
                Mark(same.Key, i * 14);
        }
    }

    void Mark(ChartMark mark, int aside)
    {
        var (name, y, d) = mark.Helped
            ? ("help", "192", $"M{aside - 6} 10 {aside} 0l6 10z")
            : ("way", "228", $"M{aside - 6} 0 {aside} 10l6-10z");
        var place = Add(
            "svg",
            ("x", scale.X(mark.Day)),
            ("y", y),
            ("width", "12"),
            ("height", "12"),
            ("overflow", "visible")
        );
        place.Around(Shape("path", ("class", name), ("d", d)));
    }

    void Axis()
    {
        var every = Math.Max(1, (scale.Weeks + MostLabels) / MostLabels);
        var day = chart.Readings[0].Week;
        for (var i = 0; day <= scale.Last; i++, day = day.AddDays(7 * every))
            Text(i % 2 == 0 ? null : "odd", scale.X(day), AxisY, ("text-anchor", "middle"))
                .Around(Markup.Text(words.Tick(day)));
    }

    IHtmlContent Label(ChartReading reading) =>
        reading.Of is { } of
            ? words.Html(
                "{number}<tspan class=\"unit\"> in {of}</tspan>",
                [new("number", reading.Number), new("of", of)]
            )
            : words.Html("{number}", [new("number", reading.Number)]);

    public static Sentence Says(ChartReading reading) =>
        reading.Of is { } of
            ? Sentence.Say("{number} in {of}", ("number", reading.Number), ("of", of))
            : Sentence.Say("{number}", ("number", reading.Number));

    decimal YOf(ChartReading reading) => scale.Y(chart.Value(reading));

    void Stroke(string name, (DateOnly Day, decimal Y) a, (DateOnly Day, decimal Y) b) =>
        Add("line", ("class", name), ("x1", scale.X(a.Day)), ("y1", N(a.Y)), ("x2", scale.X(b.Day)), ("y2", N(b.Y)));

    Element Text(string? name, string x, decimal y, params (string, string)[] more) =>
        Add("text", [.. name is null ? [] : new[] { ("class", name) }, ("x", x), ("y", N(y)), .. more]);

    Element Add(string name, params (string Name, string Value)[] attributes)
    {
        var shape = Shape(name, attributes);
        parts.AppendHtml(shape);
        return shape;
    }

    static Element Shape(string name, params (string Name, string Value)[] attributes)
    {
        var shape = new Element(name);
        foreach (var (attribute, value) in attributes)
            shape.With(attribute, value);
        return shape;
    }

    static string N(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
