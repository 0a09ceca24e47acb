namespace Alongside.Web.Tests.Features.MyLog;

/// <summary>Time that jumps to just before the end of each wait about as long as this one, as timers do by a few milliseconds.</summary>
sealed class HastyTimers(TimeSpan wait) : TimeProvider
{
    static readonly TimeSpan Early = TimeSpan.FromMilliseconds(60);
    static readonly TimeSpan About = TimeSpan.FromSeconds(1);

    TimeSpan passed;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + passed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if ((dueTime - wait).Duration() > About)
            return base.CreateTimer(callback, state, dueTime, period);
        passed += dueTime - Early;
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
