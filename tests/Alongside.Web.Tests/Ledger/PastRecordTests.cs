using Alongside.Domain.Access;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Ledgers;

/// <summary>Records told again from their entries, for each reader, beside the sheets that are kept.</summary>
[Collection(nameof(Town))]
public sealed class PastRecordTests(Towns towns)
{
    static readonly Who[] Readers = [Who.Employee, Who.Manager, Who.FormerManager, Who.Opener, Who.Hr, Who.Peer];

    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task P13_what_is_told_again_for_a_reader_are_exactly_the_sheets_that_are_theirs(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        foreach (var who in Readers)
        {
            var told =
                await CompareAsync<TaskPlan>(town, who, town.North.Of<TaskPlan>())
                + await CompareAsync<CheckIn>(
                    town,
                    who,
                    [.. town.North.Of<CheckIn>(), town.North.Held, town.North.Former]
                );
            Assert.Equal(who is Who.Employee or Who.Manager or Who.Opener, told > 0);
        }
    }

    [Fact]
    public async Task An_older_version_holds_nothing_that_came_later()
    {
        var town = await towns.OnAsync(EngineKind.Sqlite);
        var plan = town.North.Of<TaskPlan>().First();
        var latest = await FindAsync<TaskPlan>(town, Who.Employee, plan, version: null);
        foreach (var version in latest!.OfBoth.Select(e => e.Entry.Number).ToList())
        {
            var past = await FindAsync<TaskPlan>(town, Who.Employee, plan, version);
            Assert.Equal(version, past!.Version);
            Assert.Equal(latest.Version, past.Latest);
            Assert.Equal(version, past.OfBoth.Last().Entry.Number);
            Assert.Equal(past.OfBoth.Last().Place.Keeper, past.Record.Header.Manager);
        }
        Assert.Null(await FindAsync<TaskPlan>(town, Who.Employee, plan, latest.Version + 1));
    }

    static async Task<int> CompareAsync<T>(Town town, Who who, IEnumerable<RecordId> records)
        where T : Process
    {
        var told = 0;
        foreach (var id in records)
        {
            var (past, now) = (await FindAsync<T>(town, who, id, version: null), await NowAsync<T>(town, who, id));
            if (past is null || past.IsClosed)
            {
                Assert.True(past is null == now?.Summary.ShownToEmployee is not true, $"{who} at {id}");
                continue;
            }
            Assert.Equal(SheetsOf(now!.Record), SheetsOf(past.Record));
            Assert.Equal(now.Record.Header, past.Record.Header);
            told++;
        }
        return told;
    }

    static SortedDictionary<string, string> SheetsOf(Process record) =>
        new(
            record.Sheets.ToDictionary(s => $"{s.Key}", s => Bodies.Write(s.Value), StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    static Task<PastRecord<T>?> FindAsync<T>(Town town, Who who, RecordId id, long? version)
        where T : Process =>
        AtDeskAsync(
            town,
            who,
            (services, desk) =>
                services
                    .GetRequiredService<PastRecords>()
                    .FindAsync<T>(desk, id, version, _ => [.. Enum.GetValues<Audience>()], default)
        );

    static Task<Found<T>?> NowAsync<T>(Town town, Who who, RecordId id)
        where T : Process =>
        AtDeskAsync(
            town,
            who,
            (services, desk) => services.GetRequiredService<Records>().FindAsync<T>(desk, id, default)
        );

    static Task<TFound> AtDeskAsync<TFound>(Town town, Who who, Func<IServiceProvider, Desk, Task<TFound>> work) =>
        town.App.InFirmAsync(
            town.North.Firm.Id,
            async services =>
                await work(
                    services,
                    (
                        await services
                            .GetRequiredService<Readers>()
                            .SeatAsync(town.North.Firm.Id, town.North.Firm[who], default)
                    )!
                )
        );
}
