using System.Net;
using System.Text.RegularExpressions;

namespace Alongside.Bench.Many.Driving;

/// <summary>A form of a page, with what it carries unseen.</summary>
sealed partial record Form(string Action, IReadOnlyDictionary<string, string> Hidden, string Markup)
{
    public bool Has(string field) => Markup.Contains($"name=\"{field}\"", StringComparison.Ordinal);

    /// <summary>The forms of a page whose action ends like this; a form without one posts to its own page.</summary>
    public static IReadOnlyList<Form> In(string page, string end) =>
        [
            .. from form in Forms().Matches(page)
            let action = WebUtility.HtmlDecode(Value(form.Groups["head"].Value, "action")) ?? ""
            where form.Groups["head"].Value.Contains("post", StringComparison.Ordinal)
            where action.EndsWith(end, StringComparison.Ordinal)
            select new Form(action, HiddenIn(form.Groups["body"].Value), form.Groups["body"].Value),
        ];

    static Dictionary<string, string> HiddenIn(string form)
    {
        var hidden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in Inputs().Matches(form).Select(i => i.Value))
            if (input.Contains("\"hidden\"", StringComparison.Ordinal) && Value(input, "name") is { } name)
                hidden[name] = WebUtility.HtmlDecode(Value(input, "value") ?? "");
        return hidden;
    }

    static string? Value(string tag, string attribute) =>
        Regex.Match(tag, $" {attribute}=\"(?<value>[^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1))
            is { Success: true } found
            ? found.Groups["value"].Value
            : null;

    [GeneratedRegex(
        "<form(?<head>[^>]*)>(?<body>.*?)</form>",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inputs();
}
