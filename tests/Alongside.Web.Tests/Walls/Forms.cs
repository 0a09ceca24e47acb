using System.Collections.Immutable;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Alongside.Web.Tests.Harness;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Alongside.Web.Tests.Walls;

/// <summary>The forms that a page shows, filled in with something that could be meant.</summary>
public static class Forms
{
    /// <summary>What every form carries beside its words.</summary>
    public static readonly ImmutableHashSet<string> Carried =
    [
        "__RequestVerificationToken",
        "key",
        "version",
        "voice",
        "about",
        "answers",
        "draft",
        "Token",
        "ReturnUrl",
    ];

    /// <summary>The forms of the page at an address itself, and not of where that leads.</summary>
    public static async Task<ImmutableArray<FilledForm>> AtAsync(Visitor visitor, string path) =>
        await PageAtAsync(visitor, path) is { } page ? Of(page) : [];

    public static async Task<Shown?> PageAtAsync(Visitor visitor, string path)
    {
        using var answer = await visitor.Unled.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode is HttpStatusCode.OK ? await Shown.ReadAsync(answer) : null;
    }

    /// <summary>Each form, and once more for each of its buttons that sends it elsewhere.</summary>
    public static ImmutableArray<FilledForm> Of(Shown page) =>
        [
            .. from form in page.Page.QuerySelectorAll("main form[method=post]").Cast<IHtmlFormElement>()
            from action in Actions(form).Distinct()
            select new FilledForm(page.Address(action), Filled(form)),
        ];

    /// <summary>The names of what a person fills in.</summary>
    public static IEnumerable<string> Asked(FilledForm form) =>
        form.Fields.Select(f => f.Key).Distinct().Where(name => !Carried.Contains(name));

    public static FilledForm With(this FilledForm form, params (string Name, string Value)[] values) =>
        form with
        {
            Fields =
            [
                .. form.Fields.Where(f => !values.Any(v => v.Name == f.Key)),
                .. values.Select(v => new KeyValuePair<string, string>(v.Name, v.Value)),
            ],
        };

    /// <summary>The same form sent by somebody else, with that person's own token.</summary>
    public static async Task<FilledForm> OfAsync(this FilledForm form, Visitor visitor) =>
        form.With(("__RequestVerificationToken", await TokenAsync(visitor)), ("key", $"{Guid.NewGuid()}"));

    /// <summary>A token of this browser, from a page that everybody has.</summary>
    public static Task<string> TokenAsync(Visitor visitor) => Tokens.GetValue(visitor, ReadTokenAsync);

    static readonly ConditionalWeakTable<Visitor, Task<string>> Tokens = [];

    static async Task<string> ReadTokenAsync(Visitor visitor)
    {
        foreach (var path in new[] { "/sign-out", "/sign-in" })
        {
            var page = await visitor.GetAsync(path);
            if (page.Page.QuerySelector("input[name=__RequestVerificationToken]") is IHtmlInputElement token)
                return token.Value;
        }
        throw new InvalidOperationException("No page gives this visitor a token.");
    }

    public static Task<HttpResponseMessage> PostAsync(this Visitor visitor, FilledForm form) =>
        visitor.Unled.PostAsync(
            new Uri(form.Action, UriKind.RelativeOrAbsolute),
            new FormUrlEncodedContent(form.Fields)
        );

    static IEnumerable<string?> Actions(IHtmlFormElement form) =>
        form.QuerySelectorAll("button[formaction]")
            .Select(b => b.GetAttribute("formaction"))
            .Prepend(form.GetAttribute("action"));

    static List<KeyValuePair<string, string>> Filled(IHtmlFormElement form) =>
        [
            .. form.QuerySelectorAll("[name]:not([name=readFirst])")
                .GroupBy(e => e.GetAttribute("name")!)
                .Select(group => new KeyValuePair<string, string>(group.Key, Plausible([.. group]))),
        ];

    static string Plausible(ImmutableArray<IElement> controls) =>
        controls[0] switch
        {
            IHtmlSelectElement select => select.Options.FirstOrDefault(o => o.Value.Length > 0)?.Value ?? "",
            IHtmlTextAreaElement area => area.Value is { Length: > 0 } held ? held : "Words that could be meant.",
            IHtmlButtonElement button => button.Value,
            IHtmlInputElement input => Plausible(input),
            _ => "",
        };

    static string Plausible(IHtmlInputElement input) =>
        input.Type switch
        {
            "radio" or "checkbox" => input.Value,
            _ when input.Value.Length > 0 => input.Value,
            "date" => $"{TestFirm.Today:O}",
            "number" => "2",
            "time" => "10:00",
            "email" => "somebody@nowhere.example",
            _ when Regex.IsMatch(input.Name ?? "", "[Ee]mail", RegexOptions.NonBacktracking) =>
                "somebody@nowhere.example",
            _ => "Words that could be meant.",
        };
}
