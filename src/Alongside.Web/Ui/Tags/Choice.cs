using Microsoft.AspNetCore.Html;
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
        output.TagName = null;
        output.Content.SetHtmlContent(
            set.Look is ChoiceLook.Option ? Option(content, taken) : Opt(set, content, taken)
        );
    }

    Element Option(IHtmlContent content, bool taken) =>
        Markup.Element("option", null, content).With("value", Value).When(taken, "selected");

    Element Opt(ChoiceSet set, IHtmlContent content, bool taken)
    {
        var id = set.NextId();
        var type = set.Look is ChoiceLook.Checkbox ? "checkbox" : "radio";
        var input = Markup.Input(type, set.Name, Value).With("id", id).When(taken, "checked");
        var hint = Hint is null ? null : Markup.Element("span", "hint", words.Html(Hint, []));
        var label = Markup
            .Element("label", null, content, hint is null ? null : Markup.Text(" "), hint)
            .With("for", id);
        return Markup.Element("div", Hindered ? "opt way" : "opt", input, label);
    }
}
