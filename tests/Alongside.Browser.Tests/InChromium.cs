using Alongside.Web.Tests.Journeys;
using Microsoft.Playwright;

namespace Alongside.Browser.Tests;

/// <summary>
/// Hands at a window. At each page that they come to, the console has nothing to complain about, and nothing is wider than the
/// window.
/// </summary>
public abstract class InChromium : Hands
{
    /// <summary>Milliseconds after which a page that has not come was overtaken by the same page, which followed by itself.</summary>
    const float Crossing = 8_000;

    readonly Window window;
    string[] seen = ["", "", ""];
    int status;

    protected InChromium(Window window)
    {
        this.window = window;
        Page.Response += (_, answer) =>
        {
            if (answer.Request.IsNavigationRequest || IsSaving(answer.Request))
                status = answer.Status;
        };
    }

    public override string Path => seen[0];

    public override int Status => status;

    public override string Heading => Plain(seen[1]);

    public override string Words => Plain(seen[2]);

    protected IPage Page => window.Page;

    /// <summary>Opens the page, and opens it once more where the page before it had just followed by itself to another.</summary>
    public override async Task OpenAsync(string path)
    {
        await ArriveAsync(() => GoAsync(path));
        if (Path != path)
            await ArriveAsync(() => GoAsync(path));
    }

    public override async Task FollowAsync(string ending) =>
        await PressAsync(
            await Page.QuerySelectorAsync($"main a[href$='{ending}']")
                ?? await FindAsync($"a[href$='{ending}']:visible")
        );

    public override async Task TryAsync(string form, params (string Name, string Value)[] values)
    {
        var button = await FindAsync($"{form} button");
        foreach (var (name, value) in values)
        {
            var control = await FindAsync(form, name, value);
            if (await control.EvaluateAsync<bool>("e => e.matches('button')"))
                button = control;
            else
                await FillAsync(control, value);
        }
        await PressAsync(button);
    }

    public override async ValueTask DisposeAsync()
    {
        await window.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task FillAsync(IElementHandle control, string value);

    /// <summary>Follows a link or presses a button, and waits for the page that comes of it.</summary>
    protected abstract Task PressAsync(IElementHandle control);

    /// <summary>Does what leads to another page, and reads that page.</summary>
    protected async Task ArriveAsync(Func<Task> leave)
    {
        var arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage page) => arrival.TrySetResult();
        var saves = false;
        void Save(object? sender, IRequest request) => saves |= IsSaving(request);
        Page.Load += Arrive;
        Page.Request += Save;
        await leave();
        for (var wait = 0; !arrival.Task.IsCompleted && !(saves && await IsSavedAsync()); wait++)
        {
            Assert.True(wait < 400, $"Nothing comes of it at {Path}.");
            await Task.WhenAny(arrival.Task, Task.Delay(50));
        }
        Page.Request -= Save;
        Page.Load -= Arrive;
        await ReadAsync();
        Assert.DoesNotContain(window.Complaints, complaint => !IsRefusal(complaint));
    }

    /// <summary>The summary of a closed part of the page that holds the control, to be opened first; otherwise none.</summary>
    protected static async Task<IElementHandle?> ClosedAroundAsync(IElementHandle control) =>
        await control.EvaluateHandleAsync(
            "e => e.matches('summary') ? null : e.closest('details:not([open])')?.querySelector('summary')"
        ) as IElementHandle;

    /// <summary>Reads the page, or the one that it follows to by itself at this very moment.</summary>
    async Task ReadAsync()
    {
        for (var follows = 0; ; follows++)
            try
            {
                seen = await Page.EvaluateAsync<string[]>(
                    "() => [location.pathname + location.search, document.querySelector('h1')?.textContent ?? '', document.body.textContent]"
                );
                Assert.False(await window.IsTooWideAsync(), $"{Path} is wider than its window.");
                return;
            }
            catch (PlaywrightException left)
                when (follows < 3 && left.Message.Contains("context was destroyed", StringComparison.Ordinal))
            {
                await Page.WaitForLoadStateAsync();
            }
    }

    /// <summary>A page of the talk follows by itself when the other goes on; whoever leaves it at that moment asks once more.</summary>
    async Task GoAsync(string path)
    {
        try
        {
            await Page.GotoAsync(path, new() { Timeout = Crossing });
        }
        catch (Exception crossed)
            when (crossed is TimeoutException
                || crossed is PlaywrightException
                    && (
                        crossed.Message.Contains("ERR_ABORTED", StringComparison.Ordinal)
                        || crossed.Message.Contains("interrupted", StringComparison.Ordinal)
                    )
            )
        {
            await Page.GotoAsync(path);
        }
    }

    async Task<IElementHandle> FindAsync(string selector) =>
        await Page.QuerySelectorAsync(selector)
        ?? throw new InvalidOperationException($"No “{selector}” at {Path}: {Words}");

    /// <summary>The field of this name; of several answers the one with this value or these words.</summary>
    async Task<IElementHandle> FindAsync(string form, string name, string value)
    {
        var found = await Page.EvaluateHandleAsync(
            """
            ([form, name, value]) => {
              const fields = [...document.querySelectorAll(`${form} [name='${name}']`)].filter(e => e.type !== 'hidden');
              const isOneOfSeveral = e => e.matches('button, [type=radio], [type=checkbox]');
              const says = e => e.labels[0]?.textContent.trim();
              return fields.find(e => !isOneOfSeveral(e) || e.value === value || says(e) === value);
            }
            """,
            new[] { form, name, value }
        );
        return found as IElementHandle
            ?? throw new InvalidOperationException($"{form} at {Path} has no field “{name}” for “{value}”.");
    }

    /// <summary>Whether a form of a live page was sent, which leads to no other page.</summary>
    static bool IsSaving(IRequest request) =>
        request.ResourceType is "fetch"
        && (request.Method is "POST" || request.RedirectedFrom is not null)
        && !request.Url.Contains("handler=writing", StringComparison.Ordinal)
        && !request.Url.Contains("/api/", StringComparison.Ordinal);

    /// <summary>A page that is being left cannot be asked; the one that comes will be.</summary>
    async Task<bool> IsSavedAsync()
    {
        try
        {
            return await Page.EvaluateAsync<bool>(
                "() => !['Saving', undefined].includes(document.querySelector('[data-saved]')?.textContent)"
            );
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    /// <summary>A refusal is answered with 409, which the console repeats.</summary>
    static bool IsRefusal(string complaint) => complaint.Contains("409", StringComparison.Ordinal);
}
