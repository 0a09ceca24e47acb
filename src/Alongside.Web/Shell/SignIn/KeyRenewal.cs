using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>
/// After the keys came into wrong hands: a new one, with which all that is kept sealed is sealed again, and then no older one is
/// left. Whatever was signed or sealed by these and is out in the world is dead with them: sessions, forms that are open, links in
/// mails. Cut short it has lost nothing, and can be made again.
/// </summary>
public sealed class KeyRenewal(
    DirectoryDb directory,
    IServiceScopeFactory scopes,
    WriteGate gate,
    IKeyManager keys,
    MailChoices mail,
    SealedRows rows,
    TimeProvider clock
)
{
    static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <returns>How many older keys there were.</returns>
    public async Task<int> RenewAsync(CancellationToken ct)
    {
        var older = await directory.ProtectionKeys.Select(key => key.Id).ToListAsync(ct);
        var now = clock.GetUtcNow();
        keys.CreateNewKey(now, now + Life);
        await SealAgainAsync(ct);
        foreach (var firm in await directory.Places.Select(place => place.Firm).ToListAsync(ct))
            await SealAgainAsync(firm, ct);
        await EndAsync(older, ct);
        return older.Count;
    }

    async Task SealAgainAsync(CancellationToken ct)
    {
        await using var turn = await gate.EnterAsync(directory, ct);
        foreach (var setting in await directory.Settings.Where(s => s.Name == MailChoices.Name).ToListAsync(ct))
            setting.Value = mail.SealedAgain(setting.Value);
        foreach (var app in await directory.AuthenticatorApps.ToListAsync(ct))
            await directory
                .AuthenticatorApps.Where(a => a.Account == app.Account)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Secret, rows.SealedAgain(app, rows)), ct);
        await directory.SaveChangesAsync(ct);
        await turn.CommitAsync();
    }

    async Task SealAgainAsync(FirmId firm, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var transaction = scope.ServiceProvider.GetRequiredService<FirmTransaction>();
        transaction.EvenClosed = true;
        await transaction.EnterAsync(firm, writes: true, ct);
        await using var turn = await transaction.WriteAsync(ct);
        await rows.SealAgainAsync(scope.ServiceProvider.GetRequiredService<FirmDb>(), firm, rows, ct);
        await turn.CommitAsync();
    }

    /// <summary>Codes and cards that wait go too: whoever has the database has what they are checked by.</summary>
    async Task EndAsync(List<Guid> older, CancellationToken ct)
    {
        var now = clock.Now();
        await using var turn = await gate.EnterAsync(directory, ct);
        await directory.Sessions.ExecuteDeleteAsync(ct);
        await directory.SignInCodes.ExecuteDeleteAsync(ct);
        await directory
            .Cards.Where(card => card.UsedAt == null && card.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(card => card.EndedAt, now), ct);
        await directory.ProtectionKeys.Where(key => older.Contains(key.Id)).ExecuteDeleteAsync(ct);
        await turn.CommitAsync();
    }
}
