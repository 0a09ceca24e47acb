using System.Net;
using Alongside.Domain.Basics;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Practice;

public sealed class RemoveTests(PostgresServer postgres)
{
    static readonly NewFirm Other = new(FirmId.Of(Guid.CreateVersion7()), "other", "Other Ltd", "Europe/London");

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task The_practice_firm_goes_with_one_click_and_nothing_of_it_is_left(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        await WithAsync<Firms>(app, firms => firms.CreateAsync(Other, default));
        await PlanAt.RunningAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var admin = await app.SignedInAsync("admin");
        Assert.Equal(HttpStatusCode.NotFound, (await maya.GetAsync("/penhallow/practice/remove")).Status);

        var page = await admin.GetAsync("/penhallow/people/import");
        var asked = await admin.GetAsync(page.Page.QuerySelector("a[href$='/practice/remove']")!.GetAttribute("href")!);
        var gone = await admin.SendAsync(asked.Form("main form"));

        Assert.Equal("/sign-in", gone.Path);
        Assert.Null(gone.Page.QuerySelector("form[action='/sign-in/practice']"));
        Assert.StartsWith("/sign-in", (await maya.GetAsync("/penhallow/today")).Path, StringComparison.Ordinal);
        Assert.All(await RowsAsync(app, PracticeFirm.Id), table => Assert.Equal(0, table.Value));
        Assert.Equal(1, (await RowsAsync(app, Other.Id))["firm"]);
        await WithAsync<DirectoryDb>(
            app,
            async directory =>
            {
                Assert.Equal("other", Assert.Single(await directory.Places.ToListAsync()).Slug);
                Assert.Empty(await directory.Accounts.ToListAsync());
                Assert.Empty(await directory.Sessions.ToListAsync());
            }
        );
        await WithAsync<PracticeFirm>(app, async firm => Assert.True(await firm.OpenAsync(default)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_removal_cut_short_lets_nobody_in_and_is_taken_up_again(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var maya = await app.SignedInAsync("maya");
        await app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                await using var turn = await services.GetRequiredService<FirmTransaction>().WriteAsync(default);
                var firms = services.GetRequiredService<FirmDb>().Firms;
                await firms.ExecuteUpdateAsync(set => set.SetProperty(f => f.State, FirmState.Removing));
                await turn.CommitAsync();
                return true;
            }
        );
        Assert.Equal(HttpStatusCode.NotFound, (await maya.GetAsync("/penhallow/today")).Status);

        await WithAsync<FirmRemoval>(
            app,
            async removal =>
            {
                Assert.True(await removal.FinishAsync(PracticeFirm.Id, default));
                Assert.False(await removal.FinishAsync(PracticeFirm.Id, default));
            }
        );
        Assert.All(await RowsAsync(app, PracticeFirm.Id), table => Assert.Equal(0, table.Value));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_firm_in_use_is_not_taken_for_one_that_goes(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        await WithAsync<FirmRemoval>(
            app,
            async removal => Assert.False(await removal.FinishAsync(PracticeFirm.Id, default))
        );
        Assert.Equal(PracticePeople.All.Length, (await RowsAsync(app, PracticeFirm.Id))["person"]);
    }

    static Task<Dictionary<string, int>> RowsAsync(RunningApp app, FirmId firm) =>
        app.InFirmAsync(
            firm,
            async services =>
            {
                var db = services.GetRequiredService<FirmDb>();
                var rows = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!))
                    rows[table] = await db
                        .Database.SqlQueryRaw<int>(
                            $"select count(*) as \"Value\" from {table} where firm = {{0}}",
                            firm.Value
                        )
                        .SingleAsync();
                return rows;
            }
        );

    static async Task WithAsync<T>(RunningApp app, Func<T, Task> work)
        where T : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }
}
