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
        output.Content.SetHtmlContent(
            Markup.Element("h2", null, words.Html("There is a problem", [])).With("id", "problem")
        );
        output.Content.AppendHtml(Markup.Element("ul", "stack-s", [.. Lines()]));
    }

    /// <summary>First what concerns the whole page, then the fields.</summary>
    IEnumerable<Element> Lines()
    {
        var fields = FormState.Of(View).Fields.DistinctBy(f => f.Name).ToList();
        var placed = fields.Select(f => f.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, entry) in View.ViewData.ModelState)
        {
            if (!placed.Contains(name) && FormState.Says(entry) is { } says)
                yield return Markup.Element("li", null, Markup.Text(says));
        }
        foreach (var (name, id) in fields)
        {
            if (View.ViewData.ModelState.TryGetValue(name, out var entry) && FormState.Says(entry) is { } says)
                yield return Markup.Element(
                    "li",
                    null,
                    Markup.Element("a", null, Markup.Text(says)).With("href", $"#{id}")
                );
        }
    }
}
