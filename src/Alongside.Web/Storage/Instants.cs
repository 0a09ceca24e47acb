using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Alongside.Web.Storage;

/// <summary>Instants are UTC and cut to microseconds, the finest that both engines keep.</summary>
public static class Instants
{
    public static DateTime Now(this TimeProvider clock) => Cut(clock.GetUtcNow().UtcDateTime);

    public static DateTime Cut(DateTime instant) =>
        instant.Kind is DateTimeKind.Utc
            ? instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond))
            : throw new ArgumentException("An instant is in UTC.", nameof(instant));
}

/// <summary>The one way an instant goes to a table and comes back.</summary>
public sealed class InstantConverter()
    : ValueConverter<DateTime, DateTime>(
        instant => Instants.Cut(instant),
        stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc)
    );
