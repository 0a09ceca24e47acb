using System.Globalization;
using Alongside.Web.Tests.Journeys;
using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>
/// No pointer: Tab and Shift+Tab to get about, arrows to choose, Space and Enter to press. Wherever the focus stands, it can be
/// seen, and it never gets stuck.
/// </summary>
public sealed class ByKeyboard : InChromium
{
    const int MostWalks = 40;

    public static async Task<Hands> SitDownAsync(Window window)
    {
        await window.Page.AddInitScriptAsync(Judge);
        return new ByKeyboard(window);
    }

    /// <summary>Whoever listens from the beginning misses no file dialog that opens before the browser was told to report it.</summary>
    ByKeyboard(Window window)
        : base(window) => Page.FileChooser += (_, _) => { };

    protected override async Task FillAsync(IElementHandle control, string value)
    {
        await ReachAsync(control);
        switch (await control.EvaluateAsync<string>("e => e.type"))
        {
            case "radio":
                await ChooseAsync(control);
                break;
            case "file":
                var chooser = await Page.RunAndWaitForFileChooserAsync(() => Page.Keyboard.PressAsync("Enter"));
                await chooser.SetFilesAsync(value);
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
        var (back, steppedIn) = (false, true);
        for (var walk = 0; walk < MostWalks; walk++)
        {
            var focus = await FocusFromAsync(control);
            Assert.True(focus.Fault is "", $"{focus.Fault} at {Path}");
            // A day has several parts, and one begins at the first: whoever may stand at another goes past it and in again.
            if (focus.Where is "here" && (steppedIn || !hasParts))
                return;
            back = focus.Where is "after" or "here";
            if (focus.Where is "skip")
                await Page.Keyboard.PressAsync("Enter");
            else
                await TabAsync(focus.Stops, back);
            steppedIn = !back && focus.Stops is 1;
        }
        var wanted = await control.EvaluateAsync<string>("e => e.outerHTML");
        Assert.Fail($"The keyboard does not reach {wanted} at {Path}.");
    }

    static async Task<Focus> FocusFromAsync(IElementHandle control)
    {
        var found = await control.EvaluateAsync<string[]>(WhereIsTheFocus);
        return new(found[0], found[1], int.Parse(found[2], CultureInfo.InvariantCulture));
    }

    /// <summary>Holds Tab down for so many stops.</summary>
    async Task TabAsync(int stops, bool back)
    {
        if (back)
            await Page.Keyboard.DownAsync("Shift");
        for (var stop = 0; stop < stops; stop++)
            await Page.Keyboard.DownAsync("Tab");
        await Page.Keyboard.UpAsync("Tab");
        if (back)
            await Page.Keyboard.UpAsync("Shift");
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
              : e.matches('[type=file]') ? e.files.length === 1
              : e.matches('select') ? [e.value, e.selectedOptions[0]?.text.trim()].includes(value)
              : e.value === value
            """,
            value
        );

    /// <param name="Fault">What is wrong with where the focus stands, or stood when Tab was pressed there; empty when all is well.</param>
    /// <param name="Where">Here, before or after what is wanted, or at the link that skips to it.</param>
    /// <param name="Stops">How many there seem to be on the way; a day has more, so that one has to look again.</param>
    sealed record Focus(string Fault, string Where, int Stops);

    /// <summary>Judges every stop when Tab is pressed there: the focus has a ring, inside the window, and nothing lies over it.</summary>
    const string Judge = """
        window.stumbles = [];
        window.stumble = () => {
          const at = document.activeElement;
          if (!at || at === document.body || at.id === 'main') return null;
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
          return null;
        };
        addEventListener('keydown', e => {
          const found = e.key === 'Tab' && window.stumble();
          if (found) window.stumbles.push(found);
        }, true);
        """;

    const string WhereIsTheFocus = """
        wanted => {
          const at = document.activeElement;
          const isAt = where => [window.stumbles[0] ?? window.stumble() ?? '', where, `${1 + between.length}`];
          const follows = (one, other) => one.compareDocumentPosition(other) & 4;
          const isOneOf = (one, other) => one.type === 'radio' && one.name === other.name && one.form === other.form;
          const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')];
          const isFirst = radio => radio.checked || !all.some(e => isOneOf(e, radio) && e.checked) && all.find(e => isOneOf(e, radio)) === radio;
          const isStop = e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true })
            && (e.type !== 'radio' || isFirst(e) && !isOneOf(e, at));
          const isBetween = e => follows(at, wanted) ? follows(at, e) && follows(e, wanted) : follows(wanted, e) && follows(e, at);
          const between = !at || at === document.body ? [] : all.filter(e => isBetween(e) && isStop(e));
          if (!at || at === document.body) return isAt('before');
          if (at === wanted || isOneOf(at, wanted)) return isAt('here');
          if (at.matches('.skip') && document.getElementById('main').contains(wanted)) return isAt('skip');
          return isAt(follows(at, wanted) ? 'before' : 'after');
        }
        """;
}
