using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Alongside.Web.Tests.Walls;

/// <summary>Whatever is put into whichever field: a clear message, nothing lost, nothing rendered, and no long thinking.</summary>
[Collection(nameof(Town))]
public sealed class HostileInputTests(Towns towns)
{
    const string Markup = "<script>alert('canary')</script><img src=x onerror=alert(1)>\"'>{name}";

    /// <summary>S13: a field of 100 KB is answered in so many milliseconds.</summary>
    const int Quick = 200;

    static readonly (string Name, string Value)[] Values =
    [
        ("nothing", ""),
        ("a megabyte", new string('x', 1 << 20)),
        ("long thoughts", new string('a', 50_000) + string.Concat(Enumerable.Repeat(" (((@.", 8_000)) + "!"),
        ("right to left", "\u202eשלום مرحبا\u202c"),
        ("other controls", "a\u0007b\u001b[31m\u2028c"),
        ("markup", Markup),
        ("a wrong type", "not-a-day"),
        ("an undeclared choice", "99"),
        ("two choices in one", "held,declined"),
        .. OfTables,
    ];

    /// <summary>What one engine may keep and the other not.</summary>
    static (string Name, string Value)[] OfTables =>
        [
            ("emoji", "🧵 👩🏽‍🔧 ñandú, one = two"),
            ("nul", "a\0b"),
            ("half a character", "a\ud83eb"),
            ("a number too large", "99999999999999999999"),
            ("quotes", "'; drop table entry; --"),
        ];

    public static TheoryData<EngineKind> Engines => Towns.Engines;

    public static TheoryData<EngineKind> AnEngine => Towns.AnEngine;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Every_field_takes_anything_calmly(EngineKind engine)
    {
        await using var sweep = await FormSweep.StartAsync(await towns.OnAsync(engine));
        var wrong = new List<string>();
        var forms = await sweep.FormsAsync();
        Assert.True(forms.Count > 50, $"only {forms.Count} forms");
        foreach (var found in forms)
        foreach (var field in Forms.Asked(found.Form))
        foreach (var (name, value) in engine is EngineKind.Sqlite || Towns.IsLong ? Values : OfTables)
            if (await FaultAsync(await sweep.AsAsync(found.Who), found, field, value) is { } fault)
                wrong.Add($"{found}, {field}, {name}: {fault}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(AnEngine))]
    public async Task Every_choice_takes_only_what_it_offers(EngineKind engine)
    {
        await using var sweep = FormSweep.InSouth(await towns.OnAsync(engine));
        var before = await sweep.SnapshotAsync();
        var wrong = new List<string>();
        foreach (var found in await sweep.FormsAsync())
        foreach (var field in found.Choices)
        foreach (var value in new[] { "99", "-1", "Held,Declined", "1,2", "held declined" })
        {
            var visitor = await sweep.AsAsync(found.Who);
            using var answer = await visitor.PostAsync((await found.Form.OfAsync(visitor)).With((field, value)));
            if ((int)answer.StatusCode is not (400 or 404 or 409 or 429))
                wrong.Add($"{found}, {field} = {value}: {(int)answer.StatusCode}");
        }
        wrong.AddRange(before.Differences(await sweep.SnapshotAsync()));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(AnEngine))]
    public async Task Every_form_takes_any_body_calmly(EngineKind engine)
    {
        await using var sweep = FormSweep.InSouth(await towns.OnAsync(engine));
        foreach (var found in await sweep.FormsAsync())
        {
            var visitor = await sweep.AsAsync(found.Who);
            foreach (var body in Bodies(found.Form, await Forms.TokenAsync(visitor)))
            {
                using var answer = await visitor.Unled.PostAsync(new Uri(found.Form.Action, UriKind.Relative), body);
                Assert.True(
                    (int)answer.StatusCode is >= 300 and < 500,
                    $"{found}, {body.Headers.ContentType}: {answer.StatusCode}"
                );
            }
        }
    }

    static IEnumerable<HttpContent> Bodies(FilledForm form, string token)
    {
        yield return new StringContent("{\"who\":1}", Encoding.UTF8, "application/json");
        yield return new StringContent("<a/>", Encoding.UTF8, "application/xml");
        yield return new StringContent("words", Encoding.UTF8, "text/plain");
        yield return new ByteArrayContent([]);
        var fields = string.Concat(Forms.Asked(form).Select(name => $"&{Uri.EscapeDataString(name)}=%ff%fe%c3"));
        yield return Encoded($"__RequestVerificationToken={Uri.EscapeDataString(token)}{fields}");
        yield return Encoded(string.Join('&', Enumerable.Range(0, 3000).Select(n => $"f{n}=x")));
        yield return Encoded($"__RequestVerificationToken={Uri.EscapeDataString(token)}&{new string('k', 5000)}=x");
    }

    static ByteArrayContent Encoded(string body)
    {
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return content;
    }

    static async Task<string?> FaultAsync(Visitor visitor, FormFound found, string field, string value)
    {
        var form = (await found.Form.OfAsync(visitor)).With((field, value));
        using var answer = await visitor.PostAsync(form);
        var text = await answer.Content.ReadAsStringAsync();
        return (int)answer.StatusCode switch
        {
            200 or 302 or 303 when IsRaw(text) => "it was rendered",
            200 or 302 or 303 => await AfterwardsAsync(visitor, answer),
            404 when found.Hidden.Contains(field) => null, // of an id that nobody types, there is no such thing
            400 or 409 or 429 when IsRaw(text) => "it was rendered",
            400 or 409 or 429 => await SaidAsync(answer, form, field, value) ?? await SlowAsync(visitor, form, value),
            var status => $"{status}",
        };
    }

    /// <summary>The best of a few tries, because the machine has other things to do; whoever thinks for long does so every time.</summary>
    static async Task<string?> SlowAsync(Visitor visitor, FilledForm form, string value)
    {
        if (value.Length is < 50_000 or > 500_000)
            return null;
        var best = TimeSpan.MaxValue;
        for (var tries = 5; tries > 0 && best.TotalMilliseconds > Quick; tries--)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await visitor.PostAsync(form);
            best = clock.Elapsed < best ? clock.Elapsed : best;
        }
        return best.TotalMilliseconds > Quick ? $"it took {best.TotalMilliseconds:0} ms" : null;
    }

    /// <summary>What was accepted is shown in words and does no harm where it is.</summary>
    static async Task<string?> AfterwardsAsync(Visitor visitor, HttpResponseMessage answer)
    {
        if (answer.Headers.Location is not { } next)
            return null;
        using var after = await visitor.Http.GetAsync(next);
        return (int)after.StatusCode >= 500 ? $"it broke {next}"
            : IsRaw(await after.Content.ReadAsStringAsync()) ? $"it was rendered at {next}"
            : null;
    }

    static async Task<string?> SaidAsync(HttpResponseMessage answer, FilledForm form, string field, string value)
    {
        var shown = await Shown.ReadAsync(answer);
        if (value.Contains('\0') && shown.Heading == "That didn’t reach us whole")
            return null; // no browser lets anybody type it
        if (shown.Page.QuerySelector(".problem, [role=alert], [aria-invalid=true]") is null)
            return $"{(int)answer.StatusCode} without a word of what to do";
        var held = shown
            .Page.QuerySelectorAll("main form")
            .Where(f => shown.Address(f.GetAttribute("action")) == form.Action)
            .SelectMany(f => f.QuerySelectorAll("[name]"))
            .Where(c => c.GetAttribute("name") == field)
            .Select(Held)
            .OfType<string>()
            .ToList();
        return held.Count == 0 || held.Exists(h => Plain(h) == Plain(value)) ? null : "what was typed is lost";
    }

    static string? Held(IElement control) =>
        control switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlInputElement { Type: not ("hidden" or "radio" or "checkbox" or "password") } input => input.Value,
            _ => null,
        };

    static bool IsRaw(string html) =>
        html.Contains("<script>alert", StringComparison.Ordinal)
        || html.Contains("<img src=x", StringComparison.Ordinal);

    /// <summary>HTML holds no control characters, and half a character has no bytes.</summary>
    static string Plain(string text) =>
        new([.. text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c != '\ufffd' && !char.IsWhiteSpace(c))]);
}
