using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>A pointer at a narrow window that runs no script.</summary>
public sealed class WithoutScript(Window window) : InChromium(window)
{
    protected override async Task FillAsync(IElementHandle control, string value)
    {
        await OpenAroundAsync(control);
        if (await control.EvaluateAsync<bool>("e => e.matches('select')"))
            await control.SelectOptionAsync(value);
        else if (await control.EvaluateAsync<bool>("e => e.matches('[type=file]')"))
            await control.SetInputFilesAsync(value);
        else if (await control.EvaluateAsync<bool>("e => e.matches('[type=radio], [type=checkbox]')"))
            await control.ClickAsync(new() { Force = true });
        else
            await control.FillAsync(value);
    }

    protected override async Task PressAsync(IElementHandle control)
    {
        await OpenAroundAsync(control);
        await ArriveAsync(() => control.ClickAsync());
    }

    static async Task OpenAroundAsync(IElementHandle control)
    {
        if (await ClosedAroundAsync(control) is { } summary)
            await summary.ClickAsync();
    }
}
