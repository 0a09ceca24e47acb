using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Journeys;

namespace Alongside.Web.Tests.Budgets;

/// <summary>
/// Somebody who counts the pages that they come to, and how often they press: a link, a button, a choice. What is typed is reached
/// with the keyboard.
/// </summary>
public sealed class CountedHands(Visitor visitor) : Hands
{
    Shown? shown;

    public int Pages { get; private set; }

    public int Clicks { get; private set; }

    public Shown Page => shown ?? throw new InvalidOperationException("No page has been opened yet.");

    public override string Path => Page.Path;

    public override int Status => (int)Page.Status;

    public override string Heading => Page.Heading;

    public override string Words => Page.Words;

    public override async Task OpenAsync(string path)
    {
        Pages++;
        shown = await visitor.GetAsync(path);
    }

    public override Task FollowAsync(string ending)
    {
        Clicks++;
        var link = Page.Page.QuerySelector($"main a[href$='{ending}'], main a[href*='{ending}']");
        Assert.True(link is not null, $"No link to …{ending} at {Path}.");
        return OpenAsync(link.GetAttribute("href")!);
    }

    public override async Task TryAsync(string form, params (string Name, string Value)[] values)
    {
        Pages++;
        Clicks += 1 + values.Count(v => IsChosen(form, v.Name));
        shown = await visitor.SendAsync(Page.Form(form, values));
    }

    /// <summary>Sends the form by a button that leads elsewhere.</summary>
    public async Task PressAsync(string button, string form, params (string Name, string Value)[] values)
    {
        Pages++;
        Clicks += 1 + values.Count(v => IsChosen(form, v.Name));
        shown = await visitor.SendAsync(Page.Pressed(Page.Form(form, values), button));
        Assert.True(Status == 200, $"{Status} at {Path}: {Words}");
    }

    public override ValueTask DisposeAsync()
    {
        visitor.Dispose();
        return ValueTask.CompletedTask;
    }

    bool IsChosen(string form, string name) =>
        Page
            .Page.QuerySelector($"{form} [name='{name}']")!
            .Matches("select, [type=radio], [type=checkbox], [type=date]");
}
