using Alongside.Domain.Advising;
using Alongside.Domain.Basics;

namespace Alongside.Web.Features.Advising;

/// <summary>Whom an adviser helps with, as the firm, the adviser and everybody in it read it.</summary>
static class ReachWords
{
    /// <summary>Of the adviser, beside their name.</summary>
    public static Sentence Of(Reach reach) =>
        reach.Everybody
            ? Sentence.Say("Helps with everybody")
            : Sentence.Say("Helps with {teams}", ("teams", Named(reach)));

    /// <summary>To the adviser.</summary>
    public static Sentence ToAdviser(Reach reach) =>
        Sentence.Say("You help with {teams}. You find nobody else here.", ("teams", Named(reach)));

    /// <summary>To somebody with whom the adviser helps.</summary>
    public static Sentence ToMember(Reach reach, string adviser, string until) =>
        reach.Everybody
            ? Sentence.Say("{name} helps with everybody, until {day}.", ("name", adviser), ("day", until))
            : Sentence.Say("{name} helps with your team, until {day}.", ("name", adviser), ("day", until));

    static string Named(Reach reach) => string.Join(", ", reach.Teams);
}
