using System.Collections.Immutable;
using NodaTime;
using NodaTime.TimeZones;

namespace Alongside.Web.Features.Rules;

/// <summary>A place as somebody finds it in a list, and the time zone that holds there.</summary>
public sealed record ZonePlace(string Zone, string Name);

/// <summary>Where a firm may lie: by country, and by town where a country has several times.</summary>
public static class Zones
{
    public static readonly ImmutableArray<ZonePlace> All = [.. Places()];

    /// <summary>Any zone of the tz database will do, listed or not.</summary>
    public static bool Has(string? zone) => zone is not null && DateTimeZoneProviders.Tzdb.Ids.Contains(zone);

    /// <summary>All of them, and the one that is chosen although no list has it.</summary>
    public static IEnumerable<ZonePlace> With(string chosen) =>
        All.Any(place => place.Zone == chosen) ? All : All.Prepend(new(chosen, chosen));

    static IEnumerable<ZonePlace> Places() =>
        from place in TzdbDateTimeZoneSource.Default.ZoneLocations ?? []
        group place by place.CountryName into country
        orderby country.Key
        let several = country.Count() > 1
        from place in country.OrderBy(p => p.ZoneId, StringComparer.Ordinal)
        select new ZonePlace(place.ZoneId, several ? $"{country.Key}, {TownOf(place.ZoneId)}" : country.Key);

    static string TownOf(string zone) => zone[(zone.IndexOf('/', StringComparison.Ordinal) + 1)..].Replace('_', ' ');
}
