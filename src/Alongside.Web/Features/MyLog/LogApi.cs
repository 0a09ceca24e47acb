using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell.Rest;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.MyLog;

/// <summary>A line of a plan's log.</summary>
/// <param name="IsKept">Kept until they meet: its writer alone reads it.</param>
/// <param name="IsDraft">Saved a moment ago: it can still be undone.</param>
public sealed record LogLineShown(
    LineId Id,
    LogEntry Entry,
    DateOnly? SavedOn,
    bool IsLate,
    bool IsKept,
    bool IsDraft,
    string Reply
)
{
    public static LogLineShown Of(LogLine line, bool isKept) =>
        new(line.Line.Id, line.Entry, line.Line.On, line.IsLate, isKept, IsDraft: false, line.Reply);

    public static LogLineShown Of(Draft draft) =>
        new(
            draft.Id,
            draft.Entry,
            SavedOn: null,
            IsLate: false,
            draft.Reach is LogReach.KeptUntilWeMeet,
            IsDraft: true,
            Reply: ""
        );
}

/// <summary>A plan's log over REST: what the reader may read of it, a new line, and undoing it within ten seconds.</summary>
static class LogApi
{
    static readonly Move Add = MoveTable.Of(typeof(TaskPlan))[nameof(TaskPlan.AddLogLine)];

    public static void MapLog(this RouteGroupBuilder group)
    {
        group
            .MapGet("/{id:guid}/log", ListAsync)
            .Produces<Paged<LogLineShown>>()
            .WithSummary("The lines of the log that the reader may read, the latest first.");
        group
            .MapPost("/{id:guid}/log", SaveAsync)
            .TakesFieldsOf(Add)
            .OnlyFor(Part.Employee)
            .Produces<Moved>()
            .WithSummary("Saves a line, which can be undone for ten seconds.");
        group
            .MapDelete("/{id:guid}/log/{line:guid}", UndoAsync)
            .OnlyFor(Part.Employee)
            .Produces<Moved>()
            .WithSummary("Undoes a line within its ten seconds.");
    }

    static async Task<IResult> ListAsync(
        HttpContext http,
        Records records,
        LogDrafts drafts,
        RecordId id,
        string? before,
        string? take,
        CancellationToken ct
    )
    {
        if (Paging.Read(before, take) is not { } part)
            return Paging.Refuse();
        var desk = http.Desk();
        if (await records.FindAsync<TaskPlan>(desk, id, ct) is not { Record: var plan })
            return Results.NotFound();
        var shared = plan.Shared.Log.Lines;
        var kept = plan.Own(desk.Reader.Person).Kept.ExceptBy(shared.Select(l => l.Line.Id), l => l.Line.Id);
        ImmutableArray<LogLineShown> lines =
        [
            .. (await drafts.OfAsync(desk, id, ct)).Select(LogLineShown.Of),
            .. kept.Select(l => LogLineShown.Of(l, isKept: true)),
            .. shared.Select(l => LogLineShown.Of(l, isKept: false)),
        ];
        return part.Of(lines.OrderByDescending(l => l.Entry.On), l => $"{l.Id}");
    }

    static async Task<IResult> SaveAsync(HttpContext http, LogDrafts drafts, RecordId id, CancellationToken ct)
    {
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var fields = MoveFields.Read(Add, given);
        if (fields is not { Faults: [], Values: [LogEntry entry, LogReach reach] })
            return Problems.Of(fields.Faults);

        var outcome = await drafts.SaveAsync(
            http.Desk(),
            id,
            entry,
            reach,
            then: line => $"/api/v1/task-plans/{id}/log/{line}",
            slip,
            ct
        );
        return await Problems.AnswerAsync(http, outcome, ct);
    }

    static async Task<IResult> UndoAsync(
        HttpContext http,
        LogDrafts drafts,
        RecordId id,
        LineId line,
        CancellationToken ct
    ) => await Problems.AnswerAsync(http, await drafts.UndoAsync(http.Desk(), id, line, ct), ct);
}
