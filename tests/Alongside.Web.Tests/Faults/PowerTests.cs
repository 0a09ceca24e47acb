using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Faults.Disks;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Faults;

/// <summary>
/// The power goes while four people write at once, on a disk of which nothing is left but what was synced, or what chance leaves
/// beside it: 10 times, or 50 with ALONGSIDE_LONG=1.
/// </summary>
public sealed partial class PowerTests(PostgresServer postgres)
{
    static readonly int Cuts = Environment.GetEnvironmentVariable("ALONGSIDE_LONG") == "1" ? 50 : 10;

    /// <summary>How many words are acknowledged at most before a cut: enough for SQLite to move its log into the file now and then.</summary>
    const int Most = 60;

    static readonly Who[] Writers = [Who.Employee, Who.Peer, Who.Newcomer, Who.Manager];

    readonly ConcurrentQueue<string> acknowledged = new();
    readonly Random chance = new(20261110);

    [Fact]
    public async Task D2_When_the_power_goes_nothing_that_was_answered_is_lost()
    {
        Assert.Equal(0, await LostAsync(Cuts, _ => { }, chance));
        Assert.True(acknowledged.Count > 5 * Cuts, $"Only {acknowledged.Count} were written.");
        TestContext.Current.TestOutputHelper!.WriteLine($"{Cuts} cuts; {acknowledged.Count} answered, 0 lost");
    }

    [Fact]
    public async Task D2_If_it_did_not_wait_for_the_disk_this_test_would_find_words_lost()
    {
        var careless = new Careless();
        var lost = await LostAsync(
            2,
            services => services.ConfigureDbContext<FirmDb>(db => db.AddInterceptors(careless)),
            left: null
        );
        Assert.True(lost > 0, $"Of {acknowledged.Count} nothing was lost, so the disk keeps what it should forget.");
        TestContext.Current.TestOutputHelper!.WriteLine($"2 cuts; {acknowledged.Count} answered, {lost} lost");
    }

    /// <returns>How many words were acknowledged and are not there, or not once.</returns>
    async Task<int> LostAsync(int cuts, Action<IServiceCollection> more, Random? left)
    {
        var folder = await OnDisk.NewFolderAsync(postgres);
        TestFirm? firm = null;
        for (var life = 0; life < cuts; life++)
        {
            using var disk = new Disk(folder);
            await using var app = await OnDisk.StartAsync(disk, more);
            firm ??= await app.OtherFirmAsync();
            var writing = Writers.Select(who => Task.Run(() => WriteAsync(app, disk, firm, who, life))).ToList();
            var enough = acknowledged.Count + chance.Next(1, Most);
            while (acknowledged.Count < enough && !writing.Any(w => w.IsCompleted))
                await Task.Delay(1);
            await Task.Delay(chance.Next(5));
            disk.Cut();
            await Task.WhenAll(writing);
            disk.LeaveIn(folder = Directory.CreateTempSubdirectory("alongside-data-").FullName, left);
        }
        using var last = new Disk(folder);
        await using var then = await OnDisk.StartAsync(last);
        return await MissingAsync(then, firm!);
    }

    /// <summary>Writes until nothing is answered any more.</summary>
    async Task WriteAsync(RunningApp app, Disk disk, TestFirm firm, Who who, int life)
    {
        try
        {
            for (var nth = 0; ; nth++)
            {
                var words = $"word-{life}-{who}-{nth}.";
                await app.SettledAsync(
                    firm.DeskOf(who),
                    ledger =>
                        ledger.BeginAsync<Ask>(
                            firm.DeskOf(who),
                            Ask.With(firm[who], new RecordId(Guid.CreateVersion7())),
                            (ask, hand) => ask.Write(hand, words),
                            _ => "/",
                            Slip.None,
                            default
                        )
                );
                acknowledged.Enqueue(words);
            }
        }
        catch (Exception e) when (disk.IsCut && e is DbException or DbUpdateException)
        {
            // the power went in the middle of it
        }
    }

    async Task<int> MissingAsync(RunningApp app, TestFirm firm)
    {
        var verdict = await app.InFirmAsync(firm.Id, s => s.GetRequiredService<Verification>().VerifyAsync(default));
        Assert.Null(verdict.Broken);
        var kept = await app.InFirmAsync(
            firm.Id,
            s => s.GetRequiredService<FirmDb>().Texts.Select(t => t.Payload).ToListAsync()
        );
        var there = kept.SelectMany(text => Word().Matches(text)).CountBy(found => found.Value).ToDictionary();
        return acknowledged.Count(words => there.GetValueOrDefault(words) != 1);
    }

    [GeneratedRegex(@"word-\d+-\w+-\d+\.", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    /// <summary>Answers before the disk has it, as is often advised for speed.</summary>
    sealed class Careless : DbConnectionInterceptor
    {
        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=NORMAL";
            command.ExecuteNonQuery();
            return Task.CompletedTask;
        }
    }
}
