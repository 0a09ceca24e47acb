using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>Markup of a page as a picture of itself: nothing in it can be followed, sent or typed into.</summary>
public sealed partial class OnlyShown : TagHelper
{
    [ViewContext]
    public required ViewContext View { get; set; }

    /// <summary>Whose page it is a picture of.</summary>
    public required Face Reader { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var around = Frame.Of(View.HttpContext)!;
        (around with { Reader = Reader }).Around(View.HttpContext);
        var markup = (await output.GetChildContentAsync()).GetContent();
        around.Around(View.HttpContext);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Still(markup));
    }

    public static string Still(string markup)
    {
        var still = Hidden().Replace(markup, "");
        still = FormStart().Replace(still, "<div>").Replace("</form>", "</div>", StringComparison.Ordinal);
        still = Control().Replace(still, "<${name} disabled");
        return Link().Replace(still, "<a${before}");
    }

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>", Rules, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("<form[^>]*>", Rules, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormStart();

    [GeneratedRegex(@"<(?<name>button|input|select|textarea)\b", Rules, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Control();

    [GeneratedRegex("<a(?<before>[^>]*?) href=\"[^\"]*\"", Rules, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    const RegexOptions Rules = RegexOptions.ExplicitCapture;
}
