using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcome = Alongside.Web.Storage.Outcome;

namespace Alongside.Web.Tests.Features.TaskPlans.Record;

/// <summary>
/// Sam's plan with Maya, made by real moves through the ledger on the days on which they happened, up to a stage. The firm's day is
/// Tuesday 10 November 2026.
/// </summary>
public sealed class GivenPlans(Func<Func<IServiceProvider, Task>, Task> inFirm)
{
    public static readonly Measure NineInTen = new(
        MeasureKind.AtLeast,
        9,
        "quotes sent within one working day",
        10,
        "quotes",
        new HowLong(2, TimeUnit.Weeks),
        0,
        new Levels("Fewer than 8 in 10", "9 in 10", "All 10, and the builder thanks us"),
        []
    );

    static readonly Standard Average = new(
        NineInTen,
        StandardBasis.AverageColleague,
        3,
        "The shared inbox, July to September."
    );

    public static GivenPlans In(RunningApp app) =>
        new(work =>
            app.InFirmAsync(
                PracticeFirm.Id,
                async services =>
                {
                    await work(services);
                    return true;
                }
            )
        );

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public async Task<PersonId> PersonAsync(string who)
    {
        var person = PersonId.Nobody;
        await inFirm(async services =>
            person = await services
                .GetRequiredService<FirmDb>()
                .People.Where(p => p.Email == who + "@penhallow.example")
                .Select(p => p.Id)
                .SingleAsync()
        );
        return person;
    }

    /// <summary>Maya asked on 20 October, and the two talked.</summary>
    public async Task<RecordId> CheckedInAsync()
    {
        var id = new RecordId(Guid.CreateVersion7());
        await BeginAsync<CheckIn>(
            "maya",
            "2026-10-19 16:20",
            id,
            (c, hand) => c.Notice(hand, "Three quotes went out on Monday.", Day("2026-10-16"))
        );
        await MoveAsync<CheckIn>(
            "maya",
            "2026-10-20 10:10",
            id,
            (c, hand) => c.Ask(hand, CheckInAnswer.Held, Day("2026-10-20"))
        );
        return id;
    }

    /// <summary>Nobody but Maya knows.</summary>
    public async Task<RecordId> PreparingAsync()
    {
        var checkIn = await CheckedInAsync();
        var sam = await PersonAsync("sam");
        var id = new RecordId(Guid.CreateVersion7());
        await BeginAsync<TaskPlan>(
            "maya",
            "2026-10-20 15:30",
            id,
            (p, hand) =>
                p.Open(
                    hand,
                    new CheckInReference(checkIn, sam, CheckInStage.Held),
                    new Opening("Getting quotes out within one working day", FormalMatterOpen: false, GoodFaith: true)
                )
        );
        await MoveAsync(
            "maya",
            "2026-10-20 15:40",
            id,
            (p, hand) => p.Prepare(hand, PreparationQuestion.OwnPart, "canary-preparation")
        );
        await MoveAsync("maya", "2026-10-20 15:50", id, (p, hand) => p.PrepareMeasure(hand, NineInTen, Average));
        await MoveAsync(
            "maya",
            "2026-10-20 15:55",
            id,
            (p, hand) => p.EstimateTime(hand, new HowLong(30, TimeUnit.Minutes))
        );
        return id;
    }

    public async Task<RecordId> InvitedAsync()
    {
        var id = await PreparingAsync();
        await MoveAsync(
            "maya",
            "2026-10-22 11:05",
            id,
            (p, hand) =>
                p.Invite(
                    hand,
                    new Invitation(
                        "I’d like us to work out how quotes can get out more easily. This isn’t discipline.",
                        "Builders ask for you by name, because your quotes answer the question they forgot to ask.",
                        new Appointment(Day("2026-10-27"), new TimeOnly(14, 0), "Meeting room 2"),
                        WayOfMeeting.OwnScreens
                    ),
                    formalMatterOpen: false
                )
        );
        await MoveAsync("sam", "2026-10-22 12:40", id, (p, hand) => p.AcceptInvitation(hand));
        return id;
    }

    /// <summary>At the worksheet, with the seal of the measure open.</summary>
    public async Task<RecordId> AtWorksheetAsync()
    {
        var id = await InvitedAsync();
        await MoveAsync(
            "sam",
            "2026-10-26 17:15",
            id,
            (p, hand) =>
                p.WriteNote(hand, NoteTopic.WouldHelp, "Ask whether the trade quotes could go to Priya on Wednesdays.")
        );
        await MoveAsync(
            "maya",
            "2026-10-27 09:05",
            id,
            (p, hand) => p.WriteNote(hand, NoteTopic.Anything, "canary-maya-own: ask about Thursdays.")
        );
        await MoveAsync("maya", "2026-10-27 14:00", id, (p, hand) => p.StartWorksheet(hand));
        await MoveAsync(
            "sam",
            "2026-10-27 14:04",
            id,
            (p, hand) =>
                p.Answer(
                    hand,
                    Question.Good,
                    "The price is checked, the delivery date is one we can keep, and it goes out within one working day."
                )
        );
        await MoveAsync(
            "sam",
            "2026-10-27 14:06",
            id,
            (p, hand) => p.Answer(hand, Question.WentWell, "In spring, when I had one quiet morning a week.")
        );
        await MoveAsync("maya", "2026-10-27 14:08", id, (p, hand) => p.OpenMeasure(hand));
        await MoveAsync(
            "maya",
            "2026-10-27 14:09",
            id,
            (p, hand) => p.AddView(hand, Question.Good, "That’s what I had in mind too.")
        );
        return id;
    }

    public async Task<RecordId> AgreedAsync()
    {
        var id = await AtWorksheetAsync();
        await MoveAsync("sam", "2026-10-27 14:11", id, (p, hand) => p.SettleMeasure(hand, NineInTen));
        await MoveAsync(
            "sam",
            "2026-10-27 14:13",
            id,
            (p, hand) => p.SayNeed(hand, NeedKind.Information, "A current price list I can open myself.")
        );
        await MoveAsync(
            "sam",
            "2026-10-27 14:15",
            id,
            (p, hand) => p.SayNeed(hand, NeedKind.Time, "Thursday mornings for quotes, with the phone on someone else.")
        );
        await MoveAsync("sam", "2026-10-27 14:20", id, (p, hand) => p.ThatsEverything(hand));
        await MoveAsync(
            "maya",
            "2026-10-27 14:21",
            id,
            (p, hand) =>
                p.AnswerNeed(
                    hand,
                    p.Worksheet.Needs[0].Line.Id,
                    Will("Open access to the live price list", "2026-11-06")
                )
        );
        await MoveAsync(
            "maya",
            "2026-10-27 14:22",
            id,
            (p, hand) =>
                p.AnswerNeed(
                    hand,
                    p.Worksheet.Needs[1].Line.Id,
                    Will(
                        "Keep Thursday mornings free of stock calls",
                        "2026-10-29",
                        "2026-11-05",
                        "2026-11-12",
                        "2026-11-19"
                    )
                )
        );
        await MoveAsync(
            "sam",
            "2026-10-27 14:29",
            id,
            (p, hand) =>
                p.SayTime(
                    hand,
                    new HowLong(45, TimeUnit.Minutes),
                    "Twenty for the drawing, fifteen for prices, ten to write it."
                )
        );
        await MoveAsync(
            "sam",
            "2026-10-27 14:32",
            id,
            (p, hand) => p.ProposeDate(hand, Day("2026-11-10"), "The Falmouth showroom order.")
        );
        await MoveAsync(
            "maya",
            "2026-10-27 14:35",
            id,
            (p, hand) => p.Answer(hand, Question.Log, "Sam will look at the shared inbox at nine and at two."),
            asEmployee: true
        );
        await MoveAsync(
            "maya",
            "2026-10-27 14:38",
            id,
            (p, hand) => p.SetFollowUp(hand, new Appointment(Day("2026-11-10"), new TimeOnly(14, 0), "Meeting room 2"))
        );
        await MoveAsync("maya", "2026-10-27 14:39", id, (p, hand) => p.WriteDown(hand));
        await MoveAsync(
            "sam",
            "2026-10-27 14:41",
            id,
            (p, hand) => p.SayBack(hand, "I send 9 in 10 quotes within a working day, and I get prices and Thursdays.")
        );
        await MoveAsync("sam", "2026-10-27 14:42", id, (p, hand) => p.Agree(hand));
        await MoveAsync("maya", "2026-10-27 14:42", id, (p, hand) => p.Agree(hand));
        return id;
    }

    /// <summary>The first try is over: 8 in 10, a promise four days late, a correction answered, and they meet today at two.</summary>
    public async Task<RecordId> FollowUpDueAsync()
    {
        var id = await AgreedAsync();
        await MoveAsync(
            "maya",
            "2026-10-27 14:45",
            id,
            (p, hand) => p.AddReading(hand, Counted("2026-10-23", 5), isFirst: true)
        );
        await MoveAsync(
            "sam",
            "2026-10-27 14:46",
            id,
            (p, hand) => p.AcceptBaseline(hand, p.Shared.Log.Readings[0].Id)
        );
        await MoveAsync("sam", "2026-10-28 08:00", id, (p, hand) => p.Begin(hand));
        await MoveAsync(
            "sam",
            "2026-10-28 08:40",
            id,
            (p, hand) =>
                p.Correct(hand, Inbox(p), "I agreed to nine o’clock. We talked about two, but I’m on the counter then.")
        );
        await LogAsync(id, "2026-10-28 16:50", LogKind.InTheWay, 25, "Two quotes waited all day for an oak price.");
        await MoveAsync(
            "maya",
            "2026-10-29 09:10",
            id,
            (p, hand) =>
                p.AnswerCorrection(
                    hand,
                    p.Shared.Record.Corrections[0].Line.Id,
                    agrees: true,
                    "You’re right, nine only. I’ve left the first version here so we can both see what changed."
                )
        );
        await LogAsync(
            id,
            "2026-10-29 12:20",
            LogKind.Helped,
            150,
            "First Thursday with no stock calls. Five sent by noon."
        );
        await KeepAsync(id, "2026-10-29");
        await LogAsync(
            id,
            "2026-10-30 15:10",
            LogKind.Helped,
            20,
            "Maya read the stair quote with me. It went without a change."
        );
        await MoveAsync(
            "sam",
            "2026-10-30 17:00",
            id,
            (p, hand) => p.AddReading(hand, Counted("2026-10-30", 6), isFirst: false)
        );
        await LogAsync(
            id,
            "2026-11-03 11:05",
            LogKind.Helped,
            60,
            "Opened the inbox at nine before anything else. Four out by eleven."
        );
        await LogAsync(id, "2026-11-04 13:20", LogKind.InTheWay, 30, "Covered the counter for Gwen, 10 to 1.");
        await LogAsync(
            id,
            "2026-11-05 12:30",
            LogKind.Helped,
            150,
            "Thursday morning with no phone. Sent six before lunch."
        );
        await KeepAsync(id, "2026-11-05");
        await MoveAsync(
            "sam",
            "2026-11-06 17:00",
            id,
            (p, hand) => p.AddReading(hand, Counted("2026-11-06", 8), isFirst: false)
        );
        await LogAsync(
            id,
            "2026-11-09 16:12",
            LogKind.InTheWay,
            45,
            "Price list was out of date again, so I had to ring round."
        );
        await inFirm(services =>
            services.GetRequiredService<Alongside.Web.Jobs.Calendar>().RunAsync(PracticeFirm.Id, default)
        );
        return id;
    }

    public Task OpenAsync(RecordId id, string when, string reason) =>
        MoveAsync("ros", when, id, (p, hand) => p.OpenRecord(hand, reason));

    public Task MoveAsync(
        string who,
        string when,
        RecordId id,
        Func<TaskPlan, Hand, Decision> move,
        bool asEmployee = false
    ) => MoveAsync<TaskPlan>(who, when, id, move, asEmployee);

    public Task MoveAsync<T>(
        string who,
        string when,
        RecordId id,
        Func<T, Hand, Decision> move,
        bool asEmployee = false
    )
        where T : Process =>
        ActAsync(
            who,
            when,
            (ledger, desk) =>
                ledger.SettleAsync(
                    desk,
                    id,
                    move,
                    then: _ => "/",
                    Slip.None with
                    {
                        Voice = asEmployee ? Part.Employee : Part.None,
                    },
                    default
                )
        );

    async Task BeginAsync<T>(string who, string when, RecordId id, Func<T, Hand, Decision> move)
        where T : Process
    {
        var (sam, maya) = (await PersonAsync("sam"), await PersonAsync("maya"));
        await ActAsync(
            who,
            when,
            (ledger, desk) =>
                ledger.BeginAsync(desk, new RecordHeader(id, sam, maya), move, then: _ => "/", Slip.None, default)
        );
    }

    async Task ActAsync(string who, string when, Func<Alongside.Web.Storage.Ledger, Desk, Task<Outcome>> act)
    {
        var person = await PersonAsync(who);
        await inFirm(async services =>
        {
            var desk = await services.GetRequiredService<Readers>().SeatAsync(PracticeFirm.Id, person, default);
            var local = DateTime.ParseExact(when, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
            var outcome = await act(
                services.GetRequiredService<Alongside.Web.Storage.Ledger>(),
                desk! with
                {
                    Now = FirmClock.InstantIn(desk.Firm.Zone, day, time),
                    Today = day,
                }
            );
            Assert.True(outcome is Outcome.Settled, $"{who} {when}: {outcome}");
        });
    }

    Task LogAsync(RecordId id, string when, LogKind kind, int minutes, string words) =>
        MoveAsync(
            "sam",
            when,
            id,
            (p, hand) =>
                p.AddLogLine(
                    hand,
                    new LogEntry(kind, words, Day(when[..10]), minutes, Count: null),
                    LogReach.ReadsAlong
                )
        );

    async Task KeepAsync(RecordId id, string day)
    {
        await MoveAsync("maya", $"{day} 12:35", id, (p, hand) => p.SayDone(hand, p.Given.All[1].Id, Day(day)));
        await MoveAsync("sam", $"{day} 12:50", id, (p, hand) => p.ConfirmThere(hand, p.Given.All[1].Id, Day(day)));
    }

    static LineId Inbox(TaskPlan plan) => plan.Worksheet.Answers.Last(a => a.Question == Question.Log).Line.Id;

    static Count Counted(string day, decimal number) => new(Day(day), number, 10, "Sam");

    static NeedAnswer Will(string words, params string[] days) =>
        new(NeedReply.WillDo, words, "", PromiseOwner.Manager, [.. days.Select(Day)]);
}
