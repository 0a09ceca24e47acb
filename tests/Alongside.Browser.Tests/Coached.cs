namespace Alongside.Browser.Tests;

/// <summary>The coach beside a field, by keyboard alone: it speaks when typing stops, and what it says is used, undone or left.</summary>
public sealed class Coached(Chromium chromium)
{
    const string Field = "[name=observation]";
    const string Note = ".coach-note";

    [Fact]
    public async Task P15_What_stands_out_is_shown_used_undone_and_left_with_the_keyboard_alone()
    {
        await using var maya = await chromium.OpenAsync("maya");
        await maya.Page.GotoAsync("/penhallow/check-ins/new");
        Assert.False(await maya.Page.Locator(".read-first").IsVisibleAsync());
        await maya.TabToAsync(Field);
        await maya.Page.Keyboard.TypeAsync("On 3 May Sam was always late.");
        await maya.Page.Locator(Note).WaitForAsync();
        Assert.True(await maya.Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", Field));
        Assert.Equal("always", await maya.Page.Locator($"{Note} u").InnerTextAsync());
        Assert.Contains("nobody counts it", await maya.Page.InnerTextAsync(".coach"), StringComparison.Ordinal);
        Assert.Empty(await maya.FaultsAsync("the coach"));

        await maya.TabToAsync("[data-does=use]");
        await maya.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("On 3 May Sam was ___ of the last ___ times late.", await maya.Page.InputValueAsync(Field));
        await maya.TabToAsync("[data-does=undo]");
        await maya.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("On 3 May Sam was always late.", await maya.Page.InputValueAsync(Field));

        await maya.Page.Locator("[data-does=use]").WaitForAsync();
        await maya.TabToAsync("[data-does=use]");
        await maya.Page.Keyboard.PressAsync("Enter");
        await maya.Page.Keyboard.PressAsync("Control+z");
        Assert.Equal("On 3 May Sam was always late.", await maya.Page.InputValueAsync(Field));

        await maya.Page.Locator("[data-does=leave]").WaitForAsync();
        await maya.TabToAsync("[data-does=leave]");
        await maya.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(0, await maya.Page.Locator(Note).CountAsync());
        Assert.True(await maya.Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", Field));
        Assert.Empty(maya.Complaints);
    }

    [Fact]
    public async Task P15_Without_script_a_button_reads_the_words_and_saves_nothing()
    {
        await using var maya = await chromium.OpenAsync("maya", Look.Phone with { Script = false });
        await maya.Page.GotoAsync("/penhallow/check-ins/new");
        await maya.Page.FillAsync(Field, "On 3 May Sam was always late.");
        await maya.Page.ClickAsync(".read-first button");

        Assert.Equal("always", await maya.Page.Locator($"{Note} u").InnerTextAsync());
        Assert.Equal("On 3 May Sam was always late.", await maya.Page.InputValueAsync(Field));
        Assert.EndsWith("/check-ins/new", maya.Page.Url, StringComparison.Ordinal);
    }
}
