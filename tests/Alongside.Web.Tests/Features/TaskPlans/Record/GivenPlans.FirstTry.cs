using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Features.Practice;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.TaskPlans.Record;

/// <summary>What happened while Sam tried for the first time.</summary>
public sealed partial class GivenPlans
{
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
}
