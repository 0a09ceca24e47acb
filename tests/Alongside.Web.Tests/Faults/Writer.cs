using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Faults;

/// <summary>
/// Somebody who sends one form after the other and, where no answer came, the same one again when the program is back: as a browser
/// does that is asked to try again.
/// </summary>
sealed class Writer(Visitor visitor, string name, Func<string?> page)
{
    (FilledForm Form, string Words)? unanswered;
    int written;

    /// <summary>What the program said it has, and where it said that it is.</summary>
    public ConcurrentQueue<(string Words, string Place)> Acknowledged { get; } = new();

    /// <summary>What was sent last, and may or may not have arrived.</summary>
    public string? Unanswered => unanswered?.Words;

    public int SentAgain { get; private set; }

    /// <summary>Writes until the program is gone.</summary>
    public async Task WriteAsync(CancellationToken gone)
    {
        try
        {
            if (unanswered is not null)
                SentAgain++;
            while (!gone.IsCancellationRequested)
                await WriteOneAsync(gone);
        }
        catch (Exception end)
            when (end is HttpRequestException or IOException or SocketException or OperationCanceledException)
        {
            // the program was killed in the middle of it
        }
    }

    async Task WriteOneAsync(CancellationToken gone)
    {
        unanswered ??= await FillInAsync();
        if (unanswered is not var (form, words))
        {
            await Task.Delay(20, gone);
            return;
        }
        using var answer = await visitor.Unled.PostAsync(form.Action, new FormUrlEncodedContent(form.Fields), gone);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Acknowledged.Enqueue((words, answer.Headers.Location!.OriginalString));
        unanswered = null;
    }

    async Task<(FilledForm, string)?> FillInAsync()
    {
        if (page() is not { } path)
            return null;
        var words = $"{name} has written {++written} times.";
        return ((await visitor.GetAsync(path)).Form("main form", ("words", words)), words);
    }
}
