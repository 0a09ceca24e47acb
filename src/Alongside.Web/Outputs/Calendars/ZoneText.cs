using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.TimeZones;

namespace Alongside.Web.Outputs.Calendars;

/// <summary>
/// The firm's zone as a calendar needs it (VTIMEZONE): each stretch between two changes of the clocks around the days in question,
/// by itself, so that it is right for zones whose rules changed in between.
/// </summary>
static class ZoneText
{
    public static void Write(StringBuilder text, string name, DateOnly first, DateOnly last)
    {
        var zone = DateTimeZoneProviders.Tzdb[name];
        text.Line("BEGIN:VTIMEZONE").Line($"TZID:{name}");
        foreach (var stretch in zone.GetZoneIntervals(Midnight(first.AddDays(-1)), Midnight(last.AddDays(2))))
            Write(text, stretch, stretch.HasStart ? Before(zone, stretch) : stretch.WallOffset);
        text.Line("END:VTIMEZONE");
    }

    static void Write(StringBuilder text, ZoneInterval stretch, Offset before)
    {
        var kind = stretch.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
        var begins = stretch.HasStart
            ? stretch.Start.WithOffset(before).LocalDateTime.ToDateTimeUnspecified()
            : DateTime.UnixEpoch;
        text.Line($"BEGIN:{kind}")
            .Line($"DTSTART:{CalendarText.Local(begins)}")
            .Line($"TZOFFSETFROM:{Written(before)}")
            .Line($"TZOFFSETTO:{Written(stretch.WallOffset)}")
            .Line($"TZNAME:{stretch.Name}")
            .Line($"END:{kind}");
    }

    static Offset Before(DateTimeZone zone, ZoneInterval stretch) =>
        zone.GetUtcOffset(stretch.Start - Duration.FromSeconds(1));

    static Instant Midnight(DateOnly day) => LocalDate.FromDateOnly(day).AtMidnight().InUtc().ToInstant();

    static string Written(Offset offset) =>
        (offset < Offset.Zero ? "-" : "+")
        + offset.ToTimeSpan().Duration().ToString("hhmm", CultureInfo.InvariantCulture);
}
