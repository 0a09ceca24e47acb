using System.Net;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Journeys;

/// <summary>
/// Maya and Sam on their way from a worry to an agreed plan, each at an own browser, through the forms that the pages show. It
/// can be stopped after each stretch, so that other tests begin where they need to.
/// </summary>
public sealed class ToAgreement : IDisposable
{
    public const string SealedGood = "canary-sealed-good";
    public const string OwnPart = "canary-own-part";
    public const string OwnNote = "canary-own-note";

    ToAgreement(RunningApp app, Visitor maya, Visitor sam) => (App, Maya, Sam) = (app, maya, sam);

    public RunningApp App { get; }

    public Visitor Maya { get; }

    public Visitor Sam { get; }

    /// <summary>The plan's address, once it is being prepared: /penhallow/task-plans/….</summary>
    public string Plan { get; private set; } = "";

    /// <summary>The check-in's address.</summary>
    public string CheckIn { get; private set; } = "";

    public static async Task<ToAgreement> BeginAsync(RunningApp app) =>
        new(app, await app.SignedInAsync("maya"), await app.SignedInAsync("sam"));

    /// <summary>The whole way; gives the plan's address, with the attempt still to begin.</summary>
    public static async Task<string> WalkAsync(RunningApp app)
    {
        using var two = await BeginAsync(app);
        await two.CheckInAsync();
        await two.PrepareAsync();
        await two.InviteAsync();
        await two.TalkAsync();
        await two.AgreeAsync();
        return two.Plan;
    }

    public async Task CheckInAsync()
    {
        var worry = await Maya.GetAsync("/penhallow/check-ins/new");
        var sam = worry.Page.QuerySelectorAll("select option").Single(o => o.TextContent.Trim() == "Sam Okafor");
        var ask = await SendAsync(
            Maya,
            worry,
            "main form",
            ("who", sam.GetAttribute("value")!),
            ("observation", "Three quotes went out late."),
            ("seenOn", "2026-11-09")
        );
        var talk = await SendAsync(Maya, ask, "main form", ("answer", "held"), ("askedOn", "2026-11-10"));
        CheckIn = talk.Path.Replace("/talk", "", StringComparison.Ordinal);
    }

    /// <summary>The questions after the talk, to the page that names the path.</summary>
    public async Task<Shown> ToPathAsync(params string[] answers)
    {
        var page = await Maya.GetAsync(CheckIn + "/talk");
        foreach (var answer in answers)
            page = await SendAsync(Maya, page, "main form", ("answer", answer));
        return page;
    }

    public async Task PrepareAsync()
    {
        var path = await ToPathAsync("fine", "no", "no", "one-task", "yes");
        var begin = await Maya.GetAsync(path.Page.QuerySelector("a[href*='/task-plans/new/']")!.GetAttribute("href")!);
        var list = await SendAsync(
            Maya,
            begin,
            "main form",
            ("task", "Getting quotes out within one working day"),
            ("formalMatterOpen", "false"),
            ("goodFaith", "true")
        );
        Plan = list.Path.Replace("/prepare/average", "", StringComparison.Ordinal);
        await SendAsync(
            Maya,
            await Maya.GetAsync(Plan + "/prepare/average"),
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
        await SendAsync(
            Maya,
            await Maya.GetAsync(Plan + "/prepare/measure"),
            "main form",
            ("good", SealedGood),
            ("miss", "Fewer than 8 in 10")
        );
        await SendAsync(Maya, await Maya.GetAsync(Plan + "/prepare/time"), "main form", ("amount", "30"));
        await SendAsync(Maya, await Maya.GetAsync(Plan + "/prepare/own-part"), "main form", ("words", OwnPart));
        await SendAsync(Maya, await Maya.GetAsync(Plan + "/prepare/notes"), "main form", ("words", OwnNote));
    }

    public async Task InviteAsync()
    {
        var check = await SendAsync(
            Maya,
            await Maya.GetAsync(Plan + "/invite"),
            "main form",
            ("strength", "Builders ask for you by name."),
            ("day", "2026-11-12"),
            ("time", "14:00"),
            ("place", "Meeting room 2"),
            ("way", "OwnScreens")
        );
        var sent = await SendAsync(Maya, check, "form[action*='handler=send']");
        Assert.Equal("Sam has your invitation", sent.Heading);
        await SendAsync(Sam, await Sam.GetAsync(Plan + "/invitation"), "form[action*='handler=accept']");
    }

    /// <summary>The seven steps, each by the hand whose words they are, to the plan that is written down.</summary>
    public async Task TalkAsync()
    {
        await SendAsync(Maya, await Maya.GetAsync(Plan + "/worksheet"), "main form");
        await AtAsync(Sam, 2, "answer&Good", ("words", "The builder has it before the next day ends."));
        await AtAsync(Maya, 2, "openmeasure");
        await AtAsync(Maya, 2, "settle");
        await AtAsync(Sam, 3, "need", ("words", "A current price list I can open myself."));
        await AtAsync(Sam, 3, "everything");
        await AtAsync(
            Maya,
            3,
            "reply",
            ("reply", "WillDo"),
            ("what", "Access to the live price list."),
            ("owner", "Manager"),
            ("day", "2026-11-20")
        );
        await AtAsync(Sam, 4, "time", ("amount", "45"), ("unit", "Minutes"));
        await AtAsync(Sam, 4, "opentime");
        await AtAsync(Sam, 5, "propose", ("day", "2026-12-08"));
        await AtAsync(Maya, 7, "meet", ("day", "2026-12-09"), ("time", "14:00"));
        var read = await AtAsync(Maya, 7, "writedown");
        Assert.Equal("Read it back", read.Heading);
    }

    public async Task AgreeAsync()
    {
        var read = Plan + "/read-back";
        await SendAsync(
            Sam,
            await Sam.GetAsync(read),
            "form[action*='handler=say']",
            ("words", "I send quotes the next day, and I get the price list.")
        );
        await SendAsync(Sam, await Sam.GetAsync(read), "form[action*='handler=agree']");
        var agreed = await SendAsync(Maya, await Maya.GetAsync(read), "form[action*='handler=agree']");
        Assert.Equal("You both agreed", agreed.Heading);
    }

    /// <summary>Sends one form of a step; "answer&amp;Good" is the answer form of that question.</summary>
    public async Task<Shown> AtAsync(Visitor who, int step, string form, params (string, string)[] values)
    {
        var parts = form.Split('&');
        var about = parts.Length > 1 ? $":has([value='{parts[1]}'])" : "";
        return await SendAsync(
            who,
            await who.GetAsync($"{Plan}/worksheet/{step}"),
            $"form[action*='handler={parts[0]}' i]{about}",
            values
        );
    }

    public static async Task<Shown> SendAsync(
        Visitor who,
        Shown page,
        string form,
        params (string Name, string Value)[] values
    )
    {
        var shown = await who.SendAsync(page.Form(form, values));
        Assert.True(shown.Status == HttpStatusCode.OK, $"{shown.Status} at {shown.Path}: {shown.Words}");
        return shown;
    }

    public void Dispose()
    {
        Maya.Dispose();
        Sam.Dispose();
    }
}
