using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>
/// One question with a few answers, or with <see cref="Several"/> any number of them. None is taken beforehand unless the page
/// gives a value.
/// </summary>
public sealed class Choices(Words words) : Asked(words)
{
    public string? Value { get; set; }

    public bool Several { get; set; }

    /// <summary>Pills in a row; lines for answers that are sentences; a pair of one weight.</summary>
    public ChoicesLook Look { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = FormState.Of(View).Place(Name);
        var wrong = FormState.Wrong(View, context, Name);
        IEnumerable<string?> taken = FormState.Posted(View, context, Name) is { } posted ? posted : [Value];
        ChoiceSet.Into(
            context,
            new ChoiceSet(Name, [.. taken], Several ? ChoiceLook.Checkbox : ChoiceLook.Radio) { Id = id }
        );
        var choices = await output.GetChildContentAsync();

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", wrong is null ? "field" : "field wrong");
        if (DescribedBy(id, wrong) is { } by)
            output.Attributes.SetAttribute("aria-describedby", by);
        output.Content.SetHtmlContent(Legend());
        foreach (var part in new[] { HintLine(id), WrongLine(id, wrong), Element("div", Class, choices) })
            output.Content.AppendHtml(part);
    }

    string Class => Look is ChoicesLook.Pills ? "opts" : $"opts {(Look is ChoicesLook.Lines ? "lines" : "pair")}";

    TagBuilder Legend() =>
        Heading ? Element("legend", null, Element("h1", null, LabelWords)) : Element("legend", "lab", LabelWords);
}

public enum ChoicesLook
{
    Pills,
    Lines,
    Pair,
}
