using System.Collections.Immutable;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.Search;

/// <summary>A record in which the words stand.</summary>
/// <param name="Other">The other of the two; nobody where HR is.</param>
/// <param name="Places">The first few places: whole words before beginnings, and then the latest first.</param>
/// <param name="More">How many further places there are.</param>
public sealed record Hit(Process Record, Part Part, Face Other, ImmutableArray<Snippet> Places, int More)
{
    const int Shown = 3;

    /// <summary>Null for a record in which they do not stand.</summary>
    public static Hit? Of(Process record, Part part, Wanted wanted, Names names)
    {
        var places = record
            .Sheets.Values.SelectMany(Passage.Of)
            .DistinctBy(p => p.Words)
            .Where(wanted.AreIn)
            .OrderByDescending(wanted.AreWholeIn)
            .ThenByDescending(p => p.On ?? DateOnly.MinValue)
            .ToList();
        return places.Count == 0
            ? null
            : new Hit(
                record,
                part,
                names.Face(part is Part.Employee ? record.Header.Manager : record.Header.Employee),
                [.. places.Take(Shown).Select(p => Snippet.Of(p, wanted))],
                Math.Max(0, places.Count - Shown)
            );
    }

    /// <summary>The address of the record inside the firm.</summary>
    public string Href =>
        Record switch
        {
            TaskPlan { Stage: TaskPlanStage.Preparing } plan => plan.Now(),
            TaskPlan plan => plan.At("record"),
            CheckIn => $"/check-ins/{Record.Header.Id}",
            _ => $"/ask/{Record.Header.Id}",
        };

    /// <summary>What a plan is about; null for what is no plan.</summary>
    public string? Task =>
        Record is not TaskPlan plan ? null
        : plan.Course.Task is { Length: > 0 } task ? task
        : plan.Own(plan.Header.Manager).Task;

    /// <summary>What kind of record it is, for what has no task.</summary>
    public Sentence Kind =>
        Record switch
        {
            CheckIn => Sentence.Say("Check-in"),
            Ask => Sentence.Say("Your talk with HR"),
            _ => Sentence.Say("Plan"),
        };
}

/// <summary>What was found, and from where on older records may be looked through.</summary>
public sealed record Found(Wanted Wanted, ImmutableArray<Face> People, ImmutableArray<Hit> Hits, ListPlace? Next)
{
    public static Found Nothing(Wanted wanted) => new(wanted, [], [], Next: null);
}
