using static Alongside.Web.Tests.Journeys.Hands;

namespace Alongside.Web.Tests.Journeys;

/// <summary>From a worry to an invitation that is accepted.</summary>
static class BeforeTheTalk
{
    public static async Task<Pair> AskFirstAsync(this Pair two)
    {
        var maya = two.Maya;
        await maya.OpenAsync($"/{two.Firm}/today");
        await maya.FollowAsync("/check-ins/new");
        await maya.SendAsync(
            "main form",
            ("who", "Sam Okafor"),
            ("observation", "Three quotes went out late."),
            ("seenOn", two.Day(-1))
        );
        maya.StandsAt("Ask Sam first: are you okay?");
        await maya.SendAsync("main form", ("answer", "held"), ("askedOn", two.Day(0)));
        maya.StandsAt("How did it go?");
        return two with { CheckIn = maya.Path.Replace("/talk", "", StringComparison.Ordinal) };
    }

    /// <summary>Answers the questions after the talk, to the page that names the path.</summary>
    public static async Task AnswerAsync(this Pair two, params string[] answers)
    {
        await two.Maya.OpenAsync(two.CheckIn + "/talk");
        foreach (var answer in answers)
            await two.Maya.SendAsync("main form", ("answer", answer));
    }

    public static async Task<Pair> PrepareAsync(this Pair two)
    {
        await two.AnswerAsync("fine", "no", "no", "one-task", "yes");
        two.Maya.StandsAt("You and Sam could work on one task");
        await two.Maya.FollowAsync(two.CheckIn.Split('/')[^1]);
        await two.Maya.SendAsync(
            "main form",
            ("task", "Getting quotes out within one working day"),
            ("formalMatterOpen", "false"),
            ("goodFaith", "true")
        );
        two = two with { Plan = two.Maya.Path.Replace("/prepare/average", "", StringComparison.Ordinal) };
        await two.SealAsync();
        await two.Maya.SendAtAsync(
            two.Plan + "/prepare/own-part",
            "main form",
            ("words", "I gave out the old price list.")
        );
        await two.Maya.SendAtAsync(
            two.Plan + "/prepare/notes",
            "main form",
            ("words", "Begin with the trade customers.")
        );
        return two;
    }

    /// <summary>Maya invites, and Sam reads it, keeps a line to bring, and says yes.</summary>
    public static async Task InviteAsync(this Pair two)
    {
        var (maya, sam) = (two.Maya, two.Sam);
        await maya.OpenAsync(two.Plan + "/prepare");
        await maya.FollowAsync("/invite");
        await maya.SendAsync(
            Move("check"),
            ("strength", "Builders ask for you by name."),
            ("day", two.Day(2)),
            ("time", "14:00"),
            ("place", "Meeting room 2"),
            ("way", "OwnScreens")
        );
        maya.StandsAt("Check what Sam will read");
        await maya.SendAsync(Move("send"));
        maya.StandsAt("Sam has your invitation");

        await sam.OpenAsync(two.Plan + "/invitation");
        sam.Sees("This is support, not discipline.");
        await sam.FollowAsync("/my-thoughts");
        await sam.SendAsync(Move("note"), ("words", "The price list was out of date."));
        await sam.SendAsync(Move("tick"), ("notes", "The price list was out of date."));
        await sam.SendAtAsync(two.Plan + "/invitation", Move("accept"));
        sam.Sees("You said yes. Maya knows.");
    }

    static async Task SealAsync(this Pair two)
    {
        var maya = two.Maya;
        await maya.SendAsync(
            "main form",
            ("others", "3"),
            ("kind", "AtLeast"),
            ("number", "9"),
            ("perNumber", "10"),
            ("per", "quotes"),
            ("unit", "within one working day"),
            ("overAmount", "2"),
            ("source", "The shared inbox, July to September.")
        );
        await maya.SendAtAsync(two.Plan + "/prepare/measure", "main form", ("good", "Next day, priced and checked."));
        await maya.SendAtAsync(two.Plan + "/prepare/time", "main form", ("amount", "30"));
    }
}
