using Alongside.Web.Storage.Rows;
using NodaTime;
using NodaTime.TimeZones;

namespace Alongside.Web.Storage;

/// <summary>A firm's time: the machine's, moved by the firm's offset, cut to microseconds, with its day in the firm's zone.</summary>
public sealed class FirmClock(TimeProvider machine)
{
    public (DateTime Now, DateOnly Today) Read(FirmRow firm)
    {
        var now = machine.Now() + firm.ClockOffset;
        return (now, DayIn(firm.Zone, now));
    }

    public static DateOnly DayIn(string zone, DateTime utc) => LocalIn(zone, utc).Date.ToDateOnly();

    public static LocalDateTime LocalIn(string zone, DateTime utc) =>
        Instant.FromDateTimeUtc(utc).InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime;

    /// <summary>The instant of a local time; one that the clocks skip is moved forward, one that they repeat is the first.</summary>
    public static DateTime InstantIn(string zone, DateOnly day, TimeOnly time) =>
        DateTimeZoneProviders
            .Tzdb[zone]
            .ResolveLocal(LocalDate.FromDateOnly(day) + LocalTime.FromTimeOnly(time), Resolvers.LenientResolver)
            .ToDateTimeUtc();
}
