using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>
/// Who can read what follows, by name. Who is named decides the look: nobody else (only you), one other (two monograms), HR
/// besides (three), or, with <see cref="Opens"/>, sealed until then. Own words may use {who}: "{who} can read
/// your log", or {whom}: "Goes to {whom}."
/// </summary>
[HtmlTargetElement("audience")]
public sealed class AudienceLine(Words words, AssetVersions assets) : TagHelper
{
    [ViewContext]
    public required ViewContext View { get; set; }

    /// <summary>The reader; by default the signed-in person.</summary>
    public Face? You { get; set; }

    public Face? With { get; set; }

    public Face? Hr { get; set; }

    /// <summary>When the two open it: "after step 2".</summary>
    public string? Opens { get; set; }

    /// <summary>Numbers without a name, hidden for small groups.</summary>
    public bool NumbersOnly { get; set; }

    [HtmlAttributeName(DictionaryAttributePrefix = "say-")]
    public IDictionary<string, object?> Values { get; } =
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", IsOwn ? "who own" : "who");
        var own = (await output.GetChildContentAsync()).GetContent().Trim();
        var says = words.Html(
            own.Length > 0 ? own : Usual,
            [.. Values, new("who", Who), new("whom", Whom), new("opens", Opens)]
        );
        output.Content.SetHtmlContent(Mark()).AppendHtml(Markup.Element("span", null, says));
    }

    bool IsOwn => With is null && !NumbersOnly;

    string Usual =>
        this switch
        {
            { NumbersOnly: true } => "{who}. Groups of fewer than 5 people are not shown.",
            { Opens: not null } => "{who} open this together, {opens}.",
            _ => "{who} can read this.",
        };

    IHtmlContent Who =>
        this switch
        {
            { NumbersOnly: true } => words.Html("<b>Numbers only, no names</b>", []),
            { With: null } => words.Html("<b>Only you</b>", []),
            { Hr: null } => words.Html("<b>You and {with}</b>", [new("with", With.First)]),
            _ => words.Html("<b>You, {with} and {hr}</b>", [new("with", With.First), new("hr", Hr.First)]),
        };

    /// <summary>The same people in the middle of a sentence: "Goes to you and Maya."</summary>
    IHtmlContent Whom =>
        this switch
        {
            { With: null } => words.Html("<b>only you</b>", []),
            { Hr: null } => words.Html("<b>you and {with}</b>", [new("with", With.First)]),
            _ => words.Html("<b>you, {with} and {hr}</b>", [new("with", With.First), new("hr", Hr.First)]),
        };

    IHtmlContent Mark()
    {
        if (NumbersOnly)
            return Icon.Svg(assets, "shield");
        if (Opens is not null)
            return Icon.Svg(assets, "seal");
        if (IsOwn)
            return Icon.Svg(assets, "one");
        Face?[] named = [You ?? Frame.Of(View.HttpContext)?.Reader, With, Hr];
        return Markup.Element("span", "avs", [.. named.OfType<Face>().Select(f => Monogram.Span(f, small: true))]);
    }
}
