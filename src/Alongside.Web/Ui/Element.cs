using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Alongside.Web.Ui;

/// <summary>An element with its attributes and what stands inside it. Values of attributes are encoded as it is written out.</summary>
public sealed class Element(string name) : IHtmlContent
{
    readonly List<(string Name, string Value)> attributes = [];
    readonly List<IHtmlContent> inside = [];

    /// <summary>An element that closes itself, such as an input.</summary>
    public bool IsVoid { get; init; }

    /// <summary>With an attribute, in place of one of that name, unless its value is null.</summary>
    public Element With(string attribute, string? value)
    {
        if (value is not null)
        {
            Forget(attribute);
            attributes.Add((attribute, value));
        }
        return this;
    }

    public Element When(bool holds, string attribute) => holds ? With(attribute, attribute) : this;

    public Element Around(params ReadOnlySpan<IHtmlContent?> parts)
    {
        foreach (var part in parts)
        {
            if (part is not null)
                inside.Add(part);
        }
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            writer.Write(' ');
            writer.Write(attribute);
            writer.Write("=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }
        writer.Write('>');
        if (IsVoid)
            return;
        foreach (var part in inside)
            part.WriteTo(writer, encoder);
        writer.Write("</");
        writer.Write(name);
        writer.Write('>');
    }

    void Forget(string attribute)
    {
        for (var i = attributes.Count - 1; i >= 0; i--)
        {
            if (attributes[i].Name == attribute)
                attributes.RemoveAt(i);
        }
    }
}

/// <summary>Text, encoded as it is written out.</summary>
public sealed class PlainText(string text) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, text);
}
