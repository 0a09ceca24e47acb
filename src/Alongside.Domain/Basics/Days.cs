namespace Alongside.Domain.Basics;

/// <summary>Days that come from outside are checked before anything is counted from them.</summary>
public static class Days
{
    const int Near = 730;

    /// <summary>Whether a day lies within two years of today, so that counting from it is safe and quick.</summary>
    public static bool IsNear(this DateOnly day, DateOnly today) => Math.Abs(day.DayNumber - today.DayNumber) <= Near;
}
