using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Web.Shell;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Web.Features.Promises;

/// <summary>A page on which something is done about a promise.</summary>
public abstract class PromisePage(PromiseMoves moves) : FirmPage
{
    /// <summary>Where a form was shown decides where its reader goes on.</summary>
    public const string FromRecord = "record";

    protected Task<Outcome> SettleAsync(
        RecordId record,
        Func<HelpingProcess, Hand, Decision> move,
        string? from,
        CancellationToken ct
    ) => moves.SettleAsync(Desk, record, move, process => from == FromRecord ? HomeOf(process) : "/promises", Slip, ct);

    static string HomeOf(HelpingProcess process) =>
        process is CheckIn ? $"/check-ins/{process.Header.Id}" : $"/task-plans/{process.Header.Id}";
}
