using System.Collections.Immutable;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.SecondStep;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Integrations;

/// <summary>Where whoever looks after a firm says which addresses outside are told that something happened, and sees what became of it.</summary>
[Authorize(Policies.Administrator)]
public sealed class WebhooksModel(WebhookBook book, TokenBook tokens, ShownOnce shown) : FirmPage
{
    const string Here = "/webhooks";

    public ImmutableArray<WebhookSeen> Webhooks { get; private set; } = [];

    public IReadOnlyList<DeliveryRow> Deliveries { get; private set; } = [];

    /// <summary>The one that was just made, shown once.</summary>
    public string? Secret { get; private set; }

    public bool IsFresh { get; private set; }

    Visitor Me => Visitor.Of(User)!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Webhooks = await book.AllAsync(ct);
        Deliveries = Webhooks.IsEmpty ? [] : await book.LatestAsync(ct);
        Secret = shown.Take(HttpContext, Me.Account, Cookies.Webhook) is [var secret] ? secret : null;
        IsFresh = await tokens.IsFreshAsync(Me, ct);
        await Names.LoadAsync(Webhooks.Select(h => h.MadeBy), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(WebhookForm form, CancellationToken ct) =>
        ModelState.IsValid
            ? await ShowAsync(await book.AddAsync(Desk, Me, form.Wanted(), Here, Slip, ct), ct)
            : await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);

    public async Task<IActionResult> OnPostRenewAsync(Guid webhook, CancellationToken ct) =>
        await ShowAsync(await book.RenewAsync(Desk, Me, webhook, Here, Slip, ct), ct);

    public async Task<IActionResult> OnPostTryAsync(Guid webhook, CancellationToken ct) =>
        await Answer(await book.TryAsync(Desk, webhook, Here, Slip, ct), () => OnGetAsync(ct));

    public async Task<IActionResult> OnPostEndAsync(Guid webhook, CancellationToken ct) =>
        await Answer(await book.EndAsync(Desk, webhook, Here, Slip, ct), () => OnGetAsync(ct));

    public async Task<IActionResult> OnPostAgainAsync(Guid delivery, CancellationToken ct) =>
        await Answer(await book.AgainAsync(Desk, delivery, Here, Slip, ct), () => OnGetAsync(ct));

    public string HostOf(DeliveryRow told) => Webhooks.FirstOrDefault(h => h.Id == told.Webhook)?.Host ?? "";

    async Task<IActionResult> ShowAsync((Outcome Outcome, string? Secret) made, CancellationToken ct)
    {
        if (made.Secret is { } secret)
            shown.Keep(HttpContext, Me.Account, [secret], Cookies.Webhook);
        return await Answer(made.Outcome, () => OnGetAsync(ct));
    }
}
