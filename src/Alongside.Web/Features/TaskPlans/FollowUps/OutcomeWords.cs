using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.TaskPlans.FollowUps;

/// <summary>What an attempt came down to, in words.</summary>
static class OutcomeWords
{
    public static Sentence Of(Result result) =>
        result switch
        {
            Result.Success => Sentence.Say("It worked"),
            Result.Partly => Sentence.Say("It worked in part"),
            Result.NotYet => Sentence.Say("Not yet"),
            _ => Sentence.Say("Not a fair test"),
        };

    public static Sentence Of(Cause cause) =>
        cause switch
        {
            Cause.Clarity => Sentence.Say("It wasn’t clear enough what was asked"),
            Cause.SupportMissing => Sentence.Say("Help that was promised was missing"),
            Cause.Time => Sentence.Say("There wasn’t enough time"),
            Cause.Skill => Sentence.Say("Something still has to be learned"),
            Cause.External => Sentence.Say("Something from outside the task"),
            _ => Sentence.Say("Something else"),
        };

    public static Sentence Of(BarrierKind kind) =>
        kind switch
        {
            BarrierKind.Task => Sentence.Say("The task itself"),
            BarrierKind.OtherWork => Sentence.Say("Other work"),
            BarrierKind.People => Sentence.Say("Other people"),
            BarrierKind.Clarity => Sentence.Say("Not clear what was asked"),
            BarrierKind.Skill => Sentence.Say("Something to learn"),
            BarrierKind.Resource => Sentence.Say("Tools, things or hands missing"),
            BarrierKind.Change => Sentence.Say("A sudden change"),
            _ => Sentence.Say("Something outside work"),
        };
}
