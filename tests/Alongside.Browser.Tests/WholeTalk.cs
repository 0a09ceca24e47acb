using System.Globalization;
using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>
/// The talk from the first step to the yes of both, at two windows. Whatever one adds is looked for on the other's page, which
/// nobody touches; without script it is loaded again.
/// </summary>
sealed class WholeTalk(Meeting two, bool script = true, bool cut = false)
{
    IPage Maya => two.Maya.Page;

    IPage Sam => two.Sam.Page;

    public async Task HoldAsync()
    {
        await two.GoToAsync(1);
        await SamAsync("clarify", "Getting quotes out the next day", ("task", "Getting quotes out the next day"));
        await SayWhatGoodIsAsync();
        await SayNeedsAsync();
        await two.GoToAsync(4);
        await SamAsync("time", "45 minutes", ("amount", "45"), ("unit", "Minutes"));
        await MayaAsync("opentime", "Side by side");
        await two.GoToAsync(5);
        await SamAsync("propose", "Sam said yes to it", ("day", Day(28)));
        await two.GoToAsync(6);
        await SamAsync("answer", "When the phone rang.", ("words", "When the phone rang."));
        await two.GoToAsync(7);
        await SamAsync("answer", "Ask me on Fridays.", ("words", "Ask me on Fridays."));
        await MayaAsync("meet", "You meet on", ("day", Day(29)), ("time", "14:00"));
        await ReadBackAsync();
    }

    async Task SayWhatGoodIsAsync()
    {
        await two.GoToAsync(2);
        await SamAsync("answer", "The builder has it.", ("words", "The builder has it."));
        await MayaAsync("openmeasure", "Side by side");
        await MayaAsync("settle", "Agreed so far");
    }

    async Task SayNeedsAsync()
    {
        await two.GoToAsync(3);
        await SamAsync("need", "A price list that I can open", ("words", "A price list that I can open"));
        await MayaAsync("reply", "Maya, by", ("reply", "WillDo"), ("owner", "Manager"), ("day", Day(7)));
        await SamAsync("everything", "Sam says: that’s everything.");
    }

    async Task ReadBackAsync()
    {
        await Meeting.SendAsync(Maya, "writedown");
        await GoesOnAsync("read-back");
        await SamAsync("say", "I send quotes the next day.", ("words", "I send quotes the next day."));
        await SamAsync("agree", "Sam agrees");
        await Meeting.SendAsync(Maya, "agree");
        await GoesOnAsync("agreed");
    }

    Task MayaAsync(string form, string words, params (string Name, string Value)[] values) =>
        AddAsync(Maya, Sam, form, words, values);

    /// <summary>Sam's connection may be cut while he saves, in each step.</summary>
    async Task SamAsync(string form, string words, params (string Name, string Value)[] values)
    {
        await Sam.Context.SetOfflineAsync(cut);
        var adding = AddAsync(Sam, Maya, form, words, values);
        if (cut)
        {
            await Meeting.SavedAsync(Sam, "Not saved yet. We’ll keep trying.");
            await Sam.Context.SetOfflineAsync(false);
        }
        await adding;
    }

    async Task AddAsync(IPage by, IPage at, string form, string words, (string Name, string Value)[] values)
    {
        await Meeting.SendAsync(by, form, values);
        await Meeting.ShowsAsync(by, words);
        if (!script)
            await at.ReloadAsync();
        await Meeting.ShowsAsync(at, words);
    }

    /// <summary>Where one goes on, the other's page follows.</summary>
    async Task GoesOnAsync(string page)
    {
        await Maya.ArriveAsync($"**/{page}");
        if (!script)
            await Sam.ReloadAsync();
        await Sam.ArriveAsync($"**/{page}");
    }

    string Day(int days) => two.Plan.Began.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
