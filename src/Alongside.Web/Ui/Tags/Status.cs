using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

public enum Standing
{
    Due,
    Soon,
    Late,
    Good,
}

/// <summary>How something stands: a shape and a word, in a colour that only helps.</summary>
public sealed class Status(AssetVersions assets) : TagHelper
{
    public required Standing Is { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.ContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(Span(assets, Is, content));
    }

    public static Element Span(AssetVersions assets, Standing standing, IHtmlContent content)
    {
        var (name, shape) = standing switch
        {
            Standing.Soon => ("st soon", "clock"),
            Standing.Late => ("st late", "clock"),
            Standing.Good => ("st good", "check"),
            _ => ("st due", "cal"),
        };
        return Markup.Element("span", name, Icon.Svg(assets, shape), content);
    }
}
