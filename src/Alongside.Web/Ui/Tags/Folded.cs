using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>A part of a page that is folded away. It is open where a mistake stands in it, so that nobody has to look for it.</summary>
[HtmlTargetElement("details")]
public sealed class Folded : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Content.SetHtmlContent(await output.ContentAsync());
        if (Asked.HasSaid(output.Content.GetContent()))
            output.Attributes.SetAttribute("open", "open");
    }
}
