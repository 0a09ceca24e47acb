using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Web.Features.Messages;

/// <summary>An invitation that still waits to be answered, as the page without sign-in shows it.</summary>
public sealed record Invited(SentInvitation Sent, string ManagerName, long Version, Desk Desk);

/// <summary>Finds and answers the one invitation that a link is for, in the place of the person to whom it was sent.</summary>
public sealed class Replying(
    FirmDb db,
    FirmTransaction transaction,
    Readers readers,
    Records records,
    Ledger ledger,
    Names names,
    ReplyLinks links
)
{
    const string Place = "/reply";

    public ReplyLink? Read(string token) => links.Read(token);

    /// <summary>Nothing once the link is over, the talk is another one, or the person has gone.</summary>
    public async Task<Invited?> FindAsync(ReplyLink link, bool writes, CancellationToken ct)
    {
        if (links.IsOver(link))
            return null;
        await transaction.EnterAsync(link.Firm, writes, ct);
        if (await readers.SeatAsync(link.Firm, link.Person, ct) is not { } desk)
        {
            await transaction.RefuseClosedAsync(ct);
            return null;
        }
        if (!await IsCurrentAsync(link, ct))
            return null;
        if (
            await records.FindAsync<TaskPlan>(desk, link.Record, ct)
            is not { Sight.Part: Part.Employee, Record: { Stage: TaskPlanStage.Invited } plan } found
        )
            return null;
        await names.LoadAsync([plan.Header.Manager], ct);
        return new Invited(plan.Shared.Invitation!, names.First(plan.Header.Manager), found.Version, desk);
    }

    /// <summary>Neither the form's key nor the place it leads to keeps the link, which is as good as a name.</summary>
    /// <returns>False when it was refused, or the time has changed since the page was shown.</returns>
    public async Task<bool> AnswerAsync(
        ReplyLink link,
        Func<TaskPlan, Hand, Decision> move,
        Slip slip,
        CancellationToken ct
    ) =>
        await FindAsync(link, writes: true, ct) is { } invited
        && await ledger.SettleAsync(invited.Desk, link.Record, move, _ => Place, slip with { Route = Place }, ct)
            is Outcome.Settled;

    async Task<bool> IsCurrentAsync(ReplyLink link, CancellationToken ct) =>
        await db
            .CalendarEvents.Where(e => e.Record == link.Record && e.Kind == MeetingKind.Worksheet)
            .MaxAsync(e => (int?)e.Number, ct) == link.Number;
}
