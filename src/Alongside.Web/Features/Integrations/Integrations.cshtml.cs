using System.Collections.Immutable;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.SecondStep;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Integrations;

/// <summary>The programs that a firm lets in: everybody reads which and what for, and whoever looks after the firm changes them.</summary>
[Authorize(Policies.Member)]
public sealed class IntegrationsModel(
    Shell.SignIn.Integrations programs,
    IntegrationBook book,
    WebhookBook webhooks,
    TokenBook tokens,
    ShownOnce shown
) : FirmPage
{
    const string Here = "/integrations";

    public ImmutableArray<IntegrationSeen> Integrations { get; private set; } = [];

    /// <summary>The token that was just made, shown once.</summary>
    public string? Made { get; private set; }

    /// <summary>Addresses outside that are told of facts; of each, everybody sees the name of the machine alone.</summary>
    public ImmutableArray<WebhookSeen> Told { get; private set; } = [];

    public bool IsFresh { get; private set; }

    Visitor Me => Visitor.Of(User)!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Integrations = await programs.OfAsync(Desk.Firm.Id, ct);
        Told = await webhooks.AllAsync(ct);
        if (Desk.Reader.IsAdministrator)
        {
            Made = shown.Take(HttpContext, Me.Account, Cookies.Integration) is [var token] ? token : null;
            IsFresh = await tokens.IsFreshAsync(Me, ct);
        }
        await Names.LoadAsync(Integrations.Select(i => i.MadeBy), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IntegrationForm form, CancellationToken ct)
    {
        if (!Desk.Reader.IsAdministrator)
            return NotFound();
        if (!ModelState.IsValid)
            return await Again(() => OnGetAsync(ct), StatusCodes.Status400BadRequest);
        var (outcome, token) = await book.MakeAsync(Desk, Me, form.Wanted(), Here, Slip, ct);
        if (token is not null)
            shown.Keep(HttpContext, Me.Account, [token], Cookies.Integration);
        return await Answer(outcome, () => OnGetAsync(ct));
    }

    public async Task<IActionResult> OnPostEndAsync(string? integration, CancellationToken ct) =>
        Desk.Reader.IsAdministrator && IntegrationId.TryParse(integration, out var id)
            ? await Answer(await book.EndAsync(Desk, id, Here, Slip, ct), () => OnGetAsync(ct))
            : NotFound();
}
