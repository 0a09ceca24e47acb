using System.Net;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.MyLog;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.MyLog;

public sealed class MyLogTests(PostgresServer postgres)
{
    const string Save = "form[action$='handler=save']";
    const string Along = nameof(LogReach.ReadsAlong);
    const string Kept = nameof(LogReach.KeptUntilWeMeet);

    static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_line_becomes_a_fact_once_its_seconds_are_over_and_not_before(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var sam = await app.SignedInAsync("sam");
        using var maya = await app.SignedInAsync("maya");

        await SaveAsync(sam, "helped", "No phone until ten.", Along);
        Assert.Empty((await plan.SeenByAsync(PlanAt.Maya)).Shared.Log.Lines);
        Assert.DoesNotContain("No phone", (await maya.GetAsync(plan.To("log"))).Text, StringComparison.Ordinal);

        await PlanAt.DaysPassAsync(sam, 1);
        var line = Assert.Single((await plan.SeenByAsync(PlanAt.Maya)).Shared.Log.Lines);
        Assert.Equal(("No phone until ten.", plan.Began), (line.Entry.Words, line.Line.On));
        Assert.Equal(0, await DraftsAsync(app));

        var read = await maya.GetAsync(plan.To("log"));
        var thanked = await maya.SendAsync(read.Form("main form", ("words", "Thank you, I’ll keep them free.")));
        Assert.Contains("Thank you, I’ll keep them free.", thanked.Words, StringComparison.Ordinal);
        var seen = await sam.GetAsync("/penhallow/my-log");
        Assert.Contains("Thank you, I’ll keep them free.", seen.Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Undo_deletes_the_draft_and_nothing_is_left(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var sam = await app.SignedInAsync("sam");

        var saved = await SaveAsync(sam, "inTheWay", "canary-undone", Along);
        var undone = await sam.SendAsync(saved.Form("form[action$='handler=undo']"));
        Assert.DoesNotContain("canary-undone", undone.Text, StringComparison.Ordinal);
        Assert.Equal(0, await DraftsAsync(app));
        await PlanAt.DaysPassAsync(sam, 1);
        Assert.Empty((await plan.SeenByAsync(PlanAt.Sam)).Shared.Log.Lines);
    }

    [Fact]
    public async Task The_first_line_asks_who_reads_it_and_the_next_offers_the_last_choice()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        await PlanAt.RunningAsync(app);
        using var sam = await app.SignedInAsync("sam");

        var first = await sam.GetAsync("/penhallow/my-log");
        Assert.Empty(first.Page.QuerySelectorAll($"{Save} input[checked]"));
        var open = await sam.SendAsync(first.Form(Save, ("kind", "helped"), ("words", "Quiet morning.")));
        Assert.Equal(HttpStatusCode.BadRequest, open.Status);
        Assert.Contains("Choose who reads this line.", open.Words, StringComparison.Ordinal);
        Assert.Contains("Quiet morning.", open.Text, StringComparison.Ordinal);

        await SaveAsync(sam, "helped", "Quiet morning.", Kept);
        var next = await sam.GetAsync("/penhallow/my-log");
        Assert.Equal(
            [Kept],
            next.Page.QuerySelectorAll($"{Save} input[checked]").Select(i => i.GetAttribute("value")!)
        );
    }

    [Fact]
    public async Task P13_a_kept_line_is_Sam_s_alone_until_Sam_shares_it_or_brings_the_log()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var sam = await app.SignedInAsync("sam");
        using var maya = await app.SignedInAsync("maya");
        await SaveAsync(sam, "helped", "canary-one", Kept);
        await SaveAsync(sam, "inTheWay", "canary-two", Kept);
        await PlanAt.DaysPassAsync(sam, 1);
        foreach (var page in new[] { "", "log", "readings" })
            Assert.DoesNotContain("canary-", (await maya.GetAsync(plan.To(page))).Text, StringComparison.Ordinal);

        var mine = await sam.GetAsync("/penhallow/my-log");
        Assert.Equal(2, mine.Page.QuerySelectorAll("form[action$='handler=share']").Length);
        await sam.SendAsync(mine.Form("li:has(form):first-child form[action$='handler=share']"));
        Assert.Single((await plan.SeenByAsync(PlanAt.Maya)).Shared.Log.Lines);

        var kept = await sam.GetAsync("/penhallow/my-log");
        await sam.SendAsync(kept.Form("form[action$='handler=bring']"));
        Assert.Equal(2, (await plan.SeenByAsync(PlanAt.Maya)).Shared.Log.Lines.Length);
    }

    [Fact]
    public async Task What_a_plan_would_not_take_is_refused_beside_its_field_and_kept()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        await PlanAt.RunningAsync(app);
        using var sam = await app.SignedInAsync("sam");
        var log = await sam.GetAsync("/penhallow/my-log");
        (string, string)[] line = [("kind", "helped"), ("words", "Sent six."), ("reach", Along)];

        var ahead = await sam.SendAsync(log.Form(Save, [.. line, ("on", "2026-12-24")]));
        Assert.Equal(HttpStatusCode.Conflict, ahead.Status);
        Assert.Contains("Choose a day that has already been.", ahead.Words, StringComparison.Ordinal);
        var many = await sam.SendAsync(log.Form(Save, [.. line, ("number", "lots")]));
        Assert.Equal(HttpStatusCode.BadRequest, many.Status);
        Assert.Contains("Check this answer. It can’t be read as it is.", many.Words, StringComparison.Ordinal);
        Assert.Equal("lots", many.Page.QuerySelector("[name=number]")!.GetAttribute("value"));
        Assert.Equal(0, await DraftsAsync(app));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_line()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        await PlanAt.RunningAsync(app);
        using var sam = await app.SignedInAsync("sam");
        var log = await sam.GetAsync("/penhallow/my-log");
        var form = log.Form(Save, ("kind", "helped"), ("words", "Sent six."), ("reach", Along));

        await sam.SendAsync(form);
        await sam.SendAsync(form);

        Assert.Equal(1, await DraftsAsync(app));
    }

    [Fact]
    public async Task The_log_of_somebody_else_is_not_there()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var admin = await app.SignedInAsync("admin");

        Assert.Equal(HttpStatusCode.NotFound, (await maya.GetAsync($"/penhallow/my-log?plan={plan.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/penhallow/my-log?plan={plan.Id}")).Status);
        Assert.Equal("Your log comes with a plan", (await admin.GetAsync("/penhallow/my-log")).Heading);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_line_becomes_a_fact_though_nobody_comes_back_and_its_timer_is_early(EngineKind engine)
    {
        var time = new HastyTimers(LogDrafts.Undoable);
        await using var app = await RunningApp.StartAsync(
            engine,
            postgres,
            more: services => services.AddSingleton<TimeProvider>(time)
        );
        var plan = await PlanAt.RunningAsync(app);
        using var sam = await app.SignedInAsync("sam");
        await SaveAsync(sam, "helped", "Quiet morning.", Along);

        for (var until = DateTime.UtcNow + Soon; DateTime.UtcNow < until && await DraftsAsync(app) > 0; )
            await Task.Delay(50);

        Assert.Single((await plan.SeenByAsync(PlanAt.Maya)).Shared.Log.Lines);
    }

    static async Task<Shown> SaveAsync(Visitor sam, string kind, string words, string reach)
    {
        var log = await sam.GetAsync("/penhallow/my-log");
        return await sam.SendAsync(log.Form(Save, ("kind", kind), ("words", words), ("reach", reach)));
    }

    static Task<int> DraftsAsync(RunningApp app) =>
        app.InFirmAsync(PracticeFirm.Id, services => services.GetRequiredService<FirmDb>().LogDrafts.CountAsync());
}
