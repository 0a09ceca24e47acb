using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Mail;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>Somebody signs in: whose session it is, for which firm alone if for one, and from which device.</summary>
public sealed record Arrived(AccountId Account, FirmId? OnlyFirm, SessionId Session, string Device);

/// <summary>
/// Which browsers each account has signed in from. The owner is told by mail of one that was never seen, and wrong passwords from
/// elsewhere lock out none that was.
/// </summary>
public sealed class Devices(DirectoryDb directory, WriteGate gate, Postman postman, Origin origin, TimeProvider clock)
{
    /// <summary>What the account knows this browser by; nothing when it doesn't.</summary>
    public async Task<byte[]?> KnownAsync(HttpRequest request, AccountId account, CancellationToken cancellation)
    {
        if (Cookies.Read(request, Cookies.Device) is not { Length: > 0 } secret)
            return null;
        var (key, since) = (Key(secret, account), clock.Now() - SignInRules.DeviceKnown);
        return await directory.KnownDevices.AnyAsync(
            device => device.Account == account && device.Key == key && device.SeenAt >= since,
            cancellation
        )
            ? key
            : null;
    }

    /// <summary>Knows the browser from now on, and tells the account's owner when it is a new one among others.</summary>
    public async Task ArriveAsync(HttpContext context, Arrived arrived, CancellationToken cancellation)
    {
        var secret = Cookies.Read(context.Request, Cookies.Device) is { Length: > 0 } brought ? brought : Secret.Make();
        Cookies.Write(context, Cookies.Device, secret, SignInRules.DeviceKnown);
        if (!await IsNewAmongOthersAsync(arrived, secret, cancellation))
            return;

        var address = await directory
            .Accounts.Where(known => known.Id == arrived.Account)
            .Select(known => known.Address)
            .SingleAsync(cancellation);
        postman.Post(Letter(address, arrived.Device, clock.Now(), origin.For(context.Request)));
    }

    /// <summary>Whoever ends a session from elsewhere does not know that device, or has lost it.</summary>
    public Task ForgetAsync(AccountId account, SessionId session, CancellationToken cancellation) =>
        ForgetAsync(directory.KnownDevices.Where(d => d.Account == account && d.Session == session), cancellation);

    public Task ForgetOthersAsync(Visitor me, CancellationToken cancellation)
    {
        var known = directory.Sessions.Where(Sessions.KnownTo(me));
        return ForgetAsync(
            directory.KnownDevices.Where(d =>
                d.Account == me.Account
                && d.Session != me.Session
                && (me.OnlyFirm == null || known.Any(s => s.Id == d.Session))
            ),
            cancellation
        );
    }

    async Task<bool> IsNewAmongOthersAsync(Arrived arrived, string secret, CancellationToken cancellation)
    {
        var (account, now) = (arrived.Account, clock.Now());
        var (key, everywhere) = (Key(secret, account, arrived.OnlyFirm), Key(secret, account));
        await using var turn = await gate.EnterAsync(directory, cancellation);
        var known = await directory.KnownDevices.Where(d => d.Account == account).ToListAsync(cancellation);
        directory.RemoveRange(known.Where(d => d.SeenAt < now - SignInRules.DeviceKnown));
        var before = known.Find(d => d.Key.AsSpan().SequenceEqual(key));
        if (before is not null)
            (before.Session, before.SeenAt) = (arrived.Session, now);
        else
            directory.Add(
                new KnownDevice
                {
                    Account = account,
                    Key = key,
                    Session = arrived.Session,
                    SeenAt = now,
                }
            );
        await directory.SaveChangesAsync(cancellation);
        await turn.CommitAsync();
        return known.Count > 0
            && !known.Exists(d => d.Key.AsSpan().SequenceEqual(key) || d.Key.AsSpan().SequenceEqual(everywhere));
    }

    async Task ForgetAsync(IQueryable<KnownDevice> which, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        await which.ExecuteDeleteAsync(cancellation);
        await turn.CommitAsync();
    }

    // One browser that several people use gives each of them another key, so that the table does not bring them together.
    // What a firm's own sign-in makes known is known for that alone: it helps no password past a lock.
    static byte[] Key(string secret, AccountId account, FirmId? onlyFirm = null) =>
        Secret.Hash($"{secret} {account} {onlyFirm}".TrimEnd());

    /// <summary>A subject that says nothing to a neighbour.</summary>
    static Letter Letter(string address, string device, DateTime now, string? origin) =>
        new(
            address,
            "A new device",
            $"""
            Hello

            Somebody signed in to Alongside with this address on a device that we had not seen before:

            {device}, {now.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.GetCultureInfo("en-GB"))}

            If it was you, you don’t need to do anything. If it wasn’t, sign in and open your account. Find this device there and end it:

            {origin}/account
            """
        );
}
