using System.Collections.Immutable;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>One browser as its owner sees it.</summary>
public sealed record DeviceSeen(SessionId Id, string Device, DateTime MadeAt, DateTime SeenAt, bool Own, bool IsThis);

/// <summary>Where somebody is signed in, and ending that, for the page and for REST.</summary>
public sealed class DevicesInSight(
    DirectoryDb directory,
    Sessions sessions,
    Devices devices,
    TimeProvider clock,
    ILogger<DevicesInSight> log
)
{
    /// <summary>Those that can still do anything, the last one used first.</summary>
    public async Task<ImmutableArray<DeviceSeen>> OfAsync(Visitor me, CancellationToken cancellation)
    {
        var now = clock.Now();
        return
        [
            .. await directory
                .Sessions.Where(Sessions.KnownTo(me))
                .Where(session => session.EndedAt == null)
                .Where(session =>
                    session.FreshUntil > now || (session.OwnDevice && session.MadeAt > now - SignInRules.OwnDevice)
                )
                .OrderByDescending(session => session.SeenAt)
                .Select(session => new DeviceSeen(
                    session.Id,
                    session.Device,
                    session.MadeAt,
                    session.SeenAt,
                    session.OwnDevice,
                    session.Id == me.Session
                ))
                .ToListAsync(cancellation),
        ];
    }

    /// <summary>False when they know of no such session.</summary>
    public async Task<bool> EndAsync(Visitor me, SessionId id, CancellationToken cancellation)
    {
        if (!await sessions.EndAsync(me, id, cancellation))
            return false;
        await devices.ForgetAsync(me.Account, id, cancellation);
        SignInLog.Ended(log, me.Account, count: 1);
        return true;
    }

    public async Task EndOthersAsync(Visitor me, CancellationToken cancellation)
    {
        var ended = await sessions.EndOthersAsync(me, cancellation);
        await devices.ForgetOthersAsync(me, cancellation);
        SignInLog.Ended(log, me.Account, ended);
    }
}
