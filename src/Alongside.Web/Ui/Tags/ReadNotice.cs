using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>
/// That what stands in a form is not saved: after "Read my words first", with the way to the first field with something to look at,
/// and after a sign-in that came between writing and saving.
/// </summary>
public sealed class ReadNotice(Words words) : TagHelper
{
    [ViewContext]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var read = FormState.Of(View).Coached.Where(c => c.Found is not null).ToList();
        var isKept = FormState.HasKept(View.HttpContext);
        if (read.Count == 0 && !isKept)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "notice read-notice");
        output.Attributes.SetAttribute("role", "status");
        output.Content.SetHtmlContent(
            Markup.Element("p", null, isKept ? words.Html(IsBack, []) : Says(read.FirstOrDefault(c => c.Found > 0).Id))
        );
    }

    const string IsBack = "You were signed out before this was saved. Your words are back. Send them once more.";

    Microsoft.AspNetCore.Html.IHtmlContent Says(string? first) =>
        first is null
            ? words.Html("Nothing stands out. Nothing is saved yet.", [])
            : words.Html(
                "Nothing is saved yet. <a href=\"#{field}\">See what stands beside your words</a>.",
                [new("field", first)]
            );
}
