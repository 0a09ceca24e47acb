using System.Diagnostics;
using Alongside.Domain.Basics;
using Alongside.Domain.Messages;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Features.Messages;
using Alongside.Web.Tests.Features.TaskPlans;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Alongside.Web.Tests.Journeys.Hands;

namespace Alongside.Web.Tests.Budgets;

/// <summary>What something may take at most, in pages, presses and milliseconds. Two taps from the mail are counted where it is answered.</summary>
public sealed class ClickTests(PracticeApp practice) : IClassFixture<PracticeApp>
{
    RunningApp App => practice.App;

    [Fact]
    public async Task From_a_worry_to_an_invitation_takes_twelve_pages_and_twenty_clicks()
    {
        await using var maya = await SitDownAsync("maya");
        await maya.OpenAsync("/penhallow/check-ins/new");
        var worry = maya.Page.Page.QuerySelectorAll("select option").Single(o => o.TextContent.Trim() == "Tom Beckett");
        await maya.SendAsync(
            "main form",
            ("who", worry.GetAttribute("value")!),
            ("observation", "Three quotes went out late."),
            ("seenOn", "2026-11-09")
        );
        await maya.SendAsync("main form", ("answer", "held"));
        foreach (var answer in new[] { "fine", "no", "no", "one-task", "yes" })
            await maya.SendAsync("main form", ("answer", answer));
        await maya.FollowAsync("/task-plans/new/");
        await maya.SendAsync(
            "main form",
            ("task", "Getting quotes out within one working day"),
            ("formalMatterOpen", "false"),
            ("goodFaith", "true")
        );
        await maya.PressAsync(
            "Ask Tom for the same, and go on to the invitation",
            "main form",
            ("others", "3"),
            ("kind", "AtLeast"),
            ("number", "9"),
            ("perNumber", "10"),
            ("per", "quotes"),
            ("unit", "within one working day"),
            ("source", "The shared inbox, July to September."),
            ("timeAmount", "30")
        );
        maya.StandsAt("Invite Tom");
        await maya.SendAsync(Move("check"), ("strength", "Builders ask for you by name."), ("place", "Meeting room 2"));
        maya.StandsAt("Check what Tom will read");
        Assert.InRange(maya.Pages, 1, 12);
        await maya.SendAsync(Move("send"));
        maya.StandsAt("Tom has your invitation");
        Assert.InRange(maya.Clicks, 1, 20);
    }

    [Fact]
    public async Task P7_An_owed_promise_is_done_with_one_click_from_Today()
    {
        var plan = await PlanAt.RunningAsync(App, promised: (await PlanAt.TodayAsync(App)).AddDays(1));
        await using (var clock = await SitDownAsync("maya"))
            await clock.DaysPassAsync(5);
        await using var maya = await SitDownAsync("maya");
        await maya.OpenAsync("/penhallow/today");
        var before = maya.Clicks;

        await maya.SendAsync(Move("done"));

        Assert.Equal(1, maya.Clicks - before);
        Assert.NotNull((await plan.SeenByAsync(PlanAt.Maya)).Given.All[0].Days[0].Done);
    }

    [Fact]
    public async Task From_the_end_of_the_meeting_to_notes_and_calendar_takes_three_clicks()
    {
        var plan = await PlanAt.WrittenAsync(App);
        await plan.MakeAsync(PlanAt.Sam, (p, hand) => p.SayBack(hand, "Nine in ten quotes out next day."));
        await plan.MakeAsync(PlanAt.Sam, (p, hand) => p.Agree(hand));
        await using var maya = await SitDownAsync("maya");
        await maya.OpenAsync(plan.To("read-back"));

        await maya.SendAsync(Move("agree"));

        maya.StandsAt("You both agreed");
        Assert.InRange(maya.Clicks + 1, 1, 3); // and the one that wrote the plan down
        var told = await OutboxTests.RowsAsync(App, plan.Id);
        Assert.Equal(2, told.Count(row => row.Kind is MessageKind.NotesReady));
        Assert.Contains(await CalendarAsync(plan.Id), follow => follow > plan.Began.AddDays(7));
    }

    [Fact]
    public async Task P12_Sam_corrects_a_sentence_with_five_taps()
    {
        await PlanAt.RunningAsync(App);
        await using var sam = await SitDownAsync("sam");
        await sam.OpenAsync("/penhallow/my-plan");

        await sam.FollowAsync("/correct");
        await sam.FollowAsync("/correct?line=");
        await sam.SendAsync("main form", ("words", "I said: within two working days."));

        sam.Sees("I said: within two working days.");
        Assert.InRange(sam.Clicks + 1, 1, 5); // and one into the field
    }

    [Fact]
    public async Task P5_And_what_else_is_saved_within_300_ms()
    {
        var plan = await PlanAt.WorksheetAsync(App);
        await plan.MakeAsync(PlanAt.Sam, (p, hand) => p.Answer(hand, Question.Good, "Out next day."));
        using var sam = await App.SignedInAsync("sam");
        var taken = new List<long>();
        for (var line = 0; line < 9; line++)
        {
            var page = await sam.GetAsync(plan.To("worksheet/3"));
            var form = page.Form(Move("need"), ("words", $"A quiet hour, {line}."));
            var since = Stopwatch.GetTimestamp();
            using var answer = await sam.Unled.PostAsync(form.Action, new FormUrlEncodedContent(form.Fields));
            taken.Add((long)Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            Assert.Equal(System.Net.HttpStatusCode.SeeOther, answer.StatusCode);
        }
        Assert.InRange(taken.Order().ElementAt(taken.Count / 2), 0, 300);
    }

    async Task<CountedHands> SitDownAsync(string who) => new(await App.SignedInAsync(who));

    Task<List<DateOnly>> CalendarAsync(RecordId plan) =>
        App.InFirmAsync(
            PracticeFirm.Id,
            services =>
                services
                    .GetRequiredService<FirmDb>()
                    .CalendarEvents.Where(row => row.Record == plan)
                    .Select(row => row.Day)
                    .ToListAsync()
        );
}
