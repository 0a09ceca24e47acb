namespace Alongside.Domain.Tests.Basics;

public sealed class WorkingCalendarTests
{
    static readonly WorkingCalendar Calendar = WorkingCalendar.MondayToFriday with { Holidays = [new(2026, 10, 26)] };

    [Theory]
    [InlineData(0, 20)]
    [InlineData(3, 23)]
    [InlineData(4, 27)]
    [InlineData(-2, 16)]
    public void Working_days_leave_weekends_and_holidays_out(int days, int day) =>
        Assert.Equal(new DateOnly(2026, 10, day), Calendar.Add(Penhallow.Tuesday, days));

    [Fact]
    public void Counting_stops_at_the_calendar_s_end()
    {
        Assert.Equal(DateOnly.MaxValue, Calendar.Add(DateOnly.MaxValue, 5));
        Assert.Equal(DateOnly.MinValue, Calendar.Add(DateOnly.MinValue, -5));
    }

    [Fact]
    public void A_clock_counts_neither_weekends_nor_days_away()
    {
        var clock = new Clock(Calendar, [new Absence(new(2026, 10, 21), new(2026, 10, 22))]);
        Assert.Equal(new DateOnly(2026, 10, 27), clock.Later(Penhallow.Tuesday, 2));
        var more = new Absence(new(2026, 10, 22), new(2026, 10, 23));
        Assert.Equal(new DateOnly(2026, 10, 28), clock.After(more, Penhallow.Tuesday, new(2026, 10, 27)));
    }
}
