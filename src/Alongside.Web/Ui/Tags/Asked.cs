using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>
/// What every question of a form has: a name, words, a hint, and the words that say what to do when the answer will not do. Words
/// are English and hold {holes} filled from <c>say-</c> attributes.
/// </summary>
public abstract class Asked(Words words) : TagHelper
{
    [ViewContext]
    public required ViewContext View { get; set; }

    /// <summary>The name that is posted; the same in REST and in a refusal.</summary>
    public required string Name { get; set; }

    public string Label { get; set; } = "";

    /// <summary>One sentence, without links.</summary>
    public string? Hint { get; set; }

    public bool Optional { get; set; }

    /// <summary>The one question of its page: the label is the page's heading.</summary>
    public bool Heading { get; set; }

    [HtmlAttributeName(DictionaryAttributePrefix = "say-")]
    public IDictionary<string, object?> Values { get; } =
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    protected Words Words => words;

    protected IHtmlContent LabelWords
    {
        get
        {
            var content = new HtmlContentBuilder().AppendHtml(words.Html(Label, Values));
            if (Optional)
                content.AppendHtml(" ").AppendHtml(Element("span", "quiet", words.Html("(optional)", [])));
            return content;
        }
    }

    protected IHtmlContent? HintLine(string id) =>
        Hint is null ? null : Element("p", "hint", words.Html(Hint, Values), HintId(id));

    protected IHtmlContent? WrongLine(string id, string? wrong)
    {
        if (wrong is null)
            return null;
        var says = new HtmlContentBuilder()
            .AppendHtml(Element("span", "vh", words.Html("Error:", [])))
            .Append($" {wrong}");
        return Element("p", "wrong-says", says, WrongId(id));
    }

    protected string? DescribedBy(string id, string? wrong)
    {
        ImmutableArray<string?> by = [Hint is null ? null : HintId(id), wrong is null ? null : WrongId(id)];
        var ids = string.Join(' ', by.Where(i => i is not null));
        return ids.Length == 0 ? null : ids;
    }

    protected static TagBuilder Element(string name, string? @class, IHtmlContent content, string? id = null)
    {
        var element = new TagBuilder(name);
        if (@class is not null)
            element.Attributes["class"] = @class;
        if (id is not null)
            element.Attributes["id"] = id;
        element.InnerHtml.AppendHtml(content);
        return element;
    }

    static string HintId(string id) => $"{id}-hint";

    static string WrongId(string id) => $"{id}-wrong";
}
