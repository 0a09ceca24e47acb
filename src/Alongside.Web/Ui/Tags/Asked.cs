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
    const string WrongClass = "wrong-says";
    const string NowClass = "now";

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

    /// <summary>The label is for ears alone, where the answers say enough to the eye.</summary>
    public bool Unseen { get; set; }

    [HtmlAttributeName(DictionaryAttributePrefix = "say-")]
    public IDictionary<string, object?> Values { get; } =
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    protected Words Words => words;

    /// <summary>What is wrong with the answer, in words; set by <see cref="Begin"/>.</summary>
    protected string? Wrong { get; private set; }

    /// <summary>What is kept, when it differs from what was typed before it changed; set by <see cref="Compare"/>.</summary>
    protected string? Now { get; private set; }

    protected string Id { get; private set; } = "";

    protected string? DescribedBy
    {
        get
        {
            string?[] by = [Hint is null ? null : HintId, Now is null ? null : NowId, Wrong is null ? null : WrongId];
            var ids = string.Join(' ', by.Where(i => i is not null));
            return ids.Length == 0 ? null : ids;
        }
    }

    protected IHtmlContent LabelWords
    {
        get
        {
            var content = new HtmlContentBuilder().AppendHtml(words.Html(Label, Values));
            if (Optional)
                content.Append(" ").AppendHtml(Markup.Element("span", "quiet", words.Html("(optional)", [])));
            return content;
        }
    }

    protected IHtmlContent? HintLine =>
        Hint is null ? null : Markup.Element("p", "hint", words.Html(Hint, Values)).With("id", HintId);

    protected IHtmlContent? WrongLine =>
        Wrong is null
            ? null
            : Markup
                .Element(
                    "p",
                    WrongClass,
                    Markup.Element("span", "vh", words.Html("Error:", [])),
                    Markup.Text($" {Wrong}")
                )
                .With("id", WrongId);

    /// <summary>What is kept now, where somebody else wrote while this was typed: both texts stand there, to choose from.</summary>
    protected IHtmlContent? NowLine =>
        Now is null
            ? null
            : Markup
                .Element(
                    "p",
                    NowClass,
                    words.Html("Kept now: {now}", new Dictionary<string, object?> { ["now"] = Now })
                )
                .With("id", NowId);

    string NowId => $"{Id}-now";

    string HintId => $"{Id}-hint";

    string WrongId => $"{Id}-wrong";

    /// <summary>Whether a field in this markup has something to say about what was posted.</summary>
    internal static bool HasSaid(string markup) =>
        markup.Contains($"class=\"{WrongClass}\"", StringComparison.Ordinal)
        || markup.Contains($"class=\"{NowClass}\"", StringComparison.Ordinal);

    protected void Compare(TagHelperContext context, string typed, string? kept) =>
        Now = FormState.HasChanged(View, context) && !string.IsNullOrWhiteSpace(kept) && kept != typed ? kept : null;

    /// <summary>Takes the field's place on the page and opens its box.</summary>
    protected void Begin(TagHelperContext context, TagHelperOutput output, string box)
    {
        Id = FormState.Of(View).Place(context, Name);
        Wrong = FormState.Wrong(View, context, Name);
        output.TagName = box;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Wrong is null ? "field" : "field wrong");
    }
}
