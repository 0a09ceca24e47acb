using Alongside.Domain.Basics;

namespace Alongside.Web.Features.TaskPlans.Record;

/// <summary>
/// What happened, as one reader is told it: a sentence of the software's, which holds nobody's words, and apart from it what
/// somebody wrote.
/// </summary>
public sealed record Told(Sentence Says, string Words = "");

/// <summary>Says "you" to the person who did it, and their name to everybody else.</summary>
public readonly record struct Teller(PersonId Who, bool IsReader)
{
    public Told Say(string you, string other, params (string Hole, object Value)[] values) =>
        new(IsReader ? Sentence.Say(you, values) : Sentence.Say(other, [.. values, ("who", Who)]));
}
