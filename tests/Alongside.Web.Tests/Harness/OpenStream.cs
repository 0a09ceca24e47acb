using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Alongside.Web.Tests.Harness;

/// <summary>A stream of server-sent events as a browser has it open.</summary>
public sealed class OpenStream : IAsyncDisposable
{
    readonly HttpResponseMessage answer;
    readonly IAsyncEnumerator<SseItem<string>> events;

    OpenStream(HttpResponseMessage answer, Stream body) =>
        (this.answer, events) = (answer, SseParser.Create(body).EnumerateAsync().GetAsyncEnumerator());

    public static async Task<OpenStream> AtAsync(Visitor visitor, string path)
    {
        var answer = await AskAsync(visitor, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        return new OpenStream(answer, await answer.Content.ReadAsStreamAsync());
    }

    /// <summary>What is answered to somebody who asks for a stream, without waiting for what it says.</summary>
    public static async Task<HttpResponseMessage> AskAsync(Visitor visitor, string path)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, path);
        question.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        return await visitor.Unled.SendAsync(question, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>The next thing it says, in its very words.</summary>
    public async Task<string> NextAsync(double within = 1)
    {
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(within)), "The stream ended.");
        return events.Current.Data;
    }

    public async Task<JsonElement> NowAsync(double within = 1) => JsonElement.Parse(await NextAsync(within));

    /// <summary>Reads on until the stream is over.</summary>
    public async Task EndsAsync(double within)
    {
        async Task ReadAsync()
        {
            while (await events.MoveNextAsync()) { }
        }
        await ReadAsync().WaitAsync(TimeSpan.FromSeconds(within));
    }

    public async ValueTask DisposeAsync()
    {
        answer.Dispose();
        try
        {
            await events.DisposeAsync();
        }
        catch (Exception gone) when (gone is IOException or HttpRequestException or NotSupportedException)
        {
            // read to its end already, or cut off in the middle of a wait
        }
    }
}
