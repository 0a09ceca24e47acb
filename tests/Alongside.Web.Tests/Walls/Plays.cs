using System.Collections.Immutable;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Walls;

/// <summary>The records of a firm of canaries: each process at each stage. They are the same in every firm but for its name.</summary>
public static class Plays
{
    static readonly (TaskPlanStage Stage, Ending Ending)[] Roads =
    [
        (TaskPlanStage.Preparing, Ending.Success),
        (TaskPlanStage.Invited, Ending.Success),
        (TaskPlanStage.Worksheet, Ending.Success),
        (TaskPlanStage.Written, Ending.Success),
        (TaskPlanStage.Agreed, Ending.Success),
        (TaskPlanStage.Running, Ending.Success),
        (TaskPlanStage.FollowUpDue, Ending.Success),
        (TaskPlanStage.FollowUp, Ending.Success),
        (TaskPlanStage.Succeeded, Ending.Success),
        (TaskPlanStage.Closed, Ending.Success),
        (TaskPlanStage.Missed, Ending.Miss),
        (TaskPlanStage.NotFairTest, Ending.Unfair),
        (TaskPlanStage.Told, Ending.Miss),
        (TaskPlanStage.HandedOver, Ending.Miss),
    ];

    static readonly (TaskPlanStage From, Ending Ending, string Move)[] Ways =
    [
        (TaskPlanStage.Preparing, Ending.Success, nameof(TaskPlan.Discard)),
        (TaskPlanStage.Worksheet, Ending.Success, nameof(TaskPlan.NotThisWay)),
        (TaskPlanStage.Written, Ending.Success, nameof(TaskPlan.NotQuite)),
        (TaskPlanStage.Running, Ending.Success, nameof(TaskPlan.Stop)),
        (TaskPlanStage.Running, Ending.Success, nameof(TaskPlan.ReferToHr)),
    ];

    /// <summary>A record at every stage that a person's hand can lead to.</summary>
    public static ImmutableArray<Play> All(TestFirm firm) =>
        [.. Some(firm), .. Ways.Select((way, seed) => Ended(firm, way, seed))];

    /// <summary>Those with something to do at them: enough for tests that send forms.</summary>
    public static ImmutableArray<Play> Some(TestFirm firm) =>
        [
            .. Roads.Select((road, seed) => Come(firm, road, seed)),
            Handed(firm),
            Corrected(firm),
            Asked(firm, "asked").Wander(stays: true),
            Asked(firm, "helped").Make(nameof(CheckIn.PromiseHelp)).Wander(stays: true),
            Begin<Ask>(firm, "talk").Make(nameof(Ask.Write)).Wander(stays: false),
        ];

    static Play Come(TestFirm firm, (TaskPlanStage Stage, Ending Ending) road, int seed) =>
        Begin<TaskPlan>(firm, $"{road.Stage}", seed)
            .Along(road.Ending, road.Stage)
            .Wander(stays: true)
            .OpenedBy(Who.Opener);

    /// <summary>The manager has not answered yet.</summary>
    static Play Corrected(TestFirm firm) =>
        Begin<TaskPlan>(firm, "corrected")
            .Along(Ending.Success, TaskPlanStage.Written)
            .Does<TaskPlan>(Who.Employee, (p, hand, word) => p.Correct(hand, p.Worksheet.Answers[0].Line.Id, word));

    static Play Ended(TestFirm firm, (TaskPlanStage From, Ending Ending, string Move) way, int seed) =>
        Begin<TaskPlan>(firm, way.Move, seed)
            .Along(way.Ending, way.From)
            .Wander(stays: true)
            .Make(way.Move)
            .OpenedBy(Who.Opener);

    /// <summary>The employee's manager changes while an attempt runs.</summary>
    static Play Handed(TestFirm firm) =>
        new Play(firm, typeof(TaskPlan), "Handed", seed: 1, Who.FormerManager)
            .Along(Ending.Success, TaskPlanStage.Running)
            .Wander(stays: true)
            .HandTo(Who.Manager)
            .Wander(stays: true)
            .OpenedBy(Who.Opener);

    static Play Asked(TestFirm firm, string name) =>
        Begin<CheckIn>(firm, name)
            .Make(nameof(CheckIn.Notice))
            .Does<CheckIn>(Who.Manager, (c, hand, _) => c.Ask(hand, CheckInAnswer.Held, hand.Today));

    static Play Begin<T>(TestFirm firm, string name, int seed = 1)
        where T : Process => new(firm, typeof(T), $"{typeof(T).Name}{name}", seed);
}
