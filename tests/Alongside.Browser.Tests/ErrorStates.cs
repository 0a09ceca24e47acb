namespace Alongside.Browser.Tests;

/// <summary>
/// Every form that asks for something, sent without an answer, and the pages that say that something is not there: each reads as
/// well as a page on which all is well.
/// </summary>
public sealed class ErrorStates(Chromium chromium)
{
    /// <summary>Empties the form at this place on the page and sends it past the browser's own checks.</summary>
    const string SendEmpty = """
        at => {
            const form = document.querySelectorAll('main form')[at];
            for (const field of form.querySelectorAll('input:not([type=hidden]), textarea'))
                if (field.type === 'radio' || field.type === 'checkbox') field.checked = false; else field.value = '';
            form.noValidate = true;
            document.documentElement.dataset.left = 'yes';
            HTMLFormElement.prototype.submit.call(form);
        }
        """;

    /// <summary>The places of the forms that ask for something they cannot do without.</summary>
    const string Asking = """
        () => [...document.querySelectorAll('main form')].flatMap((form, at) =>
            [...form.querySelectorAll('.field')].some(f =>
                f.querySelector('input:not([type=hidden]), textarea') && !f.textContent.includes('(optional)')) ? [at] : [])
        """;

    [Theory]
    [InlineData("maya")]
    [InlineData("sam")]
    [InlineData("ros")]
    [InlineData("admin")]
    public async Task Read_well_for_everybody(string who)
    {
        List<string> found = [];
        List<string> paths;
        await using (var scout = await chromium.OpenAsync(who))
            paths = await EveryPage.PathsAsync(scout);

        await using var window = await chromium.OpenAsync(who, Look.Phone);
        var wrong = 0;
        foreach (var path in paths)
        {
            await window.Page.GotoAsync(path);
            foreach (var form in await window.Page.EvaluateAsync<int[]>(Asking))
            {
                await window.Page.GotoAsync(path);
                var answer = await window.Page.RunAndWaitForResponseAsync(
                    () => window.Page.EvaluateAsync(SendEmpty, form),
                    response => response.Request is { Method: "POST", IsNavigationRequest: true }
                );
                await window.Page.Locator("html:not([data-left]) body").WaitForAsync();
                await window.Page.WaitForLoadStateAsync();
                if (answer.Status < 400)
                    continue;
                wrong++;
                found.AddRange(await window.FaultsAsync($"{path}, form {form}, {answer.Status}"));
            }
        }
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
}
