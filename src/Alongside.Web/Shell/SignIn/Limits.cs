using System.Net;
using System.Net.Sockets;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>Counts in fixed windows, in the database, so that a restart or a second process forgets nothing.</summary>
public sealed class Limits(DirectoryDb directory, WriteGate gate, TimeProvider clock)
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    /// <summary>Uses one; says how long to wait when there was none left. A flood costs a reading each, not a write.</summary>
    public async Task<TimeSpan?> TakeAsync(Allowance allowance, string of, CancellationToken cancellation)
    {
        if (await WaitAsync(allowance, of, cancellation) is { } wait)
            return wait;
        var start = Start(allowance);
        return await CountAsync(Key(allowance, of), start, cancellation) > allowance.Most
            ? start + allowance.Window - clock.Now()
            : null;
    }

    /// <summary>How long to wait when there is none left; uses none.</summary>
    public async Task<TimeSpan?> WaitAsync(Allowance allowance, string of, CancellationToken cancellation)
    {
        var (key, start) = (Key(allowance, of), Start(allowance));
        var spent = await directory.Limits.AnyAsync(
            limit => limit.Key == key && limit.WindowStart == start && limit.Count >= allowance.Most,
            cancellation
        );
        return spent ? start + allowance.Window - clock.Now() : null;
    }

    /// <summary>An address is counted by its hash; the table names nobody.</summary>
    public static string Of(EmailAddress address) => Convert.ToHexStringLower(Secret.Hash(address.Value));

    /// <summary>One machine, or the smallest IPv6 network that one household gets.</summary>
    public static string Of(IPAddress? address) =>
        address switch
        {
            null => "unknown",
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(
                address.GetAddressBytes().AsSpan(0, 8)
            ),
            _ => address.ToString(),
        };

    static string Key(Allowance allowance, string of) => $"{allowance.Name} {of}";

    DateTime Start(Allowance allowance)
    {
        var now = clock.Now();
        return new(now.Ticks - (now.Ticks % allowance.Window.Ticks), DateTimeKind.Utc);
    }

    async Task<int> CountAsync(string key, DateTime start, CancellationToken cancellation)
    {
        await using var turn = await gate.EnterAsync(directory, cancellation);
        await directory.Limits.Where(limit => limit.WindowStart < start - Kept).ExecuteDeleteAsync(cancellation);
        var counts = await directory
            .Database.SqlQuery<int>(
                $"""
                insert into directory_limit (key, window_start, count) values ({key}, {start}, 1)
                on conflict (key, window_start) do update set count = directory_limit.count + 1
                returning count
                """
            )
            .ToListAsync(cancellation);
        await turn.CommitAsync();
        return counts.Single();
    }
}
