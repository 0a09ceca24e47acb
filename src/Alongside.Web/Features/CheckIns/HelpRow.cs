using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Web.Ui.Tags;

namespace Alongside.Web.Features.CheckIns;

/// <summary>One due day of a promise as a list shows it: how it stands today, in words.</summary>
public sealed record HelpRow(Promise Promise, PromiseDay Day, DateOnly Today)
{
    const int SoonWithin = 2;

    public PromiseState State => Day.On(Today);

    public Standing Standing =>
        State switch
        {
            PromiseState.Kept or PromiseState.Said => Standing.Good,
            PromiseState.Late => Day.There ? Standing.Good : Standing.Late,
            _ when Day.Day.DayNumber - Today.DayNumber <= SoonWithin => Standing.Soon,
            _ => Standing.Due,
        };

    public Sentence Says =>
        (State, Day) switch
        {
            (PromiseState.Late, { There: true, Done: { } done }) => Sentence.Count(
                DaysAfterFirst(done),
                "there, one day late",
                "there, {count} days late"
            ),
            (PromiseState.Late, _) => Sentence.Count(DaysAfterFirst(Today), "one day late", "{count} days late"),
            (PromiseState.Kept, _) => Sentence.Say("there"),
            (PromiseState.Said, _) => Sentence.Say("said to be done"),
            _ => Sentence.Say("by {day}", ("day", Day.Day)),
        };

    /// <summary>Who promised it, with the day where the standing does not name it.</summary>
    public Sentence By(string owner) =>
        State is PromiseState.Open
            ? Sentence.Say("Promised by {owner}", ("owner", owner))
            : Sentence.Say("Promised by {owner} for {day}", ("owner", owner), ("day", Day.First));

    int DaysAfterFirst(DateOnly day) => day.DayNumber - Day.First.DayNumber;
}
