using Alongside.Web.Outputs.Webhooks;
using Alongside.Web.Shell;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>What is sent by hand.</summary>
public sealed partial class WebhookBook
{
    const int MostTrials = 30; // in an hour, in a firm

    /// <summary>Sends something that is about nothing, to see whether it arrives.</summary>
    public Task<Outcome> TryAsync(Desk desk, Guid id, string then, Slip slip, CancellationToken ct) =>
        ChangeAsync(
            desk,
            id,
            then,
            slip,
            async (_, hook) =>
            {
                var since = desk.Now.AddHours(-1);
                if (await db.Deliveries.CountAsync(d => d.Kind == Trial && d.At > since, ct) >= MostTrials)
                    return WebhookRefusals.TriedOften;
                db.Deliveries.Add(
                    new DeliveryRow
                    {
                        Firm = hook.Firm,
                        Id = Guid.NewGuid(),
                        Webhook = id,
                        Kind = Trial,
                        At = desk.Now,
                        NextTry = machine.Now(),
                    }
                );
                return null;
            },
            ct
        );

    /// <summary>Sends one again, under the same webhook-id, from the first wait on.</summary>
    public Task<Outcome> AgainAsync(Desk desk, Guid delivery, string then, Slip slip, CancellationToken ct) =>
        turn.MakeAsync(
            desk,
            slip,
            then,
            async _ =>
            {
                if (await db.Deliveries.SingleOrDefaultAsync(d => d.Id == delivery, ct) is not { } row)
                    return FirmTurn.No(WebhookRefusals.NotThere);
                if (row.State is DeliveryState.Waiting && row.NextTry <= machine.Now())
                    return FirmTurn.No(WebhookRefusals.StillWaits);
                (row.State, row.Tries, row.NextTry) = (DeliveryState.Waiting, 0, machine.Now());
                return null;
            },
            ct
        );
}
