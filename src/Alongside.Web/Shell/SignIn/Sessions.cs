using System.Linq.Expressions;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>A new session's secret, for the cookie, and whether its device is the person's own.</summary>
public sealed record SessionBegun(string Secret, bool OwnDevice);

/// <summary>Sessions begin with a new secret each and end at once, everywhere: every request asks for its own.</summary>
public sealed class Sessions(DirectoryDb directory, WriteGate gate, TimeProvider clock)
{
    /// <summary>Ends the session that the browser had before; what was that person's own device still is.</summary>
    public async Task<SessionBegun> BeginAsync(
        AccountId account,
        string device,
        FirmId? onlyFirm,
        SessionId? before,
        CancellationToken cancellation
    )
    {
        var now = clock.Now();
        var secret = Secret.Make();
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var own = await directory.Sessions.AnyAsync(
            session => session.Id == before && session.Account == account && session.OwnDevice,
            cancellation
        );
        await EndWhereAsync(session => session.Id == before, cancellation);
        await ForgetAsync(account, now, cancellation);
        directory.Sessions.Add(
            new()
            {
                Id = SessionId.Of(Guid.CreateVersion7()),
                Hash = Secret.Hash(secret),
                Account = account,
                MadeAt = now,
                SeenAt = now,
                FreshUntil = SessionFound.Freshness(now, now),
                OwnDevice = own,
                Device = device,
                OnlyFirm = onlyFirm,
            }
        );
        await directory.SaveChangesAsync(cancellation);
        await turn.CommitAsync();
        return new(secret, own);
    }

    /// <summary>Ends one session of this account; false when it has no such session.</summary>
    public async Task<bool> EndAsync(AccountId account, SessionId id, CancellationToken cancellation) =>
        await EndAloneAsync(session => session.Account == account && session.Id == id, cancellation) == 1;

    public Task<int> EndOthersAsync(AccountId account, SessionId but, CancellationToken cancellation) =>
        EndAloneAsync(session => session.Account == account && session.Id != but, cancellation);

    public Task<int> EndAllAsync(AccountId account, CancellationToken cancellation) =>
        EndAloneAsync(session => session.Account == account, cancellation);

    /// <summary>When a role is cut or a person leaves: the person's sessions everywhere, and their tokens of this firm.</summary>
    public async Task EndAllOfAsync(FirmId firm, PersonId person, CancellationToken cancellation)
    {
        var now = clock.Now();
        await using var turn = await gate.EnterAsync(directory, cancellation);
        await EndWhereAsync(
            session =>
                directory.Memberships.Any(m => m.Firm == firm && m.Person == person && m.Account == session.Account),
            cancellation
        );
        await directory
            .Tokens.Where(token => token.Firm == firm && token.Person == person && token.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.EndedAt, now), cancellation);
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

    async Task<int> EndAloneAsync(Expression<Func<Session, bool>> which, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var ended = await EndWhereAsync(which, cancellation);
        await turn.CommitAsync();
        return ended;
    }

    Task<int> EndWhereAsync(Expression<Func<Session, bool>> which, CancellationToken cancellation)
    {
        var now = clock.Now();
        return directory
            .Sessions.Where(session => session.EndedAt == null)
            .Where(which)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancellation);
    }

    // A session's row outlives the longest session by nothing: there is no history of anybody's devices.
    Task<int> ForgetAsync(AccountId account, DateTime now, CancellationToken cancellation) =>
        directory
            .Sessions.Where(session => session.Account == account && session.MadeAt < now - SignInRules.OwnDevice)
            .ExecuteDeleteAsync(cancellation);
}
