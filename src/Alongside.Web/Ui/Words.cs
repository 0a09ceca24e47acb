using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Alongside.Domain.Basics;
using Microsoft.AspNetCore.Html;

namespace Alongside.Web.Ui;

/// <summary>
/// The product's words in one language. The English text is the key; a language without it shows the English. Holes are filled
/// in one pass, so what a person typed is never read as a hole, and every value is encoded.
/// </summary>
public sealed class Words(CultureInfo culture, FrozenDictionary<string, string> translations)
{
    public static readonly Words English = new(
        CultureInfo.GetCultureInfo("en-GB"),
        FrozenDictionary<string, string>.Empty
    );

    public CultureInfo Culture => culture;

    public string this[string english] => translations.GetValueOrDefault(english, english);

    /// <summary>The sentence for a page, encoded.</summary>
    public IHtmlContent Of(Sentence sentence, Func<PersonId, string>? nameOf = null) =>
        Markup.Text(Plain(sentence, nameOf));

    /// <summary>The sentence as text, for a title, a mail or REST.</summary>
    public string Plain(Sentence sentence, Func<PersonId, string>? nameOf = null)
    {
        var english = this[sentence.English];
        var phrase = Phrase.Of(english);
        if (phrase.Holes.IsEmpty)
            return english;
        var text = new StringBuilder();
        for (var i = 0; i < phrase.Holes.Length; i++)
            text.Append(phrase.Texts[i]).Append(Plain(ValueOf(sentence.Values, phrase.Holes[i]), nameOf));
        return $"{text.Append(phrase.Texts[^1])}";
    }

    /// <summary>A page's own markup, trusted, with its holes filled and encoded; a hole may hold markup made elsewhere.</summary>
    public IHtmlContent Html(string markup, IEnumerable<KeyValuePair<string, object?>> values)
    {
        var phrase = Phrase.Of(this[markup]);
        if (phrase.Holes.IsEmpty)
            return phrase.Texts[0];
        var content = new HtmlContentBuilder(2 * phrase.Holes.Length + 1);
        for (var i = 0; i < phrase.Holes.Length; i++)
        {
            var value = ValueOf(values, phrase.Holes[i]);
            content.AppendHtml(phrase.Texts[i]);
            content.AppendHtml(value as IHtmlContent ?? Markup.Text(Plain(value, nameOf: null)));
        }
        return content.AppendHtml(phrase.Texts[^1]);
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

    static object? ValueOf(IEnumerable<KeyValuePair<string, object?>> values, string hole)
    {
        foreach (var (name, value) in values)
        {
            if (name.Equals(hole, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        throw Unfilled(hole);
    }

    static InvalidOperationException Unfilled(string hole) => new($"Nothing fills the hole {{{hole}}}.");

    static InvalidOperationException Nameless() => new("A person's name is needed here; pass what names them.");
}
