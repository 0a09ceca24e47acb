using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>
/// An address that begins with ~/ lies inside the firm of this page. The framework itself sees that only where the whole address
/// is written out; here it holds for addresses that a page puts together, too.
/// </summary>
[HtmlTargetElement("a", Attributes = "href")]
[HtmlTargetElement("form", Attributes = "action")]
[HtmlTargetElement("button", Attributes = "formaction")]
public sealed class AddressInFirm : TagHelper
{
    static readonly string[] Addresses = ["href", "action", "formaction"];

    [ViewContext]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (var name in Addresses)
            if (output.Attributes.TryGetAttribute(name, out var address) && $"{address.Value}" is ['~', '/', ..] inside)
                output.Attributes.SetAttribute(
                    name,
                    new Microsoft.AspNetCore.Html.HtmlString($"{View.HttpContext.Request.PathBase}{inside[1..]}")
                );
    }
}
