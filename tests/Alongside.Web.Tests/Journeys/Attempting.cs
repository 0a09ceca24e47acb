using Alongside.Domain.TaskPlans;
using static Alongside.Web.Tests.Journeys.Hands;

namespace Alongside.Web.Tests.Journeys;

/// <summary>What the two do while an attempt runs, and when they meet after it.</summary>
static class Attempting
{
    public static async Task BeginAsync(this Pair two)
    {
        await two.Sam.SendAtAsync(two.Plan, Move("begin"));
        two.Sam.Sees("Under way");
    }

    /// <summary>Maya says that it is done, and Sam that it is there.</summary>
    public static async Task KeepPromiseAsync(this Pair two)
    {
        await two.Maya.SendAtAsync($"/{two.Firm}/promises", Move("done"));
        two.Maya.Sees("Done, waiting for a yes");
        await two.Sam.SendAtAsync(two.Plan, Move("there"));
        two.Sam.Sees("Kept");
    }

    public static async Task LogAsync(this Pair two)
    {
        var (maya, sam) = (two.Maya, two.Sam);
        await sam.OpenAsync(two.Plan);
        await sam.FollowAsync($"/my-log?plan={two.Plan.Split('/')[^1]}");
        await sam.SendAsync(
            Move("save"),
            ("kind", "helped"),
            ("words", "No phone until ten."),
            ("reach", nameof(LogReach.ReadsAlong))
        );
        sam.Sees("Saved: No phone until ten.");
        await sam.SendAsync(
            Move("save"),
            ("kind", "inTheWay"),
            ("words", "The counter, all morning."),
            ("minutes", "120"),
            ("reach", nameof(LogReach.KeptUntilWeMeet))
        );
        sam.Sees("Saved: The counter, all morning.");
        await maya.OpenAsync(two.Plan + "/log");
        Assert.DoesNotContain("The counter, all morning.", maya.Words, StringComparison.Ordinal);
    }

    /// <summary>A count from before, on which both agree, and one that Sam sees differently.</summary>
    public static async Task CountAsync(this Pair two)
    {
        var (maya, sam) = (two.Maya, two.Sam);
        var readings = two.Plan + "/readings";
        await maya.OpenAsync(two.Plan);
        await maya.FollowAsync("/readings");
        await maya.SendAsync(Move("add"), ("number", "5"), ("ofHowMany", "10"), ("isFirst", "true"));
        await sam.SendAtAsync(readings, Move("accept"));
        sam.Sees("Where you both say it started");
        await maya.SendAsync(Move("add"), ("number", "7"), ("ofHowMany", "10"), ("countedBy", "The outbox"));
        await sam.OpenAsync(readings);
        await sam.SendAsync("li:not(:has(.st)) " + Move("doubt"), ("words", "Two were not mine."));
        sam.Sees("Two were not mine.");
    }

    /// <summary>Sam has done it; they meet, and Sam answers each question first.</summary>
    public static async Task FinishAsync(this Pair two)
    {
        await two.Sam.SendAtAsync(two.Plan, Move("finish"));
        await two.MeetAsync();
    }

    public static async Task MeetAsync(this Pair two)
    {
        await two.Maya.SendAtAsync(two.Plan + "/follow-up", Move("start"));
        await two.SayHowItWentAsync();
    }

    public static async Task SayHowItWentAsync(this Pair two)
    {
        foreach (var question in new[] { Question.Measured, Question.Helped, Question.Differently })
            await two.Sam.SendAtAsync(
                two.Plan + "/follow-up",
                Move("answer", $"{question}"),
                ("words", $"What Sam says to {question}.")
            );
    }

    /// <summary>Maya writes down how it came off, as both said it.</summary>
    public static async Task RecordAsync(this Pair two, string result, string heading, string? cause = null)
    {
        List<(string, string)> values = [("result", result), ("worked", "Mornings without calls.")];
        if (cause is not null)
            values.Add(("cause", cause));
        await two.Maya.OpenAsync(two.Plan + "/follow-up");
        await two.Maya.FollowAsync("/outcome");
        await two.Maya.SendAsync(Move("record"), [.. values]);
        two.Maya.StandsAt(heading);
        await two.Sam.OpenAsync(two.Plan + "/outcome");
        two.Sam.StandsAt(heading);
    }

    /// <summary>Sam proposes the next day, and it goes again.</summary>
    public static async Task GoAgainAsync(this Pair two)
    {
        var sam = two.Sam;
        await sam.OpenAsync(two.Plan);
        await sam.FollowAsync("/time");
        await sam.SendAsync(Move("propose"), ("day", two.Day(30)));
        await sam.SendAsync(Move("meet"), ("day", two.Day(30)));
        await sam.SendAsync(Move("again"));
        sam.Sees("Agreed, and ready to start");
        await two.BeginAsync();
    }

    /// <summary>Sam says first what got in the way, then Maya what will be different.</summary>
    public static async Task ReviewAsync(this Pair two)
    {
        var (maya, sam) = (two.Maya, two.Sam);
        await maya.OpenAsync(two.Plan + "/barriers");
        maya.Sees("Sam goes first.");
        await sam.SendAtAsync(two.Plan + "/barriers", Move("answer", "Barriers"), ("words", "The counter, most days."));
        await maya.SendAtAsync(
            two.Plan + "/barriers",
            Move("review"),
            ("kinds", "otherWork"),
            ("barriers", "The counter."),
            ("change", "Somebody else covers it.")
        );
        maya.Sees("Somebody else covers it.");
    }
}
