using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Alongside.Domain.Basics;
using Microsoft.AspNetCore.Html;

namespace Alongside.Web.Ui;

/// <summary>
/// The product's words in one language. The English text is the key; a language without it shows the English. Holes are filled
/// in one pass, so what a person typed is never read as a hole, and every value is encoded.
/// </summary>
public sealed partial class Words(CultureInfo culture, FrozenDictionary<string, string> translations)
{
    public static readonly Words English = new(
        CultureInfo.GetCultureInfo("en-GB"),
        FrozenDictionary<string, string>.Empty
    );

    public CultureInfo Culture => culture;

    public string this[string english] => translations.GetValueOrDefault(english, english);

    /// <summary>The sentence for a page, encoded.</summary>
    public IHtmlContent Of(Sentence sentence, Func<PersonId, string>? nameOf = null)
    {
        var content = new HtmlContentBuilder();
        Walk(this[sentence.English], text => content.Append(text), Value);
        return content;

        void Value(string hole) => content.Append(Plain(ValueOf(sentence.Values, hole), nameOf));
    }

    /// <summary>The sentence as text, for a title, a mail or REST.</summary>
    public string Plain(Sentence sentence, Func<PersonId, string>? nameOf = null)
    {
        var text = new StringBuilder();
        Walk(this[sentence.English], part => text.Append(part), Value);
        return $"{text}";

        void Value(string hole) => text.Append(Plain(ValueOf(sentence.Values, hole), nameOf));
    }

    /// <summary>A page's own markup, trusted, with its holes filled and encoded; a hole may hold markup made elsewhere.</summary>
    public IHtmlContent Html(string markup, IEnumerable<KeyValuePair<string, object?>> values)
    {
        var content = new HtmlContentBuilder();
        var filled = values.ToDictionary(StringComparer.OrdinalIgnoreCase);
        Walk(this[markup], part => content.AppendHtml(part), Value);
        return content;

        void Value(string hole)
        {
            if (!filled.TryGetValue(hole, out var value))
                throw Unfilled(hole);
            if (value is IHtmlContent made)
                content.AppendHtml(made);
            else
                content.Append(Plain(value, nameOf: null));
        }
    }

    /// <summary>Friday 6 November.</summary>
    public string Day(DateOnly day) => day.ToString("dddd d MMMM", culture);

    /// <summary>Fri 6 Nov.</summary>
    public string ShortDay(DateOnly day) => day.ToString("ddd d MMM", culture);

    /// <summary>6 Nov.</summary>
    public string Tick(DateOnly day) => day.ToString("d MMM", culture);

    /// <summary>6 November 2026.</summary>
    public string Date(DateOnly day) => day.ToString("d MMMM yyyy", culture);

    /// <summary>2:00pm.</summary>
    public string Time(TimeOnly time) =>
        time.ToString("h:mm", culture)
        + time.ToString("tt", culture).ToLower(culture).Replace(".", "", StringComparison.Ordinal);

    public string Number(decimal number) => number.ToString("#,0.##", culture);

    string Plain(object? value, Func<PersonId, string>? nameOf) =>
        value switch
        {
            null => "",
            string text => text,
            Sentence sentence => Plain(sentence, nameOf),
            PersonId person => nameOf is null ? throw Nameless() : nameOf(person),
            DateOnly day => Day(day),
            TimeOnly time => Time(time),
            int or long or decimal => Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            _ => throw new ArgumentException($"A hole cannot hold a {value.GetType().Name}.", nameof(value)),
        };

    static object ValueOf(IReadOnlyList<(string Hole, object Value)> values, string hole)
    {
        foreach (var value in values)
        {
            if (value.Hole == hole)
                return value.Value;
        }
        throw Unfilled(hole);
    }

    static void Walk(string text, Action<string> part, Action<string> hole)
    {
        var from = 0;
        foreach (Match match in Hole().Matches(text))
        {
            part(text[from..match.Index]);
            hole(match.Groups["hole"].Value);
            from = match.Index + match.Length;
        }
        part(text[from..]);
    }

    static InvalidOperationException Unfilled(string hole) => new($"Nothing fills the hole {{{hole}}}.");

    static InvalidOperationException Nameless() => new("A person's name is needed here; pass what names them.");

    [GeneratedRegex(
        @"\{(?<hole>[A-Za-z][A-Za-z0-9-]*)\}",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Hole();
}
