using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Webhooks;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Shell.SignIn.SecondStep;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>
/// All that is kept sealed of a firm and of an account, in one list: to be sealed again with newer keys, or with those of another
/// installation. What cannot be opened any more stays as it is.
/// </summary>
public sealed class SealedRows(Providers ofProviders, ExportHalves ofExports, WebhookSecret ofWebhooks, OwnApp ofApps)
{
    readonly Providers providers = ofProviders;
    readonly ExportHalves halves = ofExports;
    readonly WebhookSecret webhooks = ofWebhooks;
    readonly OwnApp apps = ofApps;

    /// <param name="opener">Whoever sealed it; the same where the keys are newer, and not another’s.</param>
    public async Task SealAgainAsync(FirmDb db, FirmId firm, SealedRows opener, CancellationToken ct)
    {
        foreach (var own in await db.OwnSignIns.ToListAsync(ct))
            own.Secret = opener.providers.SecretOf(own) is { } secret
                ? providers.Seal(firm, own.Issuer, own.ClientId, secret)
                : own.Secret;
        foreach (var export in await db.Exports.ToListAsync(ct))
            (export.AskersHalf, export.AnswerersHalf) = (
                Half(opener, export.AskersHalf),
                Half(opener, export.AnswerersHalf)
            );
        foreach (var webhook in await db.Webhooks.ToListAsync(ct))
        {
            webhook.Secret = OfWebhook(opener, firm, webhook.Id, webhook.Secret)!;
            webhook.OldSecret = OfWebhook(opener, firm, webhook.Id, webhook.OldSecret);
        }
        await db.SaveChangesAsync(ct);
    }

    public string SealedAgain(AuthenticatorApp app, SealedRows opener) =>
        opener.apps.SecretOf(app) is { } secret ? apps.Sealed(app.Account, secret) : app.Secret;

    string? Half(SealedRows opener, string? half) =>
        opener.halves.TryOpen(half) is { } plain ? halves.Seal(plain) : half;

    string? OfWebhook(SealedRows opener, FirmId firm, Guid id, string? seal) =>
        seal is not null && opener.webhooks.Open(firm, id, seal) is { } secret ? webhooks.Seal(firm, id, secret) : seal;
}
