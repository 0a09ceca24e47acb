using System.Net;
using System.Text;
using Alongside.Web.Features.People;
using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Alongside.Web.Tests.Features.People;

/// <summary>Imports that wait for their turn.</summary>
public sealed class ImportWorkTests(PostgresServer postgres)
{
    [Fact]
    public async Task Who_looks_after_people_no_more_when_its_turn_has_come_changes_nobody()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        var work = app.Services.GetRequiredService<ImportWork>();

        var (no, yes) = (
            await BeginAsync(app, work, firm, Who.Hr),
            await BeginAsync(app, work, firm, Who.Administrator)
        );
        while (work.Find(firm.Id, yes!.Value) is { Outcome: null, HasFailed: false })
            await Task.Delay(50);

        Assert.IsType<Outcome.Missing>(work.Find(firm.Id, no!.Value)!.Outcome);
        Assert.Equal(new Outcome.Settled("/done"), work.Find(firm.Id, yes.Value)!.Outcome);
        var joined = await app.InFirmAsync(
            firm.Id,
            s => s.GetRequiredService<FirmDb>().People.CountAsync(p => p.Name.StartsWith("New "))
        );
        Assert.Equal(1, joined);
        using var administrator = await app.AsAsync(firm, Who.Administrator);
        var page = await administrator.GetAsync($"/{firm.Slug}/people/import/under-way?import={no}");
        Assert.Contains("does not look after people here any more", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_too_many_wait_the_page_asks_to_come_back_and_shows_the_plan_again()
    {
        // nobody works them off
        await using var app = await RunningApp.StartAsync(
            EngineKind.Sqlite,
            postgres,
            practice: false,
            more: services => services.RemoveAll<IHostedService>()
        );
        var firm = await app.OtherFirmAsync();
        var work = app.Services.GetRequiredService<ImportWork>();
        for (var begun = 0; begun < ImportWork.MostWaiting; begun++)
            Assert.NotNull(await BeginAsync(app, work, firm, Who.Administrator));
        Assert.Null(await BeginAsync(app, work, firm, Who.Administrator));

        using var administrator = await app.AsAsync(firm, Who.Administrator);
        var lines = string.Join('\n', Enumerable.Range(0, ImportWork.MostAtOnce + 1).Select(n => $"New {n}"));
        var page = await administrator.GetAsync($"/{firm.Slug}/people/import");
        var seen = await administrator.SendAsync(page.Form("main form", ("lines", $"Name\n{lines}")));
        var busy = await administrator.SendAsync(seen.Form("main form[action$='handler=apply']"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.Status);
        Assert.Contains("Wait two minutes, and say yes again.", busy.Words, StringComparison.Ordinal);
        Assert.NotNull(busy.Page.QuerySelector("main form[action$='handler=apply']"));
    }

    /// <summary>Somebody new joins, as somebody said yes who may do that or not.</summary>
    static Task<Guid?> BeginAsync(RunningApp app, ImportWork work, TestFirm firm, Who who) =>
        app.InFirmAsync(
            firm.Id,
            async services =>
            {
                var (desk, rows) = (firm.DeskOf(who), PeopleFile.Read(Encoding.UTF8.GetBytes($"Name\nNew {who}")));
                var plan = await services.GetRequiredService<PeopleBook>().PlanAsync(desk, rows, default);
                return work.Begin(desk, rows, PeopleBook.DigestOf(plan), desk.Today, _ => "/done", Slip.None);
            }
        );
}
