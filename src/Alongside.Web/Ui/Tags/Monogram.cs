using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>A person's initials in their colour. The name always stands in the text beside it, so this is hidden from ears.</summary>
public sealed class Monogram : TagHelper
{
    public required Face Of { get; set; }

    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Class(Of, Small));
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetContent(Of.Initials);
    }

    public static TagBuilder Span(Face face, bool small = false)
    {
        var span = new TagBuilder("span");
        span.Attributes["class"] = Class(face, small);
        span.Attributes["aria-hidden"] = "true";
        span.InnerHtml.Append(face.Initials);
        return span;
    }

    static string Class(Face face, bool small) =>
        string.Join(' ', new[] { "av", face.Tone, small ? "sm" : "" }.Where(c => c.Length > 0));
}
