using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

public sealed class AskFirst(Chromium chromium)
{
    [Fact]
    public async Task Maya_asks_first_with_the_keyboard_alone_and_Sam_sees_the_day()
    {
        await using var maya = await chromium.OpenAsync("maya");
        await maya.Page.GotoAsync("/penhallow/check-ins/new");
        await maya.TabToAsync("select[name=who]");
        await maya.Page.Keyboard.TypeAsync("Sam");
        await maya.TabToAsync("[name=observation]");
        await maya.Page.Keyboard.TypeAsync("Three quotes went out on Monday.");
        await maya.TabToAsync("[name=seenOn]");
        await maya.Page.Keyboard.TypeAsync("11092026");
        await maya.TabToAsync("main button.primary");
        await maya.Page.Keyboard.PressAsync("Enter");
        await maya.Page.ArriveAsync("**/ask");

        await maya.TabToAsync("input[name=answer]");
        await maya.Page.Keyboard.PressAsync("Space");
        await maya.TabToAsync("main button.primary");
        await maya.Page.Keyboard.PressAsync("Enter");
        await maya.Page.ArriveAsync("**/talk");
        Assert.Equal("How did it go?", await maya.HeadingAsync());
        Assert.Empty(maya.Complaints);

        await using var sam = await chromium.OpenAsync("sam");
        await sam.Page.GotoAsync("/penhallow/my-plan");
        Assert.Contains("Maya asked how you were", await sam.Page.InnerTextAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Maya_asks_first_without_script()
    {
        await using var maya = await chromium.OpenAsync("maya", Look.Phone with { Script = false });
        await maya.Page.GotoAsync("/penhallow/check-ins/new");
        await maya.Page.SelectOptionAsync("[name=who]", new SelectOptionValue { Label = "Tom Beckett" });
        await maya.Page.FillAsync("[name=observation]", "Tom asked for help with the oak.");
        await maya.Page.FillAsync("[name=seenOn]", "2026-11-09");
        await maya.Page.ClickAsync("main button.primary");
        await maya.Page.CheckAsync("[name=answer][value=held]", new() { Force = true });
        await maya.Page.ClickAsync("main button.primary");
        Assert.Equal("How did it go?", await maya.HeadingAsync());

        await maya.Page.ClickAsync("[name=answer][value=outside-work]");
        Assert.Equal("First, let Tom know you heard", await maya.HeadingAsync());
    }
}
