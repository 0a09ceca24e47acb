namespace Alongside.Web.Tests.Engines;

/// <summary>Time that passes when a test says so.</summary>
public sealed class MovableClock : TimeProvider
{
    long ticks = new DateTime(2026, 11, 10, 9, 0, 0, DateTimeKind.Utc).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
}
