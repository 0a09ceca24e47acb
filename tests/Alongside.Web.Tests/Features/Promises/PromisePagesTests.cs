using System.Net;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Promises;

public sealed class PromisePagesTests(PostgresServer postgres)
{
    [Fact]
    public async Task P7_a_new_day_waits_for_the_receiver_and_moves_the_last_day_with_it()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");
        var end = (await plan.SeenByAsync(PlanAt.Sam)).Attempt!.End;

        var list = await maya.GetAsync("/penhallow/promises");
        var link = list.Page.QuerySelector("a[href$='/new-day']")!.GetAttribute("href")!;
        var page = await maya.GetAsync(link);
        Assert.Equal("Give Sam a new date", page.Heading);
        var past = await maya.SendAsync(page.Form("main form", ("day", "2026-11-02")));
        Assert.Contains("Choose a day from today on.", past.Words, StringComparison.Ordinal);
        var offered = await maya.SendAsync(past.Form("main form", ("day", "2026-11-17")));
        Assert.Contains("You offered Tuesday 17 November", offered.Words, StringComparison.Ordinal);
        Assert.Equal(end, (await plan.SeenByAsync(PlanAt.Sam)).Attempt!.End);

        var asked = await sam.GetAsync("/penhallow/promises");
        Assert.Contains("Maya offers Tuesday 17 November in its place.", asked.Words, StringComparison.Ordinal);
        await sam.SendAsync(asked.Form("form[action$='handler=acceptDay']"));
        Assert.True((await plan.SeenByAsync(PlanAt.Sam)).Attempt!.End > end);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.GetAsync(link)).Status);
    }

    [Fact]
    public async Task P7_not_yet_opens_the_promise_again_and_only_its_receiver_may_say_so()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        var plan = await PlanAt.RunningAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");

        var list = await maya.GetAsync("/penhallow/promises");
        var done = list.Form("form[action$='handler=done']");
        await maya.SendAsync(done);
        var own = await maya.SendAsync(
            done with
            {
                Action = "/penhallow/promises?handler=there",
                Fields = [.. done.Fields.Where(f => f.Key != "key")],
            }
        );
        Assert.Equal(HttpStatusCode.Conflict, own.Status);
        Assert.Contains("Only the person the promise was made to", own.Words, StringComparison.Ordinal);

        var asked = await sam.GetAsync(plan.To());
        await sam.SendAsync(asked.Form("form[action$='handler=notThere']"));
        Assert.Equal("You’ve one promise to keep", (await maya.GetAsync("/penhallow/promises")).Heading);
    }

    [Fact]
    public async Task Promises_of_a_check_in_are_in_the_list_too_and_done_in_one_click()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        await PromiseAsync(app, PromiseOwner.Manager, "Talk to the yard about Thursdays");
        using var maya = await app.SignedInAsync("maya");
        using var sam = await app.SignedInAsync("sam");

        var list = await maya.GetAsync("/penhallow/promises");
        Assert.Contains("Talk to the yard about Thursdays", list.Words, StringComparison.Ordinal);
        await maya.SendAsync(list.Form("form[action$='handler=done']"));
        var asked = await sam.GetAsync("/penhallow/promises");
        Assert.Contains("Is it there for you?", asked.Words, StringComparison.Ordinal);
        await sam.SendAsync(asked.Form("form[action$='handler=there']"));
        Assert.Equal("Nothing owed", (await maya.GetAsync("/penhallow/promises")).Heading);
    }

    [Fact]
    public async Task P13_HR_sees_what_it_owes_and_by_when_without_the_words_until_it_says_why()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        await PromiseAsync(app, PromiseOwner.Hr, "canary-words-of-the-promise");
        using var ros = await app.SignedInAsync("ros");

        var list = await ros.GetAsync("/penhallow/promises");
        Assert.Equal("You’ve one promise to keep", list.Heading);
        Assert.DoesNotContain("canary-words-of-the-promise", list.Text, StringComparison.Ordinal);
        var done = await ros.SendAsync(list.Form("form[action$='handler=done']"));
        Assert.Contains("Done, waiting for a yes", done.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sees_a_promise_or_does_anything_about_it()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        await PlanAt.RunningAsync(app);
        using var maya = await app.SignedInAsync("maya");
        using var admin = await app.SignedInAsync("admin");
        var mine = (await maya.GetAsync("/penhallow/promises")).Form("form[action$='handler=done']");
        var theirs = (await admin.GetAsync("/penhallow/practice/clock")).Form("main form");

        Assert.DoesNotContain(
            "price list",
            (await admin.GetAsync("/penhallow/promises")).Text,
            StringComparison.Ordinal
        );
        string[] own = ["__RequestVerificationToken", "key"];
        var stolen = theirs with
        {
            Action = mine.Action,
            Fields =
            [
                .. theirs.Fields.Where(f => own.Contains(f.Key)),
                .. mine.Fields.Where(f => !own.Contains(f.Key)),
            ],
        };
        Assert.Equal(HttpStatusCode.NotFound, (await admin.SendAsync(stolen)).Status);
    }

    static async Task PromiseAsync(RunningApp app, PromiseOwner owner, string words)
    {
        var checkIn = await PlanAt.AskedAsync(app);
        var outcome = await app.InFirmAsync(
            PracticeFirm.Id,
            async services =>
                await services
                    .GetRequiredService<Storage.Ledger>()
                    .SettleAsync<CheckIn>(
                        (
                            await services
                                .GetRequiredService<Readers>()
                                .SeatAsync(PracticeFirm.Id, PlanAt.Maya, default)
                        )!,
                        checkIn,
                        (c, hand) => c.PromiseHelp(hand, owner, words, [hand.Today.AddDays(3)]),
                        _ => "/",
                        Slip.None,
                        default
                    )
        );
        Assert.IsType<Outcome.Settled>(outcome);
    }
}
