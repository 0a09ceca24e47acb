namespace Alongside.Browser.Tests;

/// <summary>The pages that tell of REST, the first one and each group’s, with every operation opened.</summary>
public sealed class GuidePages(Chromium chromium)
{
    const string Links = "() => [...document.querySelectorAll('.topics a')].map(a => a.pathname)";

    [Fact]
    public async Task Read_well_and_open_by_key_and_by_address()
    {
        await using var phone = await chromium.OpenAsync(who: null, Look.Phone with { Dark = true });
        await using var desk = await chromium.OpenAsync(who: null, Look.Desk);
        List<string> found = [];
        await phone.Page.GotoAsync("/api");
        found.AddRange(await phone.FaultsAsync("/api"));
        var groups = await phone.Page.EvaluateAsync<string[]>(Links);
        Assert.True(groups.Length > 25, $"Only {groups.Length} groups.");
        foreach (var (turn, path) in groups.Index())
        {
            var window = turn % 2 == 0 ? phone : desk;
            await window.Page.GotoAsync(path);
            await window.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
            found.AddRange(await window.FaultsAsync(path));
        }
        await desk.Page.GotoAsync("/api/roles");
        await desk.Page.Locator(".route > summary").First.FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("TEXTAREA", await desk.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        await desk.Page.GotoAsync("/api/task-plans-prepare#task-plans-invite");
        Assert.True(await desk.Page.Locator("#task-plans-invite textarea").IsVisibleAsync());
        found.AddRange(phone.Complaints.Concat(desk.Complaints));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
