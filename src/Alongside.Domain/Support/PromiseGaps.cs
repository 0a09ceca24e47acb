using Alongside.Domain.Basics;

namespace Alongside.Domain.Support;

/// <summary>What was promised and is not there on a day, in words.</summary>
static class PromiseGaps
{
    public static IEnumerable<Sentence> Gaps(this PromiseList promises, DateOnly today) =>
        from promise in promises.All
        from day in promise.Days
        where !day.There && day.First < today
        select promise.Words.IsBlank()
            ? Sentence.Say("What was promised for {day} is not there.", ("day", day.First))
            : Sentence.Say(
                "What was promised for {day} is not there: {words}",
                ("day", day.First),
                ("words", promise.Words)
            );
}
