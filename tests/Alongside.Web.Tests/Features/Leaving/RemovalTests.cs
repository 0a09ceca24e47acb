using System.Net;
using Alongside.Web.Jobs;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Rest;
using Alongside.Web.Tests.Walls;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Leaving;

/// <summary>The end of a whole firm: two people, two weeks in which everybody sees it and it can be called off, and then no byte.</summary>
public sealed class RemovalTests(PostgresServer postgres)
{
    const string Trace = "canary-harbour-";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_firm_goes_on_its_day_and_nothing_of_it_is_left(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres, practice: false);
        using var leaving = new LeavingFirm(app, await app.OtherFirmAsync(), "removal");
        await FirmOfCanaries.BuildSmallestAsync(app, leaving.Firm);
        var stays = await app.OtherFirmAsync("cove");
        var employee = await leaving.AsAsync(Who.Employee);
        using var other = await app.AsAsync(stays, Who.Employee);
        await leaving.AskAsync("We move on.");
        Assert.Contains(
            "asks to take the firm out",
            (await (await leaving.AsAsync(Who.Hr)).GetAsync("/harbour/hr")).Words
        );
        Assert.DoesNotContain("leaves Alongside on", (await employee.GetAsync("/harbour/my-plan")).Words);
        await leaving.PressAsync(Who.Hr, "agree");
        Assert.DoesNotContain(
            "asks to take the firm out",
            (await (await leaving.AsAsync(Who.Hr)).GetAsync("/harbour/hr")).Words
        );
        Assert.Contains(
            "leaves Alongside on Tuesday 24 November.",
            (await employee.GetAsync("/harbour/my-plan")).Words
        );
        Assert.Contains(
            $"{leaving.NameOf(Who.Hr)} said yes. All that is here goes for good on Tuesday 24 November.",
            (await employee.GetAsync("/harbour/who-can-see-what")).Words
        );

        await leaving.WaitAsync(days: 13);
        Assert.False(await ComeAsync(leaving));
        Assert.Equal(HttpStatusCode.OK, (await employee.GetAsync("/harbour/my-plan")).Status);
        await leaving.WaitAsync(days: 1);
        Assert.True(await ComeAsync(leaving));

        Assert.Equal("/sign-in?returnUrl=%2Fharbour%2Fmy-plan", (await employee.GetAsync("/harbour/my-plan")).Path);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/cove/my-plan")).Status);
        Assert.All(
            (await Snapshot.TakeAsync(app.Database)).Tables.SelectMany(t => t.Value),
            row => Assert.DoesNotContain($"{leaving.Firm.Id}", row, StringComparison.OrdinalIgnoreCase)
        );
        if (engine is EngineKind.Sqlite)
            Assert.Empty(await KeptBytes.FindAsync(app.Database, Trace, "@harbour.example"));
    }

    [Fact]
    public async Task It_is_called_off_by_HR_and_by_nobody_from_outside()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        using var leaving = new LeavingFirm(app, await app.OtherFirmAsync(), "removal");
        var (admin, hr, opener) = (
            await leaving.AsAsync(Who.Administrator),
            await leaving.AsAsync(Who.Hr),
            await leaving.AsAsync(Who.Opener)
        );
        var employee = await leaving.AsAsync(Who.Employee);
        await leaving.AskAsync();
        Assert.Equal("two-people-same-hand", (await leaving.CallAsync(admin, "2/agree")).Type);
        Assert.Equal("removal-not-agreed", (await leaving.CallAsync(opener, "2/call-off")).Type);
        Assert.Equal(HttpStatusCode.NotFound, (await leaving.CallAsync(employee, "2/agree")).Status);
        Assert.Equal(HttpStatusCode.OK, (await leaving.CallAsync(hr, "2/agree")).Status);
        Assert.Equal(
            "two-people-from-outside",
            (await leaving.CallAsync(await leaving.AsAsync(Who.Adviser), "2/call-off")).Type
        );
        Assert.Equal(HttpStatusCode.NotFound, (await leaving.CallAsync(employee, "2/call-off")).Status);
        Assert.Contains(
            $"{leaving.NameOf(Who.Opener)} called it off on Tuesday 10 November. The firm stays.",
            (await leaving.PressAsync(Who.Opener, "callOff")).Words
        );
        Assert.DoesNotContain("leaves Alongside on", (await employee.GetAsync("/harbour/my-plan")).Words);
        Assert.Contains(
            "We move to another program.",
            (await employee.ReadAsync(leaving.Rest)).Raw,
            StringComparison.Ordinal
        );

        await leaving.WaitAsync(days: 15);
        Assert.False(await ComeAsync(leaving));
        await leaving.AskAsync();
        Assert.Contains("took that back", (await leaving.PressAsync(Who.Administrator, "withdraw")).Words);
        await leaving.AskAsync();
        Assert.Contains(
            $"{leaving.NameOf(Who.Hr)} said no. The firm stays.",
            (await leaving.PressAsync(Who.Hr, "refuse")).Words
        );
        var log = (await admin.GetAsync("/harbour/rules/changes")).Words;
        foreach (
            var change in new[]
            {
                "to take the firm out: “We move",
                "the firm goes on Tuesday 24 November",
                "It was called off",
                "was taken back",
                "was not agreed",
            }
        )
            Assert.Contains(change, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_waits_for_a_copy_that_is_on_its_way()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres, practice: false);
        var firm = await app.OtherFirmAsync();
        using var leaving = new LeavingFirm(app, firm, "removal");
        using var copy = new LeavingFirm(app, firm);
        await leaving.AskAsync();
        await leaving.PressAsync(Who.Hr, "agree");
        await leaving.WaitAsync(days: 14);
        await copy.AskAsync();
        Assert.False(await ComeAsync(leaving));
        await copy.PressAsync(Who.Hr, "agree");
        await copy.MadeAsync(Who.Hr);
        Assert.False(await ComeAsync(leaving));
        await copy.TakeAsync(Who.Hr);
        Assert.True(await ComeAsync(leaving));
        Assert.Empty(
            Directory.GetFiles(
                Path.Combine(app.Database.Engine.DataFolder, "exports"),
                "*",
                SearchOption.AllDirectories
            )
        );
    }

    static Task<bool> ComeAsync(LeavingFirm leaving) =>
        leaving.App.InFirmAsync(
            leaving.Firm.Id,
            s => s.GetRequiredService<RemovalDay>().ComeAsync(leaving.Firm.Id, default)
        );
}
