using System.Globalization;
using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>
/// No pointer: Tab and Shift+Tab to get about, arrows to choose, Space and Enter to press. Wherever the focus stands, it can be
/// seen, and it never gets stuck.
/// </summary>
public sealed class ByKeyboard(Window window) : InChromium(window)
{
    const int MostStops = 200;

    protected override async Task FillAsync(IElementHandle control, string value)
    {
        await ReachAsync(control);
        switch (await control.EvaluateAsync<string>("e => e.type"))
        {
            case "radio":
                await ChooseAsync(control);
                break;
            case "checkbox":
                await Page.Keyboard.PressAsync("Space");
                break;
            case "select-one":
                await Page.Keyboard.TypeAsync(await WordsOfAsync(control, value));
                break;
            case "date":
                await Page.Keyboard.TypeAsync($"{DateOnly.Parse(value, CultureInfo.InvariantCulture):MMddyyyy}");
                break;
            case "time":
                var time = TimeOnly.Parse(value, CultureInfo.InvariantCulture);
                await Page.Keyboard.TypeAsync(time.ToString("hhmmtt", CultureInfo.InvariantCulture));
                break;
            default:
                await Page.Keyboard.PressAsync("Control+A");
                await Page.Keyboard.TypeAsync(value);
                break;
        }
        Assert.True(await HoldsAsync(control, value), $"“{value}” cannot be filled in by keyboard at {Path}.");
    }

    protected override async Task PressAsync(IElementHandle control)
    {
        await ReachAsync(control);
        await ArriveAsync(() => Page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>From answer to answer, as arrows go; the first one is only taken by Space.</summary>
    async Task ChooseAsync(IElementHandle answer)
    {
        await Page.Keyboard.PressAsync("Space");
        for (var step = 0; step < 12 && !await answer.IsCheckedAsync(); step++)
            await Page.Keyboard.PressAsync("ArrowDown");
    }

    async Task ReachAsync(IElementHandle control)
    {
        if (await ClosedAroundAsync(control) is { } summary)
        {
            await ReachAsync(summary);
            await Page.Keyboard.PressAsync("Enter");
        }
        var hasParts = await control.EvaluateAsync<bool>("e => e.matches('[type=date], [type=time]')");
        var back = false;
        for (var stop = 0; stop < MostStops; stop++)
        {
            var where = await control.EvaluateAsync<string>(WhereIsTheFocus);
            // Backwards one comes to the last part of a day first, so go past it and in again.
            if (where is "here" && !(back && hasParts))
                return;
            Assert.True(where is "here" or "before" or "after" or "skip", $"{where} at {Path}");
            back = where is "after" or "here";
            await Page.Keyboard.PressAsync(
                where is "skip" ? "Enter"
                : back ? "Shift+Tab"
                : "Tab"
            );
        }
        var wanted = await control.EvaluateAsync<string>("e => e.outerHTML");
        Assert.Fail($"The keyboard does not reach {wanted} at {Path}.");
    }

    static Task<string> WordsOfAsync(IElementHandle select, string value) =>
        select.EvaluateAsync<string>(
            "(e, value) => [...e.options].find(o => o.value === value || o.text.trim() === value).text.trim()",
            value
        );

    static Task<bool> HoldsAsync(IElementHandle control, string value) =>
        control.EvaluateAsync<bool>(
            """
            (e, value) => e.matches('[type=radio], [type=checkbox]') ? e.checked
              : e.matches('select') ? [e.value, e.selectedOptions[0]?.text.trim()].includes(value)
              : e.value === value
            """,
            value
        );

    /// <summary>
    /// Whether the focus stands here, before or after the control, or at the link that skips to it; or what is wrong with it. It has
    /// a ring, inside the window, and nothing lies over it.
    /// </summary>
    const string WhereIsTheFocus = """
        wanted => {
          const at = document.activeElement;
          if (!at || at === document.body) return 'before';
          if (at.id === 'main') return at.compareDocumentPosition(wanted) & 4 ? 'before' : 'after';
          const field = [at, ...(at.labels ?? [])];
          const ringed = field.find(e => {
            const style = getComputedStyle(e);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          });
          if (!ringed) return `No ring around ${at.outerHTML}`;
          const box = ringed.getClientRects()[0];
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
            return `Out of sight: ${at.outerHTML}`;
          const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
          const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
          const top = document.elementFromPoint(x, y);
          if (top && !field.some(e => e.contains(top)) && !top.contains(at)) return `${top.outerHTML} lies over ${at.outerHTML}`;
          if (at === wanted) return 'here';
          if (at.type === 'radio' && at.name === wanted.name && at.form === wanted.form) return 'here';
          if (at.matches('.skip') && document.getElementById('main').contains(wanted)) return 'skip';
          return at.compareDocumentPosition(wanted) & 4 ? 'before' : 'after';
        }
        """;
}
