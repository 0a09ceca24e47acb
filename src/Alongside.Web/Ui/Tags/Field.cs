using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>
/// One question with one control. Types: text, email, tel, number, time, date, code, password, lines (several lines of text) and
/// select (with choices inside). Further attributes go to the control. What was posted is kept as it was typed.
/// </summary>
public class Field(Words words) : Asked(words)
{
    public string Type { get; set; } = "text";

    public string? Value { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = FormState.Of(View).Place(Name);
        var wrong = FormState.Wrong(View, context, Name);
        var value = FormState.Posted(View, context, Name)?.ToString() ?? Value ?? "";
        var control = Control(value);
        ChoiceSet.Into(context, new ChoiceSet(Name, [value], ChoiceLook.Option));
        if (Type == "select")
            control.InnerHtml.AppendHtml(await output.GetChildContentAsync());
        Dress(control, id, wrong, output);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", wrong is null ? "field" : "field wrong");
        output.Content.SetHtmlContent(LabelLine(id));
        foreach (var part in new[] { HintLine(id), WrongLine(id, wrong), control })
            output.Content.AppendHtml(part);
    }

    TagBuilder Control(string value)
    {
        switch (Type)
        {
            case "lines":
                var lines = new TagBuilder("textarea");
                // a line break right after the tag is dropped by browsers, so one is given up for those that were typed
                lines.InnerHtml.AppendHtml("\n").Append(value);
                return lines;
            case "select":
                return new TagBuilder("select");
            case "code":
                var code = Input("text", value);
                code.Attributes["class"] = "code";
                code.Attributes["inputmode"] = "numeric";
                code.Attributes["autocomplete"] = "one-time-code";
                return code;
            default:
                return Input(TypeFor(value), value);
        }
    }

    /// <summary>The type of the input that can show this value.</summary>
    protected virtual string TypeFor(string value) => Type;

    TagBuilder LabelLine(string id)
    {
        var label = Element("label", null, LabelWords);
        label.Attributes["for"] = id;
        return Heading ? Element("h1", null, label) : label;
    }

    void Dress(TagBuilder control, string id, string? wrong, TagHelperOutput output)
    {
        control.Attributes["id"] = id;
        control.Attributes["name"] = Name;
        if (DescribedBy(id, wrong) is { } by)
            control.Attributes["aria-describedby"] = by;
        if (wrong is not null)
            control.Attributes["aria-invalid"] = "true";
        foreach (var more in output.Attributes)
            control.Attributes[more.Name] = $"{more.Value}";
    }

    static TagBuilder Input(string type, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = type;
        input.Attributes["value"] = value;
        return input;
    }
}
