using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Cards;
using Alongside.Web.Storage.Backups;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage.Cells;

/// <summary>
/// Brings people’s ways in along with their firm, in one transaction. An account whose address is known there is joined and stays as it
/// is there; any other is made with all its ways in. Whom no mail reaches is joined to nobody: where their sign-in name is somebody
/// else’s there, they are given another.
/// </summary>
sealed class Crossing(AsyncServiceScope from, AsyncServiceScope to, FirmId firm)
{
    const int AtATime = 500;

    readonly DirectoryDb here = from.ServiceProvider.GetRequiredService<DirectoryDb>();
    readonly DirectoryDb there = to.ServiceProvider.GetRequiredService<DirectoryDb>();
    readonly SealedRows opener = from.ServiceProvider.GetRequiredService<SealedRows>();
    readonly SealedRows seals = to.ServiceProvider.GetRequiredService<SealedRows>();
    readonly Dictionary<AccountId, AccountId> known = [];

    /// <summary>Accounts that are made as they were, and may bring what opens them.</summary>
    readonly HashSet<AccountId> whole = [];

    /// <summary>How many people sign in by another name from now on.</summary>
    public int Renamed { get; private set; }

    /// <returns>False when somebody’s way in was changed meanwhile; nothing has come of it then.</returns>
    public async Task<bool> MakeAsync(CancellationToken ct)
    {
        var mine = await KnownOfFirm.ReadAsync(here, firm, ct);
        var before = mine.Lines;
        await using var turn = await to.ServiceProvider.GetRequiredService<WriteGate>().EnterAsync(there, ct);
        there.Database.SetCommandTimeout(TimeSpan.Zero);
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in mine.Accounts.Chunk(AtATime))
            await PutAsync(await MadeAsync(some, ct), expected, ct);
        foreach (var some in (await BroughtAsync(mine.WaysIn, ct)).Chunk(AtATime))
            await PutAsync(some, expected, ct);
        foreach (var some in mine.OfFirm.Chunk(AtATime))
            await PutAsync(some, expected, ct);

        expected.ExceptWith((await KnownOfFirm.ReadAsync(there, firm, ct)).Lines);
        if (expected.Count > 0)
            throw BackupRefusals.RowsDiffer(expected.First().Split(' ')[0]);
        if (!before.SetEquals((await KnownOfFirm.ReadAsync(here, firm, ct)).Lines))
            return false;
        await turn.CommitAsync();
        return true;
    }

    /// <summary>The accounts that there are not yet, as they will be.</summary>
    async Task<List<Account>> MadeAsync(Account[] some, CancellationToken ct)
    {
        var (addresses, ids) = (some.Select(a => a.Address).ToArray(), some.Select(a => a.Id).ToArray());
        var found = await there
            .Accounts.AsNoTracking()
            .Where(a => addresses.Contains(a.Address) || ids.Contains(a.Id))
            .ToListAsync(ct);
        var (byAddress, taken) = (found.ToDictionary(a => a.Address), found.Select(a => a.Id).ToHashSet());
        var made = new List<Account>();
        foreach (var account in some)
        {
            var same = byAddress.GetValueOrDefault(account.Address);
            if (same is not null && (same.Id == account.Id || !SignInName.Is(account.Address)))
                known[account.Id] = same.Id;
            else
                made.Add(await MadeAsync(account, same is not null, taken.Contains(account.Id), ct));
        }
        return made;
    }

    /// <summary>Nobody runs this installation because they ran another.</summary>
    async Task<Account> MadeAsync(Account account, bool isAddressTaken, bool isIdTaken, CancellationToken ct)
    {
        var id = isIdTaken ? AccountId.Of(Guid.CreateVersion7()) : account.Id;
        known[account.Id] = id;
        if (!isIdTaken)
            whole.Add(account.Id);
        return new Account
        {
            Id = id,
            Address = isAddressTaken ? await AnotherNameAsync(account.Address, ct) : account.Address,
            MadeAt = account.MadeAt,
        };
    }

    async Task<string> AnotherNameAsync(string address, CancellationToken ct)
    {
        Renamed++;
        while (true)
        {
            var other = SignInName.Another(address).Value;
            if (
                !await there.Accounts.AnyAsync(a => a.Address == other, ct)
                && !await here.Accounts.AnyAsync(a => a.Address == other, ct)
            )
                return other;
        }
    }

    /// <summary>What opens the accounts that came whole. A passkey that is known there already opens what it opened.</summary>
    async Task<List<object>> BroughtAsync(ImmutableArray<object> waysIn, CancellationToken ct)
    {
        var keys = waysIn.OfType<Passkey>().Select(k => k.Credential).ToList();
        var taken = await there.Passkeys.Where(k => keys.Contains(k.Credential)).Select(k => k.Id).ToListAsync(ct);
        return
        [
            .. from row in waysIn
            where
                row switch
                {
                    Password password => whole.Contains(password.Account),
                    Passkey key => whole.Contains(key.Account) && !taken.Contains(key.Id),
                    AuthenticatorApp app => whole.Contains(app.Account),
                    RecoveryCode code => whole.Contains(code.Account),
                    _ => false,
                }
            select row is AuthenticatorApp mine ? Sealed(mine) : row,
        ];
    }

    AuthenticatorApp Sealed(AuthenticatorApp app) =>
        new()
        {
            Account = app.Account,
            Secret = seals.SealedAgain(app, opener),
            AddedAt = app.AddedAt,
            LastStep = app.LastStep,
        };

    async Task PutAsync(IEnumerable<object> rows, HashSet<string> expected, CancellationToken ct)
    {
        foreach (var row in rows)
        {
            var entry = there.Add(row);
            if (row is Membership or Token or Card)
            {
                var account = entry.Property(nameof(Membership.Account));
                account.CurrentValue = known[(AccountId)account.CurrentValue!];
            }
            expected.Add(KnownOfFirm.Line(row));
        }
        await there.SaveChangesAsync(ct);
        there.ChangeTracker.Clear();
    }
}
