using Alongside.Domain.Basics;
using Alongside.Domain.Support;

namespace Alongside.Domain.CheckIns;

/// <summary>What the record of a check-in lacks on a day, in words.</summary>
public static class CheckInGaps
{
    public static IEnumerable<Sentence> Gaps(this CheckIn checkIn, DateOnly today) =>
        [.. FollowUp(checkIn, today), .. checkIn.Given.Gaps(today)];

    static IEnumerable<Sentence> FollowUp(CheckIn checkIn, DateOnly today)
    {
        if (checkIn is { Stage: CheckInStage.HelpPromised, Asked: { FollowUp: { } day, Answer: null } } && day < today)
            yield return Sentence.Say("The follow-up of {day} was not held.", ("day", day));
        if (checkIn is { Stage: CheckInStage.HelpPromised, Asked.FollowUp: null })
            yield return Sentence.Say("No day was set to ask whether the help helped.");
    }
}
