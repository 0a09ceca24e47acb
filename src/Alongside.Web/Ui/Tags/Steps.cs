using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

public enum Progress
{
    Ahead,
    Now,
    Done,
}

/// <summary>The steps of the worksheet, in any order one likes; folded to one line on a phone.</summary>
public sealed class Steps(Words words, AssetVersions assets) : TagHelper
{
    readonly List<Step> steps = [];

    /// <summary>What the steps are of, for readers by ear: "Steps in this meeting".</summary>
    public required string Label { get; set; }

    public override void Init(TagHelperContext context) => context.Items[typeof(Steps)] = this;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("aria-label", words[Label]);
        var list = Markup.Element("ol", "steps", [.. steps.Select(Item)]);
        output.Content.SetHtmlContent(Markup.Element("details", "steps-d", Summary(), list).With("data-open-wide", ""));
    }

    public void Add(Step step) => steps.Add(step);

    Element Summary()
    {
        var now = steps.FindIndex(s => s.Is is Progress.Now);
        var says = words.Html(
            "<span>Step {number} of {count}: {step}</span>",
            [new("number", now + 1), new("count", steps.Count), new("step", now < 0 ? null : steps[now].Words)]
        );
        return Markup.Element("summary", null, Icon.Svg(assets, "chev", "chev turns"), says);
    }

    Element Item(Step step)
    {
        var done = step.Is is Progress.Done ? words.Html("<span class=\"vh\"> (done)</span>", []) : null;
        var link = Markup
            .Element("a", null, Markup.Element("span", null, step.Words, done))
            .With("href", step.Href)
            .With("aria-current", step.Is is Progress.Now ? "step" : null);
        return Markup.Element("li", step.Is.ToClass(), link);
    }
}

/// <summary>One step; its words are its content.</summary>
public sealed class Step : TagHelper
{
    public required string Href { get; set; }

    public Progress Is { get; set; }

    [HtmlAttributeNotBound]
    public IHtmlContent Words { get; private set; } = HtmlString.Empty;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Words = await output.ContentAsync();
        ((Steps)context.Items[typeof(Steps)]).Add(this);
        output.SuppressOutput();
    }
}

static class ProgressClasses
{
    public static string? ToClass(this Progress progress) =>
        progress is Progress.Ahead ? null : progress.ToString().ToLower(CultureInfo.InvariantCulture);
}
