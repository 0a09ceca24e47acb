using Deque.AxeCore.Commons;

namespace Alongside.Browser.Tests;

/// <summary>What keeps somebody from reading the page that a window shows: what axe finds, and more width than a narrow phone has.</summary>
static class Readable
{
    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    /// <summary>In the page itself, which has no frames: axe's own runner opens a second window to put frames together.</summary>
    const string Violations = """
        async tags => {
          const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          return found.violations.map(v => `${v.id} ${v.help}: ${v.nodes[0].html}`);
        }
        """;

    public static async Task<List<string>> FaultsAsync(this Window window, string page)
    {
        if (!await window.Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            // for this page, and kept compiled for the next ones
            await window.Page.EvaluateAsync(Axe);
            await window.Page.AddInitScriptAsync(Axe);
        }
        var violations = await window.Page.EvaluateAsync<string[]>(Violations, Rules);
        List<string> faults = [.. violations.Select(violation => $"{page}: {violation}")];
        var (width, height) = (window.Page.ViewportSize!.Width, window.Page.ViewportSize.Height);
        await window.Page.SetViewportSizeAsync(320, height);
        if (await window.IsTooWideAsync())
            faults.Add($"{page}: wider than 320 px");
        await window.Page.SetViewportSizeAsync(width, height);
        return faults;
    }
}
