using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>Days of a plan as a line from left to right; an ordered list to the ear.</summary>
public sealed class Milestones(Words words) : TagHelper
{
    /// <summary>What the days are of: "Sam’s plan, six weeks". Holes are filled from <c>say-</c> attributes.</summary>
    public required string Label { get; set; }

    public DateOnly Today { get; set; }

    [HtmlAttributeName(DictionaryAttributePrefix = "say-")]
    public IDictionary<string, object?> Values { get; } =
        new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);

    public override void Init(TagHelperContext context) => context.Items[typeof(Milestones)] = this;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = await output.GetChildContentAsync();
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "miles");
        output.Attributes.SetAttribute("aria-label", words.Html(Label, Values));
        output.Content.SetHtmlContent(items);
    }
}

/// <summary>One day of the line; what happens on it is its content.</summary>
public sealed class Milestone(Words words) : TagHelper
{
    public required DateOnly On { get; set; }

    public Progress Is { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.ContentAsync();
        var today = ((Milestones)context.Items[typeof(Milestones)]).Today;
        var day = Markup.Text(On == today ? words["Today"] : words.Tick(On));
        var item = Markup
            .Element("li", Is.ToClass(), Markup.Element("b", null, day), Markup.Text(" "), content)
            .With("aria-current", Is is Progress.Now ? "step" : null);
        output.TagName = null;
        output.Content.SetHtmlContent(item);
    }
}
