namespace Alongside.Web.Tests.Journeys;

/// <summary>
/// How a person gets through the pages: what they open, follow, fill in and send, and what they then read. A journey is written
/// once with these, and walked by forms over HTTP, with the keyboard alone, and without script.
/// </summary>
public abstract class Hands : IAsyncDisposable
{
    /// <summary>Where the person has got to, from the firm’s word on.</summary>
    public abstract string Path { get; }

    public abstract int Status { get; }

    public abstract string Heading { get; }

    /// <summary>All words of the page, without the spaces between tags.</summary>
    public abstract string Words { get; }

    public abstract Task OpenAsync(string path);

    /// <summary>Goes where the page’s first link with this ending leads.</summary>
    public abstract Task FollowAsync(string ending);

    /// <summary>
    /// Fills in the form and sends it, whatever comes of it. What is not named stays as the page shows it, and a file is named by
    /// where it lies.
    /// </summary>
    public abstract Task TryAsync(string form, params (string Name, string Value)[] values);

    public abstract ValueTask DisposeAsync();

    /// <summary>
    /// Fills in the form and sends it, and is not refused; where the page has changed meanwhile, because a saved log line became
    /// a fact, sends it again as a person does.
    /// </summary>
    public async Task SendAsync(string form, params (string Name, string Value)[] values)
    {
        await TryAsync(form, values);
        if (Status == 409 && Words.Contains("This page changed while you were writing.", StringComparison.Ordinal))
            await TryAsync(form, values);
        Assert.True(Status == 200, $"{Status} at {Path}: {Words}");
    }

    /// <summary>Opens a page and sends one of its forms.</summary>
    public async Task SendAtAsync(string path, string form, params (string Name, string Value)[] values)
    {
        await OpenAsync(path);
        await SendAsync(form, values);
    }

    public void Sees(string words) => Assert.Contains(words, Words, StringComparison.Ordinal);

    public void StandsAt(string heading) => Assert.Equal(heading, Heading);

    /// <summary>The form that makes a move; where there are several, the one that holds a value.</summary>
    public static string Move(string name, string? holding = null) =>
        $"form[action*='handler={name}' i]" + (holding is null ? "" : $":has([value='{holding}'])");

    /// <summary>Whether somebody chooses a file with this value instead of typing it.</summary>
    protected static bool IsFile(string value) => System.IO.Path.IsPathRooted(value);

    public static string Plain(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
