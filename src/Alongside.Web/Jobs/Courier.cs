using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Webhooks;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Jobs;

/// <summary>
/// Tells addresses outside what waits for them. Each is taken before it is sent and marked after, in transactions of their own, so that
/// whatever breaks in between, it is tried again under the same webhook-id.
/// </summary>
public sealed class Courier(
    FirmDb db,
    FirmTransaction transaction,
    WebhookSecret secrets,
    WebhookCalls calls,
    TimeProvider machine
)
{
    /// <summary>After each try the next one waits; after the last, a day and a half later, it is given up.</summary>
    public static readonly ImmutableArray<TimeSpan> Waits =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(18),
    ];

    /// <summary>How long it is seen what became of one.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>So that one firm does not keep the others waiting.</summary>
    const int MostAtOnce = 100;

    /// <returns>How many were taken. An address that does not answer is asked once in a round, and not for each that waits.</returns>
    public async Task<int> RunAsync(FirmId firm, CancellationToken ct)
    {
        await transaction.EnterAsync(firm, writes: true, ct);
        if (!await db.Firms.AnyAsync(f => f.Webhooks > 0 && f.State == FirmState.Open && !f.Practice, ct))
            return 0;
        var (taken, silent) = (0, new List<Guid>());
        for (var left = MostAtOnce; left > 0 && await TakeAsync(silent, ct) is var (delivery, hook); left--)
        {
            var called = await calls.CallAsync(hook.Address, BodyOf(delivery), HeadersOf(delivery, hook), ct);
            // whether it was taken is known now, and is noted even while the program stops
            await MarkAsync(delivery, called, CancellationToken.None);
            await transaction.EnterAsync(firm, writes: true, ct);
            if (called.IsTaken)
                taken++;
            else
                silent.Add(hook.Id);
        }
        await ForgetAsync(ct);
        return taken;
    }

    /// <summary>The next that is due; nobody else takes it until its next try.</summary>
    async Task<(DeliveryRow, WebhookRow)?> TakeAsync(List<Guid> silent, CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        await transaction.HoldAsync(ct);
        var now = machine.Now();
        var next = await (
            from delivery in db.Deliveries
            join hook in db.Webhooks on delivery.Webhook equals hook.Id
            where delivery.State == DeliveryState.Waiting && delivery.NextTry <= now && !silent.Contains(hook.Id)
            orderby delivery.NextTry, delivery.Id
            select new { delivery, hook }
        ).FirstOrDefaultAsync(ct);
        if (next is null)
            return null;
        next.delivery.NextTry = now + Waits[Math.Min(next.delivery.Tries++, Waits.Length - 1)];
        next.delivery.TriedAt = now;
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return (next.delivery, next.hook);
    }

    async Task MarkAsync(DeliveryRow delivery, Called called, CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        var state =
            called.IsTaken ? DeliveryState.Taken
            : delivery.Tries > Waits.Length ? DeliveryState.GivenUp
            : DeliveryState.Waiting;
        await db
            .Deliveries.Where(d => d.Id == delivery.Id)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(d => d.State, state)
                        .SetProperty(d => d.Status, called.Status)
                        .SetProperty(d => d.Trouble, called.Trouble)
                        .SetProperty(d => d.Milliseconds, called.Milliseconds),
                ct
            );
        await turn.CommitAsync();
    }

    async Task ForgetAsync(CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        var before = machine.Now() - Kept;
        await db.Deliveries.Where(d => d.State != DeliveryState.Waiting && d.TriedAt < before).ExecuteDeleteAsync(ct);
        await turn.CommitAsync();
    }

    /// <summary>The instant is of this try, so that a receiver can turn away what is old.</summary>
    IEnumerable<KeyValuePair<string, string>> HeadersOf(DeliveryRow delivery, WebhookRow hook)
    {
        var (id, at, body) = (IdOf(delivery), new DateTimeOffset(machine.Now()), BodyOf(delivery));
        var old = hook.OldUntil > machine.Now() ? hook.OldSecret : null;
        var signed = new[] { hook.Secret, old }
            .Select(seal => seal is null ? null : secrets.Open(hook.Firm, hook.Id, seal))
            .OfType<string>()
            .Select(secret => WebhookSecret.Sign(secret, id, at, body));
        yield return new("webhook-id", id);
        yield return new("webhook-timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        yield return new("webhook-signature", string.Join(' ', signed));
    }

    static string IdOf(DeliveryRow delivery) => $"msg_{delivery.Id:N}";

    static string BodyOf(DeliveryRow delivery) =>
        JsonSerializer.Serialize(
            new
            {
                Type = delivery.Kind,
                Timestamp = delivery.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                Data = new
                {
                    Event = delivery.Id,
                    delivery.Firm,
                    Record = delivery.Record == default ? (RecordId?)null : delivery.Record,
                },
            },
            Canonical.Json
        );
}
