using Alongside.Domain.Basics;
using Alongside.Domain.Support;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Tests.Features.TaskPlans.Record;

/// <summary>The talk, to a plan that both agreed.</summary>
public sealed partial class GivenPlans
{
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

    static NeedAnswer Will(string words, params string[] days) =>
        new(NeedReply.WillDo, words, "", PromiseOwner.Manager, [.. days.Select(Day)]);
}
