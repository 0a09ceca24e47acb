using System.Net;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.People;

/// <summary>A manager reads what was shared from the day on which the record came to them, and nothing from before.</summary>
public sealed class HandedOverTests(PostgresServer postgres)
{
    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory, MemberData(nameof(Engines))]
    public async Task P13_a_new_manager_reads_no_entry_from_before_the_plan_came_to_them(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var given = GivenPlans.In(app);
        var plan = await given.FollowUpDueAsync();
        var (sam, heir) = (await given.PersonAsync("sam"), await given.PersonAsync("admin"));
        await HandOverAsync(app, plan, sam, heir);
        await given.MoveAsync(
            "sam",
            "2026-11-10 09:30",
            plan,
            (p, hand) => p.AddReading(hand, new Count(hand.Today, 8, 10, "Sam"), isFirst: false)
        );

        var read = await ReadAsync(app, plan, heir);
        Assert.Equal([nameof(Reading), nameof(ManagerChanged)], read.Select(NameOf));

        using var visitor = await app.SignedInAsync("admin");
        var person = await visitor.GetAsync($"/penhallow/people/{sam}");
        Assert.Equal(HttpStatusCode.OK, person.Status);
        Assert.DoesNotContain("Sam agreed to the plan.", person.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("ring round", person.Text, StringComparison.Ordinal);
        var today = await visitor.GetAsync("/penhallow/today");
        Assert.Contains("Sam added a count", today.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("got in the way", today.Words, StringComparison.Ordinal);

        using var former = await app.SignedInAsync("maya");
        Assert.DoesNotContain("Quotes", (await former.GetAsync("/penhallow/today")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await former.GetAsync($"/penhallow/people/{sam}")).Status);
    }

    static string NameOf(Past past) =>
        past.Happening.Fact is ManagerChanged ? nameof(ManagerChanged)
        : past.Happening.Fact is ReadingAdded ? nameof(Reading)
        : $"{past.Happening.Fact}";

    static Task<IReadOnlyList<Past>> ReadAsync(RunningApp app, RecordId plan, PersonId manager) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                var desk = await services.GetRequiredService<Readers>().SeatAsync(PracticeFirm.Id, manager, default);
                var row = await services.GetRequiredService<FirmDb>().Records.SingleAsync(r => r.Id == plan);
                return await services
                    .GetRequiredService<History>()
                    .OfManagerAsync(desk!, [row], since: null, ofOthers: false, most: 100, default);
            }
        );

    static Task HandOverAsync(RunningApp app, RecordId plan, PersonId employee, PersonId to) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
            {
                var today = new DateOnly(2026, 11, 10);
                var desk = await services.GetRequiredService<Readers>().SeatAsync(PracticeFirm.Id, to, default);
                await using var all = await services.GetRequiredService<FirmTransaction>().WriteAllAsync(default);
                var db = services.GetRequiredService<FirmDb>();
                await db.ReportingLines.Where(l => l.Employee == employee).ExecuteDeleteAsync();
                db.ReportingLines.Add(
                    new ReportingLineRow
                    {
                        Firm = PracticeFirm.Id,
                        Employee = employee,
                        Manager = to,
                        From = today,
                    }
                );
                await db.SaveChangesAsync();
                Assert.True(
                    await services
                        .GetRequiredService<Alongside.Web.Storage.Ledger>()
                        .ChangeManagerAsync(desk!, plan, to, default)
                );
                await all.CommitAsync();
                return true;
            }
        );
}
