using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>What keeps somebody from reading the page that a window shows: what axe finds, and more width than a narrow phone has.</summary>
static class Readable
{
    static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    public static async Task<List<string>> FaultsAsync(this Window window, string page)
    {
        var axe = await window.Page.RunAxe(Rules);
        List<string> faults = [.. axe.Violations.Select(v => $"{page}: {v.Id} {v.Help}: {v.Nodes[0].Html}")];
        var (width, height) = (window.Page.ViewportSize!.Width, window.Page.ViewportSize.Height);
        await window.Page.SetViewportSizeAsync(320, height);
        if (await window.IsTooWideAsync())
            faults.Add($"{page}: wider than 320 px");
        await window.Page.SetViewportSizeAsync(width, height);
        return faults;
    }
}
