using System.Globalization;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Journeys;

/// <summary>The owner of a firm of twelve, from the code in the console to the first check-in with somebody they lead.</summary>
public sealed class OwnerOfTwelve(RunningApp app, Func<Task<Hands>> sitDown)
{
    const string People = """
        Maya Lindqvist, maya@lark.example
        Kerensa Hale, kerensa@lark.example
        Ros Adeyemi, ros@lark.example
        Sam Okafor, sam@lark.example, Maya Lindqvist
        Tom Beckett, tom@lark.example, Maya Lindqvist
        Priya Nair, priya@lark.example, Maya Lindqvist
        Aisha Khan, aisha@lark.example, Maya Lindqvist
        Gwen Pugh, gwen@lark.example, Kerensa Hale
        Jago Trent, jago@lark.example, Kerensa Hale
        Deepak Roy, deepak@lark.example, Kerensa Hale
        Hannah Teague, hannah@lark.example, Kerensa Hale
        """;

    public async Task WalkAsync()
    {
        await using var owner = new Counted(await sitDown());
        await owner.MakeFirmAsync(app, "Lark Bakery", "Morwenna Penhallow", "morwenna@lark.example");
        await owner.SendAsync("main form", ("lines", People));
        owner.Sees("11 people have joined.");
        await owner.SendAsync("main form", ("helpline", "01632 960123"));
        await owner.SendAsync("main form", ("person", "Ros Adeyemi"), ("phone", "01632 960124"));
        owner.StandsAt("Lark Bakery is ready to open");
        await owner.SendAsync("main form[action$='/set-up/open']");
        owner.Sees("Lark Bakery is open.");

        await owner.FollowAsync("/lark-bakery/today");
        await owner.FollowAsync("/check-ins/new");
        await owner.SendAsync(
            "main form",
            ("who", "Maya Lindqvist"),
            ("observation", "Two orders went out late this week."),
            ("seenOn", Yesterday)
        );
        owner.StandsAt("Ask Maya first: are you okay?");
        owner.AssertWithinTenMinutes();
    }

    static string Yesterday =>
        FirmClock
            .DayIn("Europe/London", DateTime.UtcNow)
            .AddDays(-1)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
