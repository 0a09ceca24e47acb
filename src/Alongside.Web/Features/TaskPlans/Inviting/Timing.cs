using Alongside.Domain.Basics;

namespace Alongside.Web.Features.TaskPlans.Inviting;

/// <summary>Nothing hard late on a day before time off: it leaves somebody alone with it. A hint, never a refusal.</summary>
static class Timing
{
    static readonly TimeOnly Late = new(15, 0);

    public static readonly TimeOnly NextMorning = new(9, 30);

    public static bool IsBeforeTimeOff(this WorkingCalendar calendar, DateOnly day, TimeOnly time) =>
        time >= Late && !calendar.Works(day.AddDays(1));
}
