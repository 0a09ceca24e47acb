using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>A picture beside a word; the word says it, so readers by ear skip the picture.</summary>
public sealed class Icon(AssetVersions assets) : TagHelper
{
    public required string Name { get; set; }

    public string? Class { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Svg(assets, Name, Class));
    }

    public static IHtmlContent Svg(AssetVersions assets, string name, string? more = null) => assets.Icon(name, more);
}
