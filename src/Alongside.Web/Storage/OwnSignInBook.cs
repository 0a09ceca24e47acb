using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Shell.SignIn.Own;
using Alongside.Web.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Storage;

/// <summary>The one way in which a firm's own sign-in changes: in the firm's own rows, with an entry in the firm's log.</summary>
public sealed class OwnSignInBook(
    FirmDb db,
    FirmScope scope,
    FirmTransaction transaction,
    Providers providers,
    ProviderAddresses addresses,
    PeopleToday today,
    Sessions sessions,
    Memberships memberships,
    FirmTurn turns,
    FormKeys keys,
    FirmLog log
)
{
    public async Task<OwnSignInSeen?> SeeAsync(CancellationToken ct)
    {
        var found = await db
            .OwnSignIns.AsNoTracking()
            .Select(own => new
            {
                Own = own,
                Alone = db.Firms.Any(firm => firm.ByOwnSignInAlone),
                Known = db.OwnIdentities.Count(),
            })
            .SingleOrDefaultAsync(ct);
        return found is { Own: var own }
            ? new(own.Issuer, own.ClientId, Providers.DomainsOf(own), found.Alone, found.Known)
            : null;
    }

    /// <summary>Another provider starts anew: nobody is known by it yet, nobody has to use it yet, and who came by the old one is signed out.</summary>
    public async Task<Outcome> SetAsync(Desk desk, OwnSignInWanted wanted, string then, Slip slip, CancellationToken ct)
    {
        if (desk.Firm.Practice)
            return new Outcome.Refused(OwnSignInRefusals.PracticeFirm);
        if (!addresses.MayBe(wanted.Issuer))
            return new Outcome.Refused(ProviderRefusals.NotSafe);
        bool another;
        await using (var turn = await transaction.WriteAsync(ct))
        {
            var firm = await transaction.HoldAsync(ct);
            if (await keys.FindAsync(desk, slip, ct) is { } before)
                return before;
            var row = await db.OwnSignIns.SingleOrDefaultAsync(ct);
            another = row?.Issuer != wanted.Issuer || row.ClientId != wanted.ClientId;
            if (another && wanted.Secret is null)
                return new Outcome.Refused(OwnSignInRefusals.SecretAnew);

            if (another)
                await ForgetAllAsync(firm, ct);
            if (Write(row, wanted))
                log.Add(
                    firm,
                    desk.Reader.Person,
                    new OwnSignInSet(wanted.Issuer, wanted.ClientId, wanted.Domains, wanted.Secret is not null)
                );
            keys.Remember(desk, slip, then);
            await db.SaveChangesAsync(ct);
            await turn.CommitAsync();
        }
        if (another)
            await today.FollowAsync(() => sessions.EndOwnAsync(desk.Firm.Id, account: null, ct), ct);
        return new Outcome.Settled(then);
    }

    /// <summary>Asks everybody to use it, by somebody who came in by it a moment ago; or lets them use other ways again.</summary>
    /// <param name="by">Who presses.</param>
    public Task<Outcome> AskAsync(Desk desk, Visitor by, bool alone, string then, Slip slip, CancellationToken ct) =>
        turns.MakeAsync(
            desk,
            slip,
            then,
            async firm =>
            {
                if (alone && !await db.OwnSignIns.AnyAsync(ct))
                    return FirmTurn.No(OwnSignInRefusals.None);
                if (alone && !by.ByOwnSignIn)
                    return FirmTurn.No(OwnSignInRefusals.ComeInByIt);
                if (firm.ByOwnSignInAlone != alone)
                    log.Add(firm, desk.Reader.Person, new OwnSignInAsked(alone));
                firm.ByOwnSignInAlone = alone;
                return null;
            },
            ct
        );

    /// <summary>At the machine, where nobody can come in to do it.</summary>
    /// <returns>False when the other ways were open already.</returns>
    public async Task<bool> OpenOthersAsync(CancellationToken ct)
    {
        await using var turn = await transaction.WriteAsync(ct);
        var firm = await transaction.HoldAsync(ct);
        if (!firm.ByOwnSignInAlone)
            return false;
        firm.ByOwnSignInAlone = false;
        log.Add(firm, PersonId.Nobody, new OwnSignInAsked(ByItAlone: false));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync();
        return true;
    }

    /// <summary>The firm goes on with links, codes, passwords and passkeys. Who came by its own sign-in is signed out.</summary>
    public async Task<Outcome> RemoveAsync(Desk desk, string then, Slip slip, CancellationToken ct)
    {
        var removed = false;
        var outcome = await turns.MakeAsync(
            desk,
            slip,
            then,
            async firm =>
            {
                if (await db.OwnSignIns.SingleOrDefaultAsync(ct) is not { } row)
                    return FirmTurn.No(OwnSignInRefusals.None);
                db.Remove(row);
                await ForgetAllAsync(firm, ct);
                log.Add(firm, desk.Reader.Person, new OwnSignInRemoved());
                removed = true;
                return null;
            },
            ct
        );
        if (removed)
            await today.FollowAsync(() => sessions.EndOwnAsync(desk.Firm.Id, account: null, ct), ct);
        return outcome;
    }

    /// <summary>Somebody has another account at the provider now: the next to come as them proves it by mail again.</summary>
    public async Task<Outcome> ForgetAsync(Desk desk, PersonId person, string then, Slip slip, CancellationToken ct)
    {
        var forgotten = false;
        var outcome = await turns.MakeAsync(
            desk,
            slip,
            then,
            async firm =>
            {
                if (await db.OwnIdentities.SingleOrDefaultAsync(known => known.Person == person, ct) is not { } known)
                    return FirmTurn.No(OwnSignInRefusals.NotLinked);
                db.Remove(known);
                log.Add(firm, desk.Reader.Person, new OwnSignInForgotten(person));
                forgotten = true;
                return null;
            },
            ct
        );
        if (forgotten)
            await today.FollowAsync(() => EndOwnOfAsync(desk.Firm.Id, person, ct), ct);
        return outcome;
    }

    /// <summary>False where nothing is another than before.</summary>
    bool Write(OwnSignInRow? row, OwnSignInWanted wanted)
    {
        var domains = string.Join(' ', wanted.Domains);
        if (wanted.Secret is null && row!.Domains == domains)
            return false;
        row ??= db.Add(
            new OwnSignInRow
            {
                Firm = scope.Firm,
                Issuer = "",
                ClientId = "",
                Secret = "",
                Domains = "",
            }
        ).Entity;
        (row.Issuer, row.ClientId, row.Domains) = (wanted.Issuer, wanted.ClientId, domains);
        if (wanted.Secret is { } secret)
            row.Secret = providers.Seal(row.Firm, row.Issuer, row.ClientId, secret);
        return true;
    }

    async Task ForgetAllAsync(FirmRow firm, CancellationToken ct)
    {
        firm.ByOwnSignInAlone = false;
        await db.OwnIdentities.ExecuteDeleteAsync(ct);
    }

    async Task EndOwnOfAsync(FirmId firm, PersonId person, CancellationToken ct)
    {
        if (await memberships.AccountOfAsync(firm, person, ct) is { } account)
            await sessions.EndOwnAsync(firm, account, ct);
    }
}
