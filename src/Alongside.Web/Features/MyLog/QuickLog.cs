using System.ComponentModel.DataAnnotations;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.MyLog;

/// <summary>What the quick log posts.</summary>
public sealed record QuickLog(
    RecordId Plan,
    [Required(ErrorMessage = "Choose one: it helped, or it got in the way.")] LogKind? Kind,
    [Required(ErrorMessage = "Write a few words first."), MaxLength(1000)] string? Words,
    int? Minutes,
    DateOnly? On,
    decimal? Number,
    decimal? OfHowMany,
    [Required(ErrorMessage = "Choose who reads this line.")] LogReach? Reach
)
{
    public LogEntry EntryOn(DateOnly today)
    {
        var day = On ?? today;
        var count = Number is { } number ? new Count(day, number, OfHowMany, CountedBy: "") : null;
        return new LogEntry(Kind!.Value, Words!.Trim(), day, Minutes, count);
    }
}

/// <summary>What the fields of a line need to know, on whichever page they stand.</summary>
/// <param name="Manager">Null where nobody can be named.</param>
/// <param name="Reach">The choice that is offered: the one made last. None before the first line.</param>
/// <param name="Today">The day that the line is about unless another is given.</param>
public sealed record QuickLogForm(RecordId Plan, string? Manager, LogReach? Reach, DateOnly? Today)
{
    /// <summary>Where nothing can be asked, and the page is the same for everybody.</summary>
    public static readonly QuickLogForm Unknown = new(default, Manager: null, Reach: null, Today: null);

    /// <summary>The last choice; of two made on one day, the one that fewer people read.</summary>
    public static LogReach? LastReach(TaskPlan plan, PersonId employee, IReadOnlyList<Draft> drafts)
    {
        if (drafts.Count > 0)
            return drafts[0].Reach;
        var kept = plan.Own(employee).Kept;
        var along = plan.Shared.Log.Lines.Where(l => kept.All(k => k.Line.Id != l.Line.Id)).ToList();
        return (kept.LastOrDefault()?.Line.On, along.LastOrDefault()?.Line.On) switch
        {
            (null, null) => null,
            (null, _) => LogReach.ReadsAlong,
            (_, null) => LogReach.KeptUntilWeMeet,
            var (keptOn, alongOn) => alongOn > keptOn ? LogReach.ReadsAlong : LogReach.KeptUntilWeMeet,
        };
    }
}
