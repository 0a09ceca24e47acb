using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Alongside.Web.Shell.Limiting;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Limiting;

/// <summary>What is too large, too deep or packed is refused before anybody looks at it, and the program goes on.</summary>
public sealed class BoundsTests(PostgresServer postgres) : IAsyncLifetime
{
    RunningApp app = null!;
    Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        visitor = await app.SignedInAsync("maya");
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Heads_of_a_request_are_bounded_in_size_number_and_line()
    {
        Assert.Equal(431, await GetAsync("/sign-in", ("X-Long", new string('x', Bounds.Heads))));
        Assert.Equal(
            431,
            await GetAsync("/sign-in", [.. Enumerable.Range(0, Bounds.HeadCount + 1).Select(i => ($"X-{i}", "x"))])
        );
        Assert.Equal(414, await GetAsync($"/sign-in?x={new string('x', Bounds.Line)}"));
        await GoesOnAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_is_bounded_whether_or_not_it_says_how_long_it_is(bool says)
    {
        using var body = new StreamContent(new MemoryStream(new byte[Bounds.Body + 1]));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        if (!says)
            body.Headers.ContentLength = null;
        Assert.InRange(await PostAsync("/sign-in", body, chunked: !says), 400, 413);
        await GoesOnAsync();
    }

    [Fact]
    public async Task A_form_is_bounded_in_its_keys_and_values()
    {
        var page = await visitor.GetAsync("/sign-in");
        var form = page.Form("form[action='/sign-in']", ("Email", "nobody@firm.example"));
        async Task<int> WithAsync(IEnumerable<KeyValuePair<string, string>> more)
        {
            using var content = new FormUrlEncodedContent(form.Fields.Concat(more));
            return await PostAsync("/sign-in", content);
        }
        Assert.NotEqual(400, await WithAsync([new("x", "y")]));
        Assert.Equal(
            400,
            await WithAsync(Enumerable.Range(0, Bounds.Keys).Select(i => KeyValuePair.Create($"x{i}", "")))
        );
        Assert.Equal(400, await WithAsync([new(new string('x', Bounds.Key + 1), "")]));
        Assert.Equal(400, await WithAsync([new("x", new string('x', Bounds.Value + 1))]));
        await GoesOnAsync();
    }

    [Fact]
    public async Task A_file_where_none_is_asked_for_is_bounded_too()
    {
        using var parts = new MultipartFormDataContent
        {
            { new ByteArrayContent(new byte[Bounds.Form + 1]), "x", "x.bin" },
        };
        Assert.InRange(await PostAsync("/sign-in", parts), 400, 413);
        await GoesOnAsync();
    }

    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    [InlineData(10_000, true)]
    public async Task JSON_is_sixteen_deep_at_most(int depth, bool unreadable)
    {
        var text = string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1);
        using var body = new StringContent(text, Encoding.UTF8, "application/json");
        using var answer = await visitor.Unled.PostAsync(new Uri("/penhallow/api/v1/coach", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadAsStringAsync();
        Assert.Equal(unreadable, problem.Contains("bad-body", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gzip", "/penhallow/api/v1/coach", "application/json")]
    [InlineData("br", "/penhallow/api/v1/coach", "application/json")]
    [InlineData("gzip", "/sign-in", "application/x-www-form-urlencoded")]
    public async Task What_comes_packed_is_not_unpacked(string packed, string path, string type)
    {
        using var bytes = new MemoryStream();
        await using (
            Stream zip = packed is "br"
                ? new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true)
                : new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true)
        )
            for (var i = 0; i < 64; i++)
                await zip.WriteAsync(new byte[1 << 20]);
        Assert.True(bytes.Length < 100_000);
        using var body = new ByteArrayContent(bytes.ToArray());
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        body.Headers.ContentEncoding.Add(packed);
        Assert.Equal(400, await PostAsync(path, body));
        await GoesOnAsync();
    }

    async Task GoesOnAsync() => Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/penhallow/")).Status);

    async Task<int> GetAsync(string path, params (string Name, string Value)[] heads)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in heads)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await visitor.Unled.SendAsync(request);
        return (int)answer.StatusCode;
    }

    async Task<int> PostAsync(string path, HttpContent body, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        request.Headers.TransferEncodingChunked = chunked;
        try
        {
            using var answer = await visitor.Unled.SendAsync(request);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException broken) when (broken.InnerException is IOException)
        {
            // it answered and hung up while we were still sending
            return int.Parse("413", CultureInfo.InvariantCulture);
        }
    }
}
