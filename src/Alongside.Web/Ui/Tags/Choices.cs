using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

public enum ChoicesLook
{
    Pills,
    Lines,
    Pair,
}

/// <summary>
/// One question with a few answers, or with <see cref="Several"/> any number of them. None is taken beforehand unless the page
/// gives a value.
/// </summary>
public sealed class Choices(Words words) : Asked(words)
{
    public string? Value { get; set; }

    public bool Several { get; set; }

    /// <summary>What is taken beforehand, where several may be.</summary>
    public IEnumerable<string>? Taken { get; set; }

    /// <summary>Pills in a row; lines for answers that are sentences; a pair of one weight.</summary>
    public ChoicesLook Look { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Begin(context, output, "fieldset");
        IEnumerable<string?> taken = FormState.Posted(View, context, Name) is { } posted
            ? posted
            : Taken ?? (IEnumerable<string?>)[Value];
        var look = Several ? ChoiceLook.Checkbox : ChoiceLook.Radio;
        ChoiceSet.Into(context, new ChoiceSet(Name, [.. taken], look) { Id = Id });
        var choices = await output.GetChildContentAsync();

        if (DescribedBy is { } by)
            output.Attributes.SetAttribute("aria-describedby", by);
        output.Content.SetHtmlContent(Legend());
        foreach (var part in new[] { HintLine, WrongLine, Markup.Element("div", Class, choices) })
            output.Content.AppendHtml(part);
    }

    string Class =>
        Look switch
        {
            ChoicesLook.Lines => "opts lines",
            ChoicesLook.Pair => "opts pair",
            _ => "opts",
        };

    Element Legend() =>
        Heading
            ? Markup.Element("legend", null, Markup.Element("h1", null, LabelWords))
            : Markup.Element("legend", Unseen ? "vh" : "lab", LabelWords);
}
