using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.TaskPlans;

/// <summary>What a move has to know and nobody may give (<see cref="KnownAttribute"/>), for callers that name moves.</summary>
public sealed class KnownValues(Records records, CheckInsAsked asked)
{
    public async Task<Func<string, object?>> OfAsync(Desk desk, RecordId id, Move move, CancellationToken ct)
    {
        var since =
            move.Method.Name is nameof(TaskPlan.Reopen) && await records.FindAsync<TaskPlan>(desk, id, ct) is { } found
                ? await asked.SinceAsync(found.Record, ct)
                : null;
        return name =>
            name switch
            {
                "checkIn" => since ?? CheckInReference.None,
                "formalMatterOpen" => false,
                _ => throw new InvalidOperationException($"Nothing is known of “{name}”."),
            };
    }
}
