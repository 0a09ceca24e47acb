using Alongside.Domain.Asking;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Walls;
using Alongside.Web.Tests.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Ledgers;

/// <summary>What lists, reminders and figures are told from says the same as the records that it was written from.</summary>
[Collection(nameof(Town))]
public sealed class RecountTests(Towns towns)
{
    public static TheoryData<EngineKind> Engines => Towns.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task V12_promises_meetings_dues_and_calls_equal_a_recount(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        Held.None(await Recount.DifferencesAsync(town.App, PracticeFirm.Id));
        Held.None(await Recount.DifferencesAsync(town.App, town.North.Firm.Id));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task V12_a_recount_finds_a_row_that_is_missing_changed_or_too_many(EngineKind engine)
    {
        var town = await towns.OnAsync(engine);
        var own = await FirmOfCanaries.BuildAsync(town.App, await town.NewFirmAsync());
        await town.App.InFirmAsync(own.Firm.Id, SpoilAsync);

        var found = await Recount.DifferencesAsync(town.App, own.Firm.Id);

        Assert.Contains(found, f => f.EndsWith("PromiseRow Added", StringComparison.Ordinal));
        Assert.Contains(found, f => f.EndsWith("DueRow Modified", StringComparison.Ordinal));
        Assert.Contains(found, f => f.EndsWith("HrCallRow Deleted", StringComparison.Ordinal));
    }

    static async Task<int> SpoilAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<FirmDb>();
        await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
        db.Promises.Remove(await db.Promises.FirstAsync());
        await db.Dues.Where(d => d.Move != null).ExecuteUpdateAsync(set => set.SetProperty(d => d.Move, "spoilt"));
        var record = await db.Records.FirstAsync(r => !db.HrCalls.Any(c => c.Record == r.Id));
        db.HrCalls.Add(
            new HrCallRow
            {
                Firm = record.Firm,
                Record = record.Id,
                Kind = HrCallKind.Asked,
                By = record.Employee,
                Since = TestFirm.Today,
                Entry = 1,
            }
        );
        await db.SaveChangesAsync();
        await turn.CommitAsync();
        return 0;
    }
}
