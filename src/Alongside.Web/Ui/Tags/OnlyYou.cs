using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>
/// Words that only the signed-in person can read, in a box of their own: never on a page that two people look at. It closes with
/// one press; <see cref="Shown"/> makes it a plain box for a page that is the reader's alone.
/// </summary>
public sealed class OnlyYou(Words words, AssetVersions assets) : TagHelper
{
    [ViewContext]
    public required ViewContext View { get; set; }

    public bool Shown { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = Shown ? "section" : "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Shown ? "only stack-s" : "only");
        output.Content.SetHtmlContent(Heading(Shown ? "h2" : "summary"));
        if (Shown)
        {
            output.Content.AppendHtml(inside);
            return;
        }
        output.Attributes.SetAttribute("data-open-wide", "");
        output.Content.AppendHtml(Markup.Element("div", "stack", inside, Close()));
    }

    Element Heading(string name)
    {
        var reader = Frame.Of(View.HttpContext)?.Reader.First ?? "";
        var says = words.Html("Only you can see this, {name}", [new("name", reader)]);
        return Markup.Element(name, "only-h", Icon.Svg(assets, "one"), says);
    }

    /// <summary>Hidden until the script that can close the box shows it; without script the summary closes it.</summary>
    Element Close() =>
        Markup
            .Element("button", "btn slim plum", words.Html("Close my notes", []))
            .With("type", "button")
            .With("data-close-notes", "")
            .When(true, "hidden");
}
