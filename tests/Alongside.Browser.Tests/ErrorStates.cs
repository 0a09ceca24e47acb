namespace Alongside.Browser.Tests;

/// <summary>
/// Every form that asks for something, sent without an answer, and the pages that say that something is not there: each reads as
/// well as a page on which all is well.
/// </summary>
[Collection<OnTour>]
public sealed class ErrorStates(Chromium chromium, Tour tour)
{
    /// <summary>Empties the form in this place among those that ask, and sends it past the browser's own checks.</summary>
    const string SendEmpty = $$"""
        at => {
            const form = ({{Tour.Asking}})()[at];
            for (const field of form.querySelectorAll('input:not([type=hidden]), textarea'))
                if (field.type === 'radio' || field.type === 'checkbox') field.checked = false; else field.value = '';
            form.noValidate = true;
            document.documentElement.dataset.left = 'yes';
            HTMLFormElement.prototype.submit.call(form);
        }
        """;

    [Theory]
    [InlineData("maya")]
    [InlineData("sam")]
    [InlineData("ros")]
    [InlineData("admin")]
    public async Task Read_well_for_everybody(string who)
    {
        var forms =
            from stop in (await tour.TakeAsync(who)).DistinctBy(s => s.Path)
            from form in Enumerable.Range(0, stop.Forms)
            select (stop.Path, form);
        var windows = await tour.OpenAsync(who);
        List<string> found = [];
        var wrong = 0;
        foreach (var (turn, (path, form)) in forms.Index())
        foreach (var window in Tour.TurnOf(windows, turn))
        {
            await window.Page.GotoAsync(path);
            if (await SendEmptyAsync(window, form) is var status and >= 400)
            {
                wrong++;
                found.AddRange(await window.FaultsAsync($"{path}, form {form}, {status}"));
            }
        }
        foreach (var window in windows)
            await window.DisposeAsync();
        Assert.True(wrong > 0, "No form asked for anything.");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    [InlineData("/penhallow/nowhere")]
    [InlineData("/penhallow/task-plans/00000000-0000-0000-0000-000000000000")]
    public async Task Read_well_for_somebody_who_is_nowhere(string path)
    {
        List<string> found = [];
        foreach (var (who, look) in new[] { (null, Look.Phone), ("sam", Look.DarkDesk) })
        {
            await using var window = await chromium.OpenAsync(who, look);
            await window.Page.GotoAsync(path);
            found.AddRange(await window.FaultsAsync($"{path} for {who ?? "nobody"}"));
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <returns>The status that it was answered with.</returns>
    static async Task<int> SendEmptyAsync(Window window, int form)
    {
        var answer = await window.Page.RunAndWaitForResponseAsync(
            () => window.Page.EvaluateAsync(SendEmpty, form),
            response => response.Request is { Method: "POST", IsNavigationRequest: true }
        );
        await window.Page.Locator("html:not([data-left]) body").WaitForAsync();
        await window.Page.ReadyAsync();
        return answer.Status;
    }
}
