using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Features.Leaving;

/// <summary>The end of a firm as everybody in it is told of it: who asked and when, and what became of it.</summary>
public static class RemovalTold
{
    public static Sentence Asked(RemovalRow removal) =>
        Sentence.Say(
            "{name} asked on {day} to take the firm out of Alongside",
            ("name", removal.AskedBy),
            ("day", removal.AskedOn)
        );

    public static Sentence Became(RemovalRow removal, DateOnly today) =>
        removal.State switch
        {
            RemovalState.Asked when removal.WaitsOn(today) => Sentence.Say(
                "Somebody else can say yes until {day}.",
                ("day", removal.AskedOn.AddDays(TwoPeople.AnsweredWithin))
            ),
            RemovalState.Asked => Sentence.Say("Nobody said yes in time. The firm stays."),
            RemovalState.Refused => Sentence.Say("{name} said no. The firm stays.", ("name", Second(removal))),
            RemovalState.Withdrawn => Sentence.Say("{name} took that back.", ("name", removal.AskedBy)),
            RemovalState.Agreed => Sentence.Say(
                "{name} said yes. All that is here goes for good on {day}.",
                ("name", Second(removal)),
                ("day", removal.Day ?? today)
            ),
            _ => Sentence.Say(
                "{name} called it off on {day}. The firm stays.",
                ("name", removal.CalledOffBy ?? removal.AskedBy),
                ("day", removal.CalledOffOn ?? today)
            ),
        };

    static PersonId Second(RemovalRow removal) => removal.AnsweredBy ?? removal.AskedBy;
}
