using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using static Alongside.Web.Tests.Journeys.Hands;

namespace Alongside.Web.Tests.Journeys;

/// <summary>A firm from nothing: its people come from a file, and one plan goes all the way to success that lasts.</summary>
public sealed class FromNothing(RunningApp app, Func<Task<Hands>> sitDown)
{
    const string Firm = "acme";

    const string People = """
        Name;E-mail;Job title;Manager
        Hannah Teague;hannah@acme.example;Office;
        Maya Lindqvist;maya@acme.example;Sales lead;Hannah Teague
        Sam Okafor;sam@acme.example;Quotes;Maya Lindqvist
        """;

    public async Task WalkAsync()
    {
        await MakeFirmAsync();
        await using var maya = await SignInAsync("maya");
        await using var sam = await SignInAsync("sam");
        var two = await new Pair(Firm, maya, sam, FirmClock.DayIn("Europe/London", DateTime.UtcNow)).AskFirstAsync();
        two = await two.PrepareAsync();
        await two.InviteAsync();
        await two.TalkAsync();
        await two.AgreeAsync();

        await two.BeginAsync();
        await two.KeepPromiseAsync();
        await two.LogAsync();
        await two.CountAsync();
        for (var success = 1; success <= 3; success++)
        {
            await two.FinishAsync();
            await two.RecordAsync("success", "It worked");
            if (success < 3)
                await two.GoAgainAsync();
        }
        await CloseAsync(two);
        Assert.Contains("acme: ", await app.CommandAsync("verify"), StringComparison.Ordinal);
    }

    async Task MakeFirmAsync()
    {
        var made = await app.CommandAsync([
            "firm",
            "--slug",
            Firm,
            "--name",
            "Acme",
            .. Administrator("Hannah Teague", "hannah@acme.example"),
        ]);
        Assert.Equal("Acme is ready at /acme/. Hannah Teague signs in with hannah@acme.example.", made.Trim());

        await using var hannah = await SignInAsync("hannah");
        await hannah.OpenAsync($"/{Firm}/people/import");
        await hannah.SendAsync("main form", ("lines", People));
        hannah.StandsAt("This file changes 3 people");
        await hannah.SendAsync(Move("apply"));
        hannah.Sees("2 people join");
    }

    async Task<Hands> SignInAsync(string who)
    {
        var person = await sitDown();
        await person.SignInAsync(app, $"{who}@acme.example");
        Assert.StartsWith($"/{Firm}/", person.Path, StringComparison.Ordinal);
        return person;
    }

    static async Task CloseAsync(Pair two)
    {
        await two.Maya.OpenAsync(two.Plan);
        two.Maya.Sees("It worked, and it has lasted");
        await two.Maya.FollowAsync("/close");
        await two.Maya.SendAsync("main form", ("words", "Keep the mornings free."));
        two.Maya.Sees("The plan is closed.");
        await two.Sam.OpenAsync($"/{two.Firm}/my-plan");
        two.Sam.Sees("Getting quotes out within one working day");
        await two.Sam.OpenAsync(two.Plan);
        two.Sam.Sees("Keep the mornings free.");
    }

    static string[] Administrator(string name, string email) => ["--administrator", name, "--email", email];
}
