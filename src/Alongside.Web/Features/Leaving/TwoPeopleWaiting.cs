using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;

namespace Alongside.Web.Features.Leaving;

/// <summary>Something that waits for a second person’s yes or no, and where that is said.</summary>
public sealed record Waiting(Sentence Says, string Href);

/// <summary>What the reader could say yes or no to as the second person. Whoever asked is told nothing of it here.</summary>
public static class TwoPeopleWaiting
{
    public static IReadOnlyList<Waiting> For(Desk desk)
    {
        var waiting = new List<Waiting>();
        if (MayAnswer(desk, desk.Firm.CopyAsked))
            waiting.Add(
                new(Sentence.Say("A copy of all that is here was asked for, and needs a second person."), "~/export")
            );
        if (MayAnswer(desk, desk.Firm.EndAsked))
            waiting.Add(
                new(Sentence.Say("Somebody asks to take the firm out, and needs a second person."), "~/removal")
            );
        return waiting;
    }

    static bool MayAnswer(Desk desk, AskedOfTwo? asked) =>
        asked is not null
        && asked.On >= desk.Today.AddDays(-TwoPeople.AnsweredWithin)
        && TwoPeople.Answering(desk.Reader, asked.By) is null;
}
