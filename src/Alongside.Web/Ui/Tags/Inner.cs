using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

static class Inner
{
    /// <summary>What stands inside the element: its translated words where another tag has made them, else its markup.</summary>
    public static async Task<IHtmlContent> ContentAsync(this TagHelperOutput output)
    {
        if (!output.IsContentModified)
            return await output.GetChildContentAsync();
        var made = new HtmlContentBuilder();
        output.Content.CopyTo(made);
        return made;
    }
}
