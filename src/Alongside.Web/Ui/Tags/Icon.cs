using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>A picture beside a word; the word says it, so readers by ear skip the picture.</summary>
public sealed class Icon(AssetVersions assets) : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        var more = output.Attributes["class"] is { } given ? $" {given.Value}" : "";
        output.Attributes.SetAttribute("class", $"icon{more}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(Use(assets, Name));
    }

    public static IHtmlContent Svg(AssetVersions assets, string name, string more = "")
    {
        var svg = new TagBuilder("svg");
        svg.Attributes["class"] = more.Length == 0 ? "icon" : $"icon {more}";
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        svg.InnerHtml.AppendHtml(Use(assets, name));
        return svg;
    }

    static TagBuilder Use(AssetVersions assets, string name)
    {
        var use = new TagBuilder("use");
        use.Attributes["href"] = $"{assets["icons.svg"]}#i-{name}";
        return use;
    }
}
