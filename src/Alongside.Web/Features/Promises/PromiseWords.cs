using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Web.Features.Promises;

/// <summary>How promises stand, in words. Late is counted in days from the day first agreed.</summary>
static class PromiseWords
{
    public static Sentence Standing(PromiseDay day, int kept, DateOnly today) =>
        day switch
        {
            { There: true } when kept > 1 => Sentence.Count(kept, "Kept once", "Kept {count} times"),
            { There: true } when LateBy(day, today) is > 0 and var late => Sentence.Count(
                late,
                "There, one day late",
                "There, {count} days late"
            ),
            { There: true } => Sentence.Say("Kept"),
            _ when LateBy(day, today) is > 0 and var late => Sentence.Count(late, "One day late", "{count} days late"),
            { Done: not null } => Sentence.Say("Done, waiting for a yes"),
            _ when day.Day == today => Sentence.Say("Due today"),
            _ when day.Day == today.AddDays(1) => Sentence.Say("Due tomorrow"),
            _ => Sentence.Say("Due {day}", ("day", day.Day)),
        };

    public static Sentence Detail(ShownPromise promise) =>
        promise.Day switch
        {
            { There: true } => Sentence.Say("For {name}. Promised for {day}.", Named(promise), On(promise.Day.First)),
            _ when promise.IsOffered => Sentence.Say(
                "Due {first}. {name} offers {day} in its place.",
                ("first", promise.Day.Day),
                ("name", Giver(promise)),
                On(promise.Day.Offered!.Value)
            ),
            _ when promise.IsAsked => Sentence.Say("{name} says it’s done.", ("name", Giver(promise))),
            { Offered: { } offered } => Sentence.Say(
                "For {name}. You offered {day}, and there’s no answer yet.",
                Named(promise),
                On(offered)
            ),
            { Done: not null } => Sentence.Say("{name} says whether it’s there.", Named(promise)),
            { IsMoved: true } => Sentence.Say(
                "For {name}. First due {first}, now {day}.",
                Named(promise),
                ("first", promise.Day.First),
                On(promise.Day.Day)
            ),
            _ when promise is { IsForMe: true, IsLate: true } => Sentence.Say(
                "Due {day}. {name} sees it first on their list. You don’t need to chase.",
                On(promise.Day.Day),
                ("name", Giver(promise))
            ),
            _ => Sentence.Say("For {name}, due {day}.", Named(promise), On(promise.Day.Day)),
        };

    static int LateBy(PromiseDay day, DateOnly today) => (day.Done ?? today).DayNumber - day.First.DayNumber;

    static (string, object) Named(ShownPromise promise) => ("name", promise.For);

    static (string, object) On(DateOnly day) => ("day", day);

    static object Giver(ShownPromise promise) =>
        promise.Promise.Owner switch
        {
            PromiseOwner.Employee => promise.Employee.First,
            PromiseOwner.Manager => promise.Manager.First,
            _ => Sentence.Say("HR"),
        };
}
