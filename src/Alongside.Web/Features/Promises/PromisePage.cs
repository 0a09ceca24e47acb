using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Web.Features.Promises;

/// <summary>A page on which something is done about a promise, in whichever process it was given.</summary>
public abstract class PromisePage(Ledger ledger) : FirmPage
{
    /// <summary>Where a form was shown decides where its reader goes on.</summary>
    public const string FromRecord = "record";

    protected async Task<Outcome> SettleAsync(
        RecordId record,
        Func<HelpingProcess, Hand, Decision> move,
        string? from,
        CancellationToken ct
    )
    {
        var onPlan = await ledger.SettleAsync<TaskPlan>(
            Desk,
            record,
            (plan, hand) => move(plan, hand),
            then: _ => from == FromRecord ? $"/task-plans/{record}" : "/promises",
            Slip,
            ct
        );
        return onPlan is not Outcome.Missing
            ? onPlan
            : await ledger.SettleAsync<CheckIn>(
                Desk,
                record,
                (checkIn, hand) => move(checkIn, hand),
                then: _ => from == FromRecord ? $"/check-ins/{record}" : "/promises",
                Slip,
                ct
            );
    }
}
