using System.Globalization;

namespace Alongside.Web.Tests.Outputs;

/// <summary>Reads iCalendar by its own lights: unfolds, splits, and finds an instant by the VTIMEZONE that the text itself brings.</summary>
public sealed class CalendarReader(string text)
{
    readonly IReadOnlyList<(string Name, string Parameters, string Value)> lines = Read(text);

    public string Of(string name) => lines.Last(l => l.Name == name).Value;

    public IEnumerable<string> All(string name) => lines.Where(l => l.Name == name).Select(l => l.Value);

    public string ParametersOf(string name) => lines.Last(l => l.Name == name).Parameters;

    public IEnumerable<string> Names => lines.Select(l => l.Name);

    /// <summary>The instant at which the event starts.</summary>
    public DateTime Starts => Instant(Of("DTSTART"));

    DateTime Instant(string local)
    {
        var time = Time(local);
        var stretch = Stretches().Where(s => s.Begins <= time).MaxBy(s => s.Begins);
        return DateTime.SpecifyKind(time - stretch.Offset, DateTimeKind.Utc);
    }

    IEnumerable<(DateTime Begins, TimeSpan Offset)> Stretches()
    {
        for (var at = 0; at < lines.Count; at++)
            if (lines[at] is ("BEGIN", _, "STANDARD" or "DAYLIGHT"))
            {
                var part = lines.Skip(at).TakeWhile(l => l.Name != "END").ToList();
                yield return (
                    Time(part.Single(l => l.Name == "DTSTART").Value),
                    Offset(part.Single(l => l.Name == "TZOFFSETTO").Value)
                );
            }
    }

    static DateTime Time(string text) => DateTime.ParseExact(text, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    static TimeSpan Offset(string text) =>
        TimeSpan.ParseExact(text[1..], "hhmm", CultureInfo.InvariantCulture) * (text[0] == '-' ? -1 : 1);

    static List<(string, string, string)> Read(string text)
    {
        Assert.EndsWith("\r\n", text);
        Assert.All(text.Split("\r\n"), l => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(l), 0, 75));
        List<(string, string, string)> lines = [];
        foreach (var line in text.Replace("\r\n ", "").Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = Colon(line);
            var name = line[..colon].Split(';', 2);
            lines.Add((name[0], name is [_, var parameters] ? parameters : "", line[(colon + 1)..]));
        }
        return lines;
    }

    static int Colon(string line)
    {
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
            if (line[at] == '"')
                quoted = !quoted;
            else if (line[at] == ':' && !quoted)
                return at;
        throw new FormatException(line);
    }
}
