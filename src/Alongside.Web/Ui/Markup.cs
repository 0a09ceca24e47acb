using Microsoft.AspNetCore.Html;

namespace Alongside.Web.Ui;

/// <summary>Elements, said in one line each.</summary>
static class Markup
{
    public static Element Element(string name, string? @class = null, params ReadOnlySpan<IHtmlContent?> inside) =>
        new Element(name).With("class", @class).Around(inside);

    public static Element Input(string type, string name, string value) =>
        new Element("input") { IsVoid = true }
            .With("type", type)
            .With("name", name)
            .With("value", value);

    public static IHtmlContent Text(string text) => new PlainText(text);
}
