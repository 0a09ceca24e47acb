using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>An envelope that both know of. Its content says whose it is and when it opens, and may hold the form that opens it.</summary>
public sealed class SealedNote(AssetVersions assets) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.ContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sealed");
        output.Content.SetHtmlContent(Icon.Svg(assets, "seal")).AppendHtml(Markup.Element("div", "stack-s", content));
    }
}
