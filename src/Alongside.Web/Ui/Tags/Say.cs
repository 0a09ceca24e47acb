using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>
/// Marks words of a page: the inner markup, or with a value (<c>say="aria-label"</c>) the named attributes, is the key to its
/// translations. Holes {like-this} are filled from <c>say-like-this</c>, and encoded.
/// </summary>
[HtmlTargetElement("*", Attributes = Mark)]
public sealed partial class Say(Words words, HtmlEncoder encoder) : TagHelper
{
    const string Mark = "say";

    Dictionary<string, object?>? values;

    /// <summary>Most words have no holes, and so need no place for what fills them.</summary>
    [HtmlAttributeName(DictionaryAttributePrefix = "say-")]
    public IDictionary<string, object?> Values =>
        values ??= new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Before the element's own tag, which then finds the words in place.</summary>
    public override int Order => -10;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var named = $"{output.Attributes[Mark].Value}";
        output.Attributes.RemoveAll(Mark);
        if (named.Length == 0)
            output.Content.SetHtmlContent(
                words.Html(Key((await output.GetChildContentAsync()).GetContent(encoder)), Filled)
            );
        else
            SayAttributes(named.Split(' '), output);
    }

    void SayAttributes(string[] names, TagHelperOutput output)
    {
        foreach (var name in names)
        {
            var english = $"{output.Attributes[name].Value}";
            output.Attributes.SetAttribute(name, words.Html(english, Filled));
        }
    }

    IEnumerable<KeyValuePair<string, object?>> Filled => values ?? [];

    /// <summary>Line breaks and indents of the source are no part of the words.</summary>
    static string Key(string markup) =>
        markup.Contains('\n', StringComparison.Ordinal) ? Space().Replace(markup, " ").Trim() : markup.Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Space();
}
