using System.Globalization;
using System.Text;

namespace Alongside.Web.Outputs.Calendars;

/// <summary>Somebody who meets, as a calendar names them.</summary>
public sealed record Attendee(string Name, string Address);

/// <summary>A meeting in a calendar: a neutral title and a time. It has no place and no description but a link.</summary>
/// <param name="Uid">Never changes while the meeting is the same.</param>
/// <param name="Sequence">Goes up with every change.</param>
/// <param name="Stamp">When this was written, UTC.</param>
public sealed record CalendarEntry(
    string Uid,
    int Sequence,
    string Title,
    DateOnly Day,
    TimeOnly Time,
    DateTime Stamp,
    string? Link
)
{
    public bool CalledOff { get; init; }
}

/// <summary>
/// iCalendar (RFC 5545, 5546). An invitation is REQUEST or CANCEL and never PUBLISH, because some calendars cannot take away what
/// was published; a feed is PUBLISH and names nobody.
/// </summary>
public static class CalendarText
{
    static readonly TimeSpan Lasts = TimeSpan.FromMinutes(45);

    /// <param name="organiser">The address that the mail comes from; calendars trust no other.</param>
    public static string Invite(CalendarEntry entry, string zone, Attendee organiser, IEnumerable<Attendee> attendees)
    {
        var text = Begin(entry.CalledOff ? "CANCEL" : "REQUEST");
        ZoneText.Write(text, zone, entry.Day, entry.Day);
        Entry(
            text,
            entry,
            zone,
            [
                $"ORGANIZER;CN={Quoted(organiser.Name)}:mailto:{organiser.Address}",
                .. attendees.Select(a =>
                    $"ATTENDEE;CN={Quoted(a.Name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{a.Address}"
                ),
            ]
        );
        return End(text);
    }

    /// <summary>Titles and times, for the person whose calendar address it is.</summary>
    public static string Feed(IReadOnlyCollection<CalendarEntry> entries, string zone)
    {
        var text = Begin("PUBLISH");
        if (entries.Count > 0)
            ZoneText.Write(text, zone, entries.Min(e => e.Day), entries.Max(e => e.Day));
        foreach (var entry in entries)
            Entry(text, entry, zone, []);
        return End(text);
    }

    static StringBuilder Begin(string method) =>
        new StringBuilder()
            .Line("BEGIN:VCALENDAR")
            .Line("VERSION:2.0")
            .Line("PRODID:-//Alongside//Alongside//EN")
            .Line("CALSCALE:GREGORIAN")
            .Line($"METHOD:{method}");

    static string End(StringBuilder text) => $"{text.Line("END:VCALENDAR")}";

    static void Entry(StringBuilder text, CalendarEntry entry, string zone, IEnumerable<string> people)
    {
        var starts = entry.Day.ToDateTime(entry.Time);
        text.Line("BEGIN:VEVENT")
            .Line($"UID:{entry.Uid}")
            .Line($"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}")
            .Line($"DTSTAMP:{Local(entry.Stamp)}Z")
            .Line($"DTSTART;TZID={zone}:{Local(starts)}")
            .Line($"DTEND;TZID={zone}:{Local(starts + Lasts)}")
            .Line($"SUMMARY:{Escaped(entry.Title)}");
        if (entry.Link is { } link)
            text.Line($"DESCRIPTION:{Escaped(link)}");
        foreach (var person in people)
            text.Line(person);
        text.Line("CLASS:PRIVATE")
            .Line($"STATUS:{(entry.CalledOff ? "CANCELLED" : "CONFIRMED")}")
            .Line("TRANSP:OPAQUE")
            .Line("END:VEVENT");
    }

    internal static string Local(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    static string Escaped(string words) =>
        OneLine(words)
            .Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace(";", @"\;", StringComparison.Ordinal)
            .Replace(",", @"\,", StringComparison.Ordinal);

    /// <summary>A parameter in quotation marks can hold anything but them.</summary>
    static string Quoted(string name) => $"\"{OneLine(name).Replace('"', '\'')}\"";

    static string OneLine(string words) => string.Concat(words.Where(c => !char.IsControl(c)));
}
