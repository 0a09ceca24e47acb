using System.Linq.Expressions;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>The one firm that a session enters, and whether that firm's own provider said whose it is.</summary>
public sealed record OnlyFirm(FirmId Firm, bool ByOwnSignIn);

/// <summary>A new session, its secret for the cookie, and whether its device is the person's own.</summary>
public sealed record SessionBegun(SessionId Id, string Secret, bool OwnDevice);

/// <summary>Sessions begin with a new secret each and end at once, everywhere: every request asks for its own.</summary>
public sealed class Sessions(DirectoryDb directory, WriteGate gate, TimeProvider clock)
{
    /// <summary>Ends the session that the browser had before; what was that person's own device still is.</summary>
    public async Task<SessionBegun> BeginAsync(
        AccountId account,
        string device,
        OnlyFirm? onlyFirm,
        SessionId? before,
        CancellationToken cancellation
    )
    {
        var now = clock.Now();
        var (id, secret) = (SessionId.Of(Guid.CreateVersion7()), Secret.Make());
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var own = await directory.Sessions.AnyAsync(
            session => session.Id == before && session.Account == account && session.OwnDevice,
            cancellation
        );
        await EndWhereAsync(directory.Sessions.Where(session => session.Id == before), cancellation);
        await ForgetAsync(account, now, cancellation);
        directory.Sessions.Add(
            new()
            {
                Id = id,
                Hash = Secret.Hash(secret),
                Account = account,
                MadeAt = now,
                SeenAt = now,
                FreshUntil = SessionFound.Freshness(now, now),
                OwnDevice = own,
                Device = device,
                OnlyFirm = onlyFirm?.Firm,
                ByOwnSignIn = onlyFirm is { ByOwnSignIn: true },
            }
        );
        await directory.SaveChangesAsync(cancellation);
        await turn.CommitAsync();
        return new(id, secret, own);
    }

    /// <summary>Whether its person signed in a moment ago.</summary>
    public Task<bool> HasJustBegunAsync(SessionId id, CancellationToken cancellation)
    {
        var since = clock.Now() - SignInRules.JustBegun;
        return directory.Sessions.AnyAsync(session => session.Id == id && session.MadeAt > since, cancellation);
    }

    /// <summary>The sessions that a visitor may know of: all of the account's, or those for the one firm that theirs is for.</summary>
    public static Expression<Func<Session, bool>> KnownTo(Visitor me) =>
        session => session.Account == me.Account && (me.OnlyFirm == null || session.OnlyFirm == me.OnlyFirm);

    /// <summary>Ends one of the visitor's sessions; false when they know of no such session.</summary>
    public async Task<bool> EndAsync(Visitor me, SessionId id, CancellationToken cancellation) =>
        await EndAloneAsync(KnownTo(me), session => session.Id == id, cancellation) == 1;

    /// <summary>Signs out everywhere else, which ends every token too: whoever sat there may have made one.</summary>
    public async Task<int> EndOthersAsync(Visitor me, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var others = directory.Sessions.Where(KnownTo(me)).Where(session => session.Id != me.Session);
        var ended = await EndWhereAsync(others, cancellation);
        ended += await Tokens.EndAsync(Tokens.KnownTo(directory, me), clock.Now(), cancellation);
        await turn.CommitAsync();
        return ended;
    }

    /// <summary>When a firm's provider is another, or says nothing more of somebody: what it vouched for.</summary>
    public Task<int> EndOwnAsync(FirmId firm, AccountId? account, CancellationToken cancellation) =>
        EndAloneAsync(
            session => session.OnlyFirm == firm && session.ByOwnSignIn,
            session => account == null || session.Account == account,
            cancellation
        );

    /// <summary>An account’s sessions and tokens, wherever they are.</summary>
    public async Task<int> EndAllAsync(AccountId account, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var ended = await EndWhereAsync(directory.Sessions.Where(s => s.Account == account), cancellation);
        var tokens = directory.Tokens.Where(token => token.Account == account);
        ended += await Tokens.EndAsync(tokens, clock.Now(), cancellation);
        await turn.CommitAsync();
        return ended;
    }

    /// <summary>When a role is cut or a person leaves: the person's sessions everywhere, and their tokens of this firm.</summary>
    public async Task EndAllOfAsync(FirmId firm, PersonId person, CancellationToken cancellation)
    {
        var now = clock.Now();
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var theirs = directory.Sessions.Where(session =>
            directory.Memberships.Any(m => m.Firm == firm && m.Person == person && m.Account == session.Account)
        );
        await EndWhereAsync(theirs, cancellation);
        var tokens = directory.Tokens.Where(token => token.Firm == firm && token.Person == person);
        await Tokens.EndAsync(tokens, now, cancellation);
        await turn.CommitAsync();
    }

    /// <summary>Whether the person calls the device their own, which keeps their own plan and log open for 30 days.</summary>
    public async Task CallOwnDeviceAsync(SessionId id, bool own, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        await directory
            .Sessions.Where(session => session.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.OwnDevice, own), cancellation);
        await turn.CommitAsync();
    }

    async Task<int> EndAloneAsync(
        Expression<Func<Session, bool>> whose,
        Expression<Func<Session, bool>> which,
        CancellationToken cancellation
    )
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var ended = await EndWhereAsync(directory.Sessions.Where(whose).Where(which), cancellation);
        await turn.CommitAsync();
        return ended;
    }

    Task<int> EndWhereAsync(IQueryable<Session> which, CancellationToken cancellation)
    {
        var now = clock.Now();
        return which
            .Where(session => session.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancellation);
    }

    // A session's row outlives the longest session by nothing: there is no history of anybody's devices.
    Task<int> ForgetAsync(AccountId account, DateTime now, CancellationToken cancellation) =>
        directory
            .Sessions.Where(session => session.Account == account && session.MadeAt < now - SignInRules.OwnDevice)
            .ExecuteDeleteAsync(cancellation);
}
