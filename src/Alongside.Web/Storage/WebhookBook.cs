using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Outputs.Webhooks;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>Who outside is told that something happened, set by whoever looks after the firm and written into the firm’s log.</summary>
public sealed partial class WebhookBook(
    FirmDb db,
    FirmTurn turn,
    TokenBook tokens,
    WebhookSecret secrets,
    WebhookCalls calls,
    FirmLog log,
    TimeProvider machine
)
{
    public const int Most = 5;
    public const int Shown = 50;
    public const string Trial = "trial";

    /// <summary>How long the secret before is good besides the new one, so that a receiver can be changed in peace.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    public async Task<ImmutableArray<WebhookSeen>> AllAsync(CancellationToken ct)
    {
        var now = machine.Now();
        var hooks = await db.Webhooks.AsNoTracking().OrderBy(h => h.MadeAt).ToListAsync(ct);
        return
        [
            .. hooks.Select(h => new WebhookSeen(
                h.Id,
                h.Address,
                WebhookTelling.KindsOf(h),
                h.MadeBy,
                h.MadeAt,
                h.OldUntil > now ? h.OldUntil : null
            )),
        ];
    }

    /// <summary>What became of the latest, the newest first.</summary>
    public async Task<IReadOnlyList<DeliveryRow>> LatestAsync(CancellationToken ct) =>
        await db
            .Deliveries.AsNoTracking()
            .OrderByDescending(d => d.TriedAt ?? d.NextTry)
            .ThenBy(d => d.Id)
            .Take(Shown)
            .ToListAsync(ct);

    /// <summary>The secret, to be shown this once; none where the same form asked before.</summary>
    public async Task<(Outcome Outcome, string? Secret)> AddAsync(
        Desk desk,
        Visitor me,
        WebhookWanted wanted,
        string then,
        Slip slip,
        CancellationToken ct
    )
    {
        if (await RefusedAsync(desk, me, ct) is { } no)
            return (FirmTurn.No(no), null);
        if (!calls.MayBe(wanted.Address))
            return (FirmTurn.No(WebhookRefusals.NotSafe), null);
        string? secret = null;
        var outcome = await turn.MakeAsync(
            desk,
            slip,
            then,
            firm =>
            {
                if (firm.Webhooks >= Most)
                    return Task.FromResult<Outcome?>(FirmTurn.No(WebhookRefusals.TooMany));
                var id = Guid.NewGuid();
                secret = WebhookSecret.Make();
                firm.Webhooks++;
                db.Webhooks.Add(
                    new WebhookRow
                    {
                        Firm = firm.Firm,
                        Id = id,
                        Address = wanted.Address,
                        Kinds = string.Join(' ', wanted.Kinds),
                        Secret = secrets.Seal(firm.Firm, id, secret),
                        MadeBy = desk.Reader.Person,
                        MadeAt = machine.Now(),
                    }
                );
                log.Add(firm, desk.Reader.Person, new WebhookSet(new Uri(wanted.Address).Host, wanted.Kinds));
                return Task.FromResult<Outcome?>(null);
            },
            ct
        );
        return (outcome, outcome is Outcome.Settled ? secret : null);
    }

    /// <summary>Another secret; the one before is good for a day more.</summary>
    public async Task<(Outcome Outcome, string? Secret)> RenewAsync(
        Desk desk,
        Visitor me,
        Guid id,
        string then,
        Slip slip,
        CancellationToken ct
    )
    {
        if (await RefusedAsync(desk, me, ct) is { } no)
            return (FirmTurn.No(no), null);
        string? secret = null;
        var outcome = await ChangeAsync(
            desk,
            id,
            then,
            slip,
            (firm, hook) =>
            {
                secret = WebhookSecret.Make();
                (hook.OldSecret, hook.OldUntil) = (hook.Secret, machine.Now() + Overlap);
                hook.Secret = secrets.Seal(hook.Firm, hook.Id, secret);
                log.Add(firm, desk.Reader.Person, new WebhookRenewed(new Uri(hook.Address).Host));
                return Task.FromResult<Refusal?>(null);
            },
            ct
        );
        return (outcome, outcome is Outcome.Settled ? secret : null);
    }

    /// <summary>The address is told nothing more, nor what still waits for it.</summary>
    public Task<Outcome> EndAsync(Desk desk, Guid id, string then, Slip slip, CancellationToken ct) =>
        ChangeAsync(
            desk,
            id,
            then,
            slip,
            async (firm, hook) =>
            {
                firm.Webhooks--;
                db.Remove(hook);
                await db.Deliveries.Where(d => d.Webhook == id).ExecuteDeleteAsync(ct);
                log.Add(firm, desk.Reader.Person, new WebhookEnded(new Uri(hook.Address).Host));
                return null;
            },
            ct
        );

    async Task<Refusal?> RefusedAsync(Desk desk, Visitor me, CancellationToken ct) =>
        desk.Firm.Practice ? TokenRefusals.NotInPractice
        : await tokens.IsFreshAsync(me, ct) ? null
        : TokenRefusals.SignInFirst;

    Task<Outcome> ChangeAsync(
        Desk desk,
        Guid id,
        string then,
        Slip slip,
        Func<FirmRow, WebhookRow, Task<Refusal?>> change,
        CancellationToken ct
    ) =>
        turn.MakeAsync(
            desk,
            slip,
            then,
            async firm =>
                await db.Webhooks.SingleOrDefaultAsync(h => h.Id == id, ct) is not { } hook
                    ? FirmTurn.No(WebhookRefusals.NotThere)
                : await change(firm, hook) is { } no ? FirmTurn.No(no)
                : null,
            ct
        );
}
