using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.People;

/// <summary>The days on which two people sat down and talked, as what they share tells it.</summary>
public static class Talks
{
    public const int Weeks = 12;

    public static IEnumerable<DateOnly> Of(Process process) =>
        process switch
        {
            CheckIn { Stage: not CheckInStage.Declined } checkIn => checkIn.Asked.AskedOn.TakeLast(1),
            TaskPlan plan => plan
                .Shared.AllWorksheets.SelectMany(w => w.Answers)
                .Concat(plan.Course.Attempts.SelectMany(a => a.Answers))
                .Select(a => a.Line.On)
                .Concat(plan.Course.Attempts.Select(a => a.Outcome?.Line.On).OfType<DateOnly>())
                .Distinct(),
            _ => [],
        };

    /// <summary>For each of the last weeks, oldest first, whether they talked in it; the last one is the week of today.</summary>
    public static ImmutableArray<bool> ByWeek(IEnumerable<DateOnly> days, DateOnly today)
    {
        var talked = days.Select(Monday).ToHashSet();
        return
        [
            .. Enumerable.Range(0, Weeks).Select(i => talked.Contains(Monday(today).AddDays(-7 * (Weeks - 1 - i)))),
        ];
    }

    static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
