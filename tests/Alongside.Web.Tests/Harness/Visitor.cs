using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Alongside.Web.Tests.Harness;

/// <summary>A person at a browser without script: follows redirects, keeps cookies, fills in the forms that the page shows.</summary>
public sealed class Visitor : IDisposable
{
    readonly HttpClient http;
    readonly CookieContainer cookies = new();

    public Visitor(Uri address) => (http, Unled) = (Browser(address, follows: true), Browser(address, follows: false));

    /// <summary>The bare client, for what no form would send.</summary>
    public HttpClient Http => http;

    /// <summary>The same browser, which goes nowhere that an answer sends it.</summary>
    public HttpClient Unled { get; }

    public void Keep(string cookie, string value) => cookies.Add(http.BaseAddress!, new Cookie(cookie, value, "/"));

    public async Task<Shown> GetAsync(string path) => await Shown.ReadAsync(await http.GetAsync(path));

    public async Task<Shown> SendAsync(FilledForm form) =>
        await Shown.ReadAsync(await http.PostAsync(form.Action, new FormUrlEncodedContent(form.Fields)));

    /// <summary>Sends the form with a file in one of its fields.</summary>
    public async Task<Shown> UploadAsync(FilledForm form, string field, byte[] file, string name)
    {
        using var parts = new MultipartFormDataContent { { new ByteArrayContent(file), field, name } };
        foreach (var (key, value) in form.Fields.Where(f => f.Key != field))
            parts.Add(new StringContent(value), key);
        return await Shown.ReadAsync(await http.PostAsync(form.Action, parts));
    }

    public void Dispose()
    {
        http.Dispose();
        Unled.Dispose();
    }

    HttpClient Browser(Uri address, bool follows) =>
        new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = follows })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(30),
        };
}

/// <summary>A form of a page with everything it holds, ready to be sent.</summary>
public sealed record FilledForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>What came back: where the visitor ended up, the status, and the page.</summary>
public sealed record Shown(HttpStatusCode Status, string Path, string Text, IDocument Page)
{
    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public static async Task<Shown> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New().OpenAsync(r => r.Content(text));
        return new Shown(answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery, text, page);
    }

    /// <summary>The words that a person sees, without the spaces between tags.</summary>
    public string Words =>
        string.Join(' ', (Page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The form with the given values in place; a value for a field that the form does not have is a mistake of the test.</summary>
    public FilledForm Form(string selector, params (string Name, string Value)[] values)
    {
        var form =
            Page.QuerySelector(selector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form “{selector}” at {Path} ({Status}): {Words}");
        var fields = Held(form).Where(f => !values.Any(v => v.Name == f.Key)).ToList();
        foreach (var (name, value) in values)
        {
            Assert.True(form.QuerySelector($"[name='{name}']") is not null, $"The form has no field “{name}”.");
            fields.Add(new(name, value));
        }
        return new FilledForm(Address(form.GetAttribute("action")), fields);
    }

    /// <summary>The same form, sent by a button that has an address of its own.</summary>
    public FilledForm Pressed(FilledForm form, string button) =>
        form with
        {
            Action = Address(
                Page.QuerySelectorAll("button[formaction]")
                    .First(b => b.TextContent.Trim() == button)
                    .GetAttribute("formaction")
            ),
        };

    /// <summary>Where an action leads from this page, as a browser resolves it.</summary>
    public string Address(string? action) => new Uri(new Uri($"http://localhost{Path}"), action ?? "").PathAndQuery;

    static IEnumerable<KeyValuePair<string, string>> Held(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("[name]"))
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlButtonElement:
                    break;
                case IHtmlInputElement input:
                    yield return new(input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(area.Name!, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return new(select.Name!, select.Value ?? "");
                    break;
            }
    }
}
