using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Alongside.Web.Ui;

/// <summary>Elements, said in one line each.</summary>
static class Markup
{
    public static TagBuilder Element(string name, string? @class = null, params ReadOnlySpan<IHtmlContent?> inside)
    {
        var element = new TagBuilder(name);
        if (@class is not null)
            element.Attributes["class"] = @class;
        foreach (var part in inside)
        {
            if (part is not null)
                element.InnerHtml.AppendHtml(part);
        }
        return element;
    }

    public static TagBuilder Input(string type, string name, string value)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        return input.With("type", type).With("name", name).With("value", value);
    }

    /// <summary>With an attribute, unless its value is null.</summary>
    public static TagBuilder With(this TagBuilder element, string attribute, string? value)
    {
        if (value is not null)
            element.Attributes[attribute] = value;
        return element;
    }

    public static TagBuilder When(this TagBuilder element, bool holds, string attribute) =>
        holds ? element.With(attribute, attribute) : element;

    public static IHtmlContent Text(string text) => new HtmlContentBuilder().Append(text);
}
