using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace Alongside.Web.Tests.SignIn;

/// <summary>A browser without script: cookies, a place in the network, forms that carry what their page put into them.</summary>
public sealed class Browser : IDisposable
{
    public const string From = "Test-Connection-From";
    static int networks;
    readonly HttpClient client;

    public Browser(SignInSite site, string at = "https://localhost", string? from = null)
    {
        Cookies = new();
        client = new(new Jar(Cookies, site.App.GetTestServer().CreateHandler())) { BaseAddress = new Uri(at) };
        client.DefaultRequestHeaders.Add(From, from ?? Network());
        client.DefaultRequestHeaders.UserAgent.ParseAdd(
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
        );
    }

    public CookieContainer Cookies { get; }
    public Uri At => client.BaseAddress!;

    /// <summary>A network that no other test counts in.</summary>
    public static string Network()
    {
        var next = Interlocked.Increment(ref networks);
        return $"10.{next >> 16 & 255}.{next >> 8 & 255}.{next & 255}";
    }

    public void Header(string name, string value) => client.DefaultRequestHeaders.Add(name, value);

    public Task<HttpResponseMessage> GetAsync(string path) =>
        client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    public async Task<IHtmlDocument> PageAsync(string path) => await ReadAsync(await GetAsync(path));

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStreamAsync());

    /// <summary>Opens the page, fills in its form that goes to the same place, and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(
        string page,
        string action,
        params (string Name, string Value)[] typed
    )
    {
        var document = await PageAsync(page);
        var form = document.Forms.First(f => f.GetAttribute("action") == action);
        var hidden = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(i => i.Type == "hidden")
            .ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in typed)
            hidden[name] = value;
        return await PostAsync(action, [.. hidden.Select(field => (field.Key, field.Value))]);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public string? Cookie(string name) => Cookies.GetCookies(At)[name]?.Value;

    public void Dispose() => client.Dispose();

    sealed class Jar(CookieContainer cookies, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            if (cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } held)
                request.Headers.Add("Cookie", held);
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                    cookies.SetCookies(request.RequestUri!, cookie);
            }

            return answer;
        }
    }
}
