using Alongside.Domain.TaskPlans;
using static Alongside.Web.Tests.Journeys.Hands;

namespace Alongside.Web.Tests.Journeys;

/// <summary>The seven steps, each by the hand whose words they are, and the yes of both.</summary>
static class AtTheWorksheet
{
    public static async Task TalkAsync(this Pair two)
    {
        var (maya, sam) = (two.Maya, two.Sam);
        await maya.SendAtAsync(two.Plan + "/worksheet", "main form");
        await sam.SendAtAsync(two.Step(1), Move("bring"));
        await maya.OpenAsync(two.Step(1));
        maya.Sees("The price list was out of date.");
        await two.SayWhatGoodIsAsync();
        await two.SayNeedsAsync();
        await sam.SendAtAsync(two.Step(4), Move("time"), ("amount", "45"), ("unit", "minutes"));
        await sam.SendAsync(Move("opentime"));
        sam.Sees("30 minutes");
        await two.SetDaysAsync();
        await two.WriteDownAsync();
    }

    /// <summary>The whole talk again: from the agreed measure, and with two more questions.</summary>
    public static async Task TalkAgainAsync(this Pair two)
    {
        await two.Sam.SendAtAsync(two.Step(2), Answer(Question.Good), ("words", "The same as before."));
        await two.SayAsync(3, Question.InTheWay, "The counter.");
        await two.SayNeedsAsync();
        await two.Sam.SendAtAsync(two.Step(4), Move("time"), ("amount", "45"), ("unit", "minutes"));
        await two.SetDaysAsync();
        await two.SayAsync(7, Question.IfNot, "Then let somebody else take the counter.");
        await two.WriteDownAsync();
    }

    /// <summary>Sam says it back, and each says yes by their own hand.</summary>
    public static async Task AgreeAsync(this Pair two)
    {
        var (maya, sam) = (two.Maya, two.Sam);
        await sam.SendAtAsync(
            two.Plan + "/read-back",
            Move("say"),
            ("words", "I send quotes the next day, and I get the price list.")
        );
        await sam.SendAsync(Move("agree"));
        await maya.SendAtAsync(two.Plan + "/read-back", Move("agree"));
        maya.StandsAt("You both agreed");
    }

    static async Task SayWhatGoodIsAsync(this Pair two)
    {
        var (maya, sam) = (two.Maya, two.Sam);
        await sam.OpenAsync(two.Step(2));
        await sam.TryAsync(Move("openmeasure"));
        Assert.Equal(409, sam.Status);
        sam.Sees("Sam goes first");
        await sam.SendAtAsync(two.Step(2), Answer(Question.Good), ("words", "The builder has it the next day."));
        await maya.SendAtAsync(two.Step(2), Move("openmeasure"));
        maya.Sees("9 out of 10 quotes within one working day");
        await maya.SendAsync(Move("settle"));
        await two.SayAsync(2, Question.WentWell, "In spring, with the old list.");
    }

    static async Task SayNeedsAsync(this Pair two)
    {
        var (maya, sam) = (two.Maya, two.Sam);
        await sam.SendAtAsync(
            two.Step(3),
            Move("need"),
            ("words", "A price list I can open myself."),
            ("kind", "Information")
        );
        await sam.SendAsync(Move("everything"));
        sam.Sees("Sam says: that’s everything.");
        await maya.SendAtAsync(
            two.Step(3),
            Move("reply"),
            ("reply", "WillDo"),
            ("what", "Access to the live price list."),
            ("owner", "Manager"),
            ("day", two.Day(10))
        );
        maya.Sees("Access to the live price list.");
    }

    static async Task SetDaysAsync(this Pair two)
    {
        await two.Sam.SendAtAsync(
            two.Step(5),
            Move("propose"),
            ("day", two.Day(28)),
            ("otherWork", "Stock taking in the last week.")
        );
        two.Sam.Sees("Sam said yes to it.");
        await two.SayAsync(6, Question.Log, "When I got to quotes, and what kept me.");
        await two.Maya.SendAtAsync(two.Step(7), Move("meet"), ("day", two.Day(28)), ("time", "14:00"));
        two.Maya.Sees("You meet on");
    }

    static async Task WriteDownAsync(this Pair two)
    {
        await two.SayAsync(7, Question.MostHelpful, "Ask me on Fridays.");
        await two.Maya.SendAtAsync(two.Step(7), Move("writedown"));
        two.Maya.StandsAt("Read it back");
    }

    static Task SayAsync(this Pair two, int step, Question question, string words) =>
        two.Sam.SendAtAsync(two.Step(step), Answer(question), ("words", words));

    static string Answer(Question question) => Move("answer", $"{question}");
}
