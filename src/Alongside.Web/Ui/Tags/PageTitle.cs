using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>The title of the page; the layout shows it in the head.</summary>
public sealed class PageTitle(HtmlEncoder encoder) : TagHelper
{
    [ViewContext]
    public required ViewContext View { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        using var writer = new StringWriter();
        (await output.ContentAsync()).WriteTo(writer, encoder);
        View.ViewData["Title"] = WebUtility.HtmlDecode($"{writer}").Trim();
        output.SuppressOutput();
    }
}
