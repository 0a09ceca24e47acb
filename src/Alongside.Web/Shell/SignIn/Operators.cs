using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>
/// Who runs the installation. Only somebody at the machine's own command line names them; no page does, so no session that was
/// stolen can.
/// </summary>
public sealed class Operators(DirectoryDb directory, WriteGate gate, Sessions sessions, TimeProvider clock)
{
    /// <returns>False when they were already.</returns>
    public async Task<bool> NameAsync(EmailAddress address, CancellationToken ct)
    {
        var now = clock.Now();
        await using var turn = await gate.EnterAsync(directory, ct);
        var account = await directory.Accounts.SingleOrDefaultAsync(a => a.Address == address.Value, ct);
        if (account is { OperatesSince: not null })
            return false;
        if (account is null)
            directory.Add(
                account = new()
                {
                    Id = AccountId.Of(Guid.CreateVersion7()),
                    Address = address.Value,
                    MadeAt = now,
                }
            );
        account.OperatesSince = now;
        await directory.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return true;
    }

    /// <summary>Signs them out everywhere, too.</summary>
    /// <returns>False when they were not.</returns>
    public async Task<bool> RemoveAsync(EmailAddress address, CancellationToken ct)
    {
        AccountId id;
        await using (var turn = await gate.EnterAsync(directory, ct))
        {
            var account = await directory.Accounts.SingleOrDefaultAsync(a => a.Address == address.Value, ct);
            if (account is not { OperatesSince: not null })
                return false;
            (id, account.OperatesSince) = (account.Id, null);
            await directory.SaveChangesAsync(ct);
            await turn.CommitAsync();
        }
        await sessions.EndAllAsync(id, ct);
        return true;
    }
}
