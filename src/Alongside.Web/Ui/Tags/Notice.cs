using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>
/// What has happened and who can see it: "Saved. You and Maya can see it." A form inside it undoes it; give that form
/// <c>data-lasts="10"</c> where undoing runs out after so many seconds.
/// </summary>
public sealed class Notice(AssetVersions assets) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.ContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice");
        output.Attributes.SetAttribute("role", "status");
        output.Content.SetHtmlContent(Icon.Svg(assets, "check")).AppendHtml(content);
    }
}
