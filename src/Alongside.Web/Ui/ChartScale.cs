using System.Globalization;

namespace Alongside.Web.Ui;

/// <summary>Where things stand in the picture: across in percent of its width, so that text never scales; down in pixels.</summary>
public sealed class ChartScale
{
    public const decimal Top = 12;
    public const decimal Bottom = 156;

    const decimal First = 6;
    const decimal Width = 88.2m;

    readonly DateOnly from;
    readonly int days;
    readonly decimal low;
    readonly decimal high;

    public ChartScale(ReadingsChart chart)
    {
        from = chart.Readings[0].Week;
        Last = new[] { chart.Ends, chart.Today, chart.Readings[^1].Week }.Max();
        days = Math.Max(1, Last.DayNumber - from.DayNumber);
        (low, high) = Reach(chart);
        BandTop = chart.AtLeast ? Top : Y(chart.Goal);
        BandBottom = chart.AtLeast ? Y(chart.Goal) : Bottom;
    }

    /// <summary>The last day shown.</summary>
    public DateOnly Last { get; }

    /// <summary>The band in which the goal is met.</summary>
    public decimal BandTop { get; }

    public decimal BandBottom { get; }

    public int Weeks => days / 7;

    public decimal Across(DateOnly day) => First + Width * Math.Max(0, day.DayNumber - from.DayNumber) / days;

    public string X(DateOnly day) => $"{Text(Across(day))}%";

    public decimal Y(decimal value) => Top + (high - value) / (high - low) * (Bottom - Top);

    public static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A quarter of the spread stays free below, and the band is never thinner than its own words.</summary>
    static (decimal Low, decimal High) Reach(ReadingsChart chart)
    {
        var values = chart.Readings.Select(chart.Value).Append(chart.Goal).ToList();
        var spread = values.Max() - values.Min();
        var room = (spread == 0 ? Math.Max(1, chart.Goal) : spread) / 4;
        if (chart.AtLeast)
        {
            var floor = Math.Max(0, values.Min() - room);
            return (floor, Math.Max(values.Max(), chart.Goal + Math.Max(room, chart.Goal - floor) / 5));
        }
        var ceiling = values.Max() + room;
        return (Math.Min(values.Min(), chart.Goal - (ceiling - chart.Goal) / 5), ceiling);
    }
}
