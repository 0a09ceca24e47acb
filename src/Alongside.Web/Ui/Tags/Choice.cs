using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>One answer inside choices or a select; its words are its content.</summary>
public sealed class Choice(Words words) : TagHelper
{
    public required string Value { get; set; }

    /// <summary>One sentence below the words, in lines.</summary>
    public string? Hint { get; set; }

    /// <summary>Clay instead of pine once taken: something got in the way.</summary>
    public bool Hindered { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var set = ChoiceSet.Of(context);
        var content = await output.ContentAsync();
        var taken = set.Taken.Contains(Value);
        output.TagMode = TagMode.StartTagAndEndTag;
        if (set.Look is ChoiceLook.Option)
            AsOption(output, content, taken);
        else
            AsOpt(output, set, content, taken);
    }

    void AsOption(TagHelperOutput output, IHtmlContent content, bool taken)
    {
        output.TagName = "option";
        output.Attributes.SetAttribute("value", Value);
        if (taken)
            output.Attributes.SetAttribute("selected", "selected");
        output.Content.SetHtmlContent(content);
    }

    void AsOpt(TagHelperOutput output, ChoiceSet set, IHtmlContent content, bool taken)
    {
        var id = set.NextId();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Hindered ? "opt way" : "opt");
        output.Content.SetHtmlContent(Input(set, id, taken)).AppendHtml(LabelOf(id, content));
    }

    TagBuilder Input(ChoiceSet set, string id, bool taken)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = set.Look is ChoiceLook.Checkbox ? "checkbox" : "radio";
        input.Attributes["name"] = set.Name;
        input.Attributes["id"] = id;
        input.Attributes["value"] = Value;
        if (taken)
            input.Attributes["checked"] = "checked";
        return input;
    }

    TagBuilder LabelOf(string id, IHtmlContent content)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.AppendHtml(content);
        if (Hint is not null)
        {
            var hint = new TagBuilder("span");
            hint.Attributes["class"] = "hint";
            hint.InnerHtml.AppendHtml(words.Html(Hint, []));
            label.InnerHtml.AppendHtml(" ").AppendHtml(hint);
        }
        return label;
    }
}
