using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Web.Features.Promises;

/// <summary>Makes a move on a promise, in whichever process it was given.</summary>
public sealed class PromiseMoves(Ledger ledger)
{
    public async Task<Outcome> SettleAsync(
        Desk desk,
        RecordId record,
        Func<HelpingProcess, Hand, Decision> move,
        Func<HelpingProcess, string> then,
        Slip slip,
        CancellationToken ct
    )
    {
        var onPlan = await ledger.SettleAsync<TaskPlan>(desk, record, (plan, hand) => move(plan, hand), then, slip, ct);
        return onPlan is not Outcome.Missing
            ? onPlan
            : await ledger.SettleAsync<CheckIn>(desk, record, (checkIn, hand) => move(checkIn, hand), then, slip, ct);
    }
}
