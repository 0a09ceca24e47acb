using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>A person's initials in their colour. The name always stands in the text beside it, so this is hidden from ears.</summary>
public sealed class Monogram : TagHelper
{
    public required Face Of { get; set; }

    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Span(Of, Small));
    }

    public static Element Span(Face face, bool small = false)
    {
        string[] classes = ["av", face.Tone, small ? "sm" : ""];
        return Markup
            .Element("span", string.Join(' ', classes.Where(c => c.Length > 0)), Markup.Text(face.Initials))
            .With("aria-hidden", "true");
    }
}
