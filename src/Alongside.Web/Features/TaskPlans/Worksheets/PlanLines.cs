using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>Lines and promises of a plan as its pages show them.</summary>
public static class PlanLines
{
    /// <summary>A line with the face of the one whose words it holds.</summary>
    public static LineView Show(this PlanPage page, Line line, bool isDisowned = false, bool mayDisown = false) =>
        new(
            line,
            line.Voice == page.Plan.Header.Employee ? page.Employee : page.Manager,
            line.Hand == line.Voice ? null : page.Manager,
            isDisowned,
            mayDisown && !isDisowned && page.IsEmployee && line.Voice == page.Plan.Header.Employee
        );

    /// <summary>"Maya, by Friday 6 November", or "Maya, every week to Thursday 3 December".</summary>
    public static Sentence Says(this PlanPage page, NeedAnswer answer)
    {
        var (owner, days) = (page.OwnerName(answer.Owner), answer.Days);
        return days switch
        {
            [] => Sentence.Say("{owner}", ("owner", owner)),
            [var day] => Sentence.Say("{owner}, by {day}", ("owner", owner), ("day", day)),
            [.., var last] when IsWeekly(days) => Sentence.Say(
                "{owner}, every week to {day}",
                ("owner", owner),
                ("day", last)
            ),
            [.., var last] => Sentence.Say(
                "{owner}, {count} times by {day}",
                ("owner", owner),
                ("count", days.Length),
                ("day", last)
            ),
        };
    }

    /// <summary>Who keeps a promise, by name; HR as the person one can ask.</summary>
    public static string OwnerName(this PlanPage page, PromiseOwner? owner) =>
        owner switch
        {
            PromiseOwner.Employee => page.Employee.First,
            PromiseOwner.Hr => page.Desk.Firm.Contact is { } contact ? page.Names.First(contact.Person) : "HR",
            _ => page.Manager.First,
        };

    static bool IsWeekly(IReadOnlyList<DateOnly> days) =>
        days.Zip(days.Skip(1)).All(pair => pair.Second.DayNumber - pair.First.DayNumber == 7);
}
