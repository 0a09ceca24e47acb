using Alongside.Domain.Basics;

namespace Alongside.Domain.Advising;

/// <summary>Why an adviser cannot be asked in like this.</summary>
public static class EngagementRefusals
{
    public static readonly Refusal BeginsInThePast = Refusal
        .Of("begins-in-the-past", "Let it begin today or later. What is past can’t be opened.")
        .At("from");

    public static readonly Refusal EndsBeforeItBegins = Refusal
        .Of("ends-before-it-begins", "Choose a last day that is not before the first.")
        .At("lastDay");

    public static readonly Refusal TooLong = Refusal
        .Of("engagement-too-long", "Choose a last day within one year. You can ask again then.")
        .At("lastDay");

    public static readonly Refusal OneOfYours = Refusal
        .Of("one-of-yours", "This address belongs to one of your own people. An adviser comes from outside.")
        .At("address");

    public static readonly Refusal EngagedAlready = Refusal
        .Of("engaged-already", "This adviser works with you already. End that first, then ask again.")
        .At("address");

    public static readonly Refusal NotEngaged = Refusal.Of("not-engaged", "This had ended already.");
}
