using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.TaskPlans.Attempts;

/// <summary>Where a plan stands, as a finding for one of the two: a sentence, and what comes next.</summary>
public sealed record WhereItStands(Sentence Finding, Sentence Next)
{
    public static WhereItStands Of(TaskPlan plan, DateOnly today, FirmRules rules, Face employee, Face manager) =>
        plan.Stage switch
        {
            TaskPlanStage.Preparing => new(
                Sentence.Say("You’re getting this ready"),
                Sentence.Say("Nobody else knows of it yet.")
            ),
            TaskPlanStage.Invited => new(
                Sentence.Say("You’re going to talk about it"),
                Sentence.Say("{name} is invited, and can choose another time or bring someone.", Of(employee))
            ),
            TaskPlanStage.Worksheet => new(
                Sentence.Say("You’re working it out together"),
                Sentence.Say("{name} goes first at each step.", Of(employee))
            ),
            TaskPlanStage.Written => new(
                Sentence.Say("Written down, not yet agreed"),
                Sentence.Say("Each of you agrees by your own hand. Until then nothing starts.")
            ),
            TaskPlanStage.Paused => new(
                Sentence.Say("Paused until {name} takes over", Of(manager)),
                Sentence.Say("The clock stands still. The days come back afterwards.")
            ),
            _ => OfAttempt(plan, today, rules, employee),
        };

    static WhereItStands OfAttempt(TaskPlan plan, DateOnly today, FirmRules rules, Face employee) =>
        (plan.Stage, plan.Attempt) switch
        {
            (TaskPlanStage.Agreed, { } attempt) => new(
                Sentence.Say("Agreed, and ready to start"),
                Sentence.Say("It starts by itself on the next working day, and runs until {day}.", ("day", attempt.End))
            ),
            (TaskPlanStage.Running, { } attempt) when attempt.End == today => new(
                Sentence.Say("Today is the last day"),
                Sentence.Say("Then you meet and look at how it went.")
            ),
            (TaskPlanStage.Running, { } attempt) => new(
                Sentence.Count(
                    attempt.End.DayNumber - today.DayNumber,
                    "Under way, one day to go",
                    "Under way, {count} days to go"
                ),
                Sentence.Say("The last day is {day}. Days away and late help give time back.", ("day", attempt.End))
            ),
            (TaskPlanStage.FollowUpDue, _) => new(
                Sentence.Say("Time to meet again"),
                Sentence.Say("Promises come first. Then three questions, and {name} goes first.", Of(employee))
            ),
            (TaskPlanStage.FollowUp, _) => new(
                Sentence.Say("You’re looking at how it went"),
                Sentence.Say("{name} answers first. Then you both say how it came off.", Of(employee))
            ),
            _ => OfOutcome(plan, rules, employee),
        };

    static WhereItStands OfOutcome(TaskPlan plan, FirmRules rules, Face employee) =>
        plan.Stage switch
        {
            TaskPlanStage.Succeeded when plan.Missing(rules) > 0 => new(
                Sentence.Say("It worked"),
                Sentence.Count(
                    plan.Missing(rules),
                    "One more success, and you can close the plan.",
                    "{count} more successes, and you can close the plan."
                )
            ),
            TaskPlanStage.Succeeded => new(
                Sentence.Say("It worked, and it has lasted"),
                Sentence.Say("You can close the plan now.")
            ),
            TaskPlanStage.Missed => new(
                Sentence.Say("Not there yet"),
                Sentence.Say("Look at what got in the way first. {name} goes first.", Of(employee))
            ),
            TaskPlanStage.NotFairTest => new(
                Sentence.Say("Not a fair test"),
                Sentence.Say("Help was late or missing, so this try doesn’t count. Set a new day and go again.")
            ),
            TaskPlanStage.Told => new(
                Sentence.Say("One more chance"),
                Sentence.Say("It’s said in writing what would follow. First you go through the whole talk again.")
            ),
            _ => OfEnd(plan),
        };

    static WhereItStands OfEnd(TaskPlan plan) =>
        plan.Stage switch
        {
            TaskPlanStage.Closed => new(
                Sentence.Say("It has lasted"),
                Sentence.Say("The plan is closed. If it gets harder again, you can open it again for some months.")
            ),
            TaskPlanStage.MovedOn => new(Sentence.Say("You chose another way"), Sentence.Say("This plan has ended.")),
            TaskPlanStage.HandedOver => new(
                Sentence.Say("Handed over to a formal step"),
                Sentence.Say("What you both share goes along. Your own notes don’t.")
            ),
            TaskPlanStage.Referred => new(
                Sentence.Say("This went to HR at once"),
                Sentence.Say("The reason stands below. HR gets in touch.")
            ),
            TaskPlanStage.NotThisWay => new(
                Sentence.Say("Stopped: not this way"),
                Sentence.Say("It counts against nobody. HR can help to find another way.")
            ),
            _ => new(Sentence.Say("Stopped"), Sentence.Say("The reason stands below.")),
        };

    static (string, object) Of(Face person) => ("name", person.First);
}
