using System.Collections.Immutable;
using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>
/// What addresses outside are told of a move, written in the move’s own transaction: what was saved is told and what was not is
/// not. A firm without any pays nothing for it.
/// </summary>
public sealed class WebhookTelling(FirmDb db, TimeProvider machine)
{
    public async Task TellAsync(FirmRow firm, RecordRow row, Turned turned, CancellationToken ct)
    {
        if (firm.Webhooks == 0)
            return;
        ImmutableArray<string> happened =
        [
            .. turned.Facts.Select(FactCatalog.Describe).Where(f => MayBeTold(f)).Select(f => f.Name),
        ];
        if (happened.IsEmpty)
            return;
        foreach (var hook in await db.Webhooks.AsNoTracking().ToListAsync(ct))
        foreach (var kind in happened.Where(kind => KindsOf(hook).Contains(kind)))
            db.Deliveries.Add(
                new DeliveryRow
                {
                    Firm = firm.Firm,
                    Id = Guid.NewGuid(),
                    Webhook = hook.Id,
                    Kind = kind,
                    Record = row.Id,
                    At = turned.Hand.Now,
                    NextTry = machine.Now(),
                }
            );
    }

    /// <summary>Both ask: the table, and the audience of the fact.</summary>
    public static bool MayBeTold(FactAttribute fact) =>
        fact.Audience is Audience.Shared && ToldOutside.MayBe(fact.Name);

    public static ImmutableArray<string> KindsOf(WebhookRow hook) => [.. hook.Kinds.Split(' ')];
}
