namespace Alongside.Web.Tests.Faults;

/// <summary>The machine's time, or later when a test does not want to wait for it.</summary>
sealed class AheadOfTime : TimeProvider
{
    public TimeSpan By { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;
}
