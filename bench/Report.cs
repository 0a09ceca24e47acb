using System.Globalization;
using Alongside.Bench.Measuring;

namespace Alongside.Bench;

/// <summary>The table that <c>bench/README.md</c> shows: least, middle and most of the rounds.</summary>
static class Report
{
    public static void Print(IReadOnlyList<Compared> pages, long memory, TimeSpan? start)
    {
        Line("page", "KB", "requests/s", "p50 ms", "p99 ms", "CPU ms/page", "of reference", "by CPU", "p99 ratio");
        Line("---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
        var reference = new Compared(
            References.Name,
            [.. pages.SelectMany(p => p.Rounds).Select(r => (r.Reference, r.Reference))]
        );
        foreach (var page in pages.Prepend(reference))
            Line(
                page.Name,
                Text(page.Bytes / 1000, "0.0"),
                Text(page.PerSecond, "0"),
                Text(page.P50, "0.0"),
                Text(page.P99, "0.0"),
                Text(page.Cpu, "0.00"),
                page == reference ? "" : Text(page.Speed, "0.00"),
                page == reference ? "" : Text(page.SpeedByCpu, "0.00"),
                page == reference ? "" : Text(page.Wait, "0.0")
            );
        Console.WriteLine(
            $"Most memory {memory >> 20} MB{(start is { } took ? $"; first page after {Text(took.TotalSeconds, "0.00")} s" : "")}."
        );
    }

    static void Line(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    static string Text(Spread spread, string format) =>
        $"{Text(spread.Least, format)}-**{Text(spread.Middle, format)}**-{Text(spread.Most, format)}";

    static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
