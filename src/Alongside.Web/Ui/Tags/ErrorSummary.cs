using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>
/// What to put right, in the order of the page, each line leading to its field in the same words. The layouts show it above the
/// page, after the page's fields have said where they stand.
/// </summary>
public sealed class ErrorSummary(Words words) : TagHelper
{
    [ViewContext]
    public required ViewContext View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ViewData.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "problem");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "problem");
        var heading = new TagBuilder("h2");
        heading.Attributes["id"] = "problem";
        heading.InnerHtml.AppendHtml(words.Html("There is a problem", []));
        output.Content.SetHtmlContent(heading).AppendHtml(Lines());
    }

    TagBuilder Lines()
    {
        var list = new TagBuilder("ul");
        list.Attributes["class"] = "stack-s";
        var fields = FormState.Of(View).Fields.DistinctBy(f => f.Name).ToList();
        var placed = fields.Select(f => f.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, entry) in View.ViewData.ModelState)
        {
            if (!placed.Contains(name) && FormState.Says(entry) is { } says)
                list.InnerHtml.AppendHtml(Line(says, id: null));
        }
        foreach (var (name, id) in fields)
        {
            if (View.ViewData.ModelState.TryGetValue(name, out var entry) && FormState.Says(entry) is { } says)
                list.InnerHtml.AppendHtml(Line(says, id));
        }
        return list;
    }

    static TagBuilder Line(string says, string? id)
    {
        var item = new TagBuilder("li");
        if (id is null)
        {
            item.InnerHtml.Append(says);
            return item;
        }
        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{id}";
        link.InnerHtml.Append(says);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
