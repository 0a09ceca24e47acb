using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>
/// A form that makes one move: posted, with the antiforgery token, a key that makes pressing twice the same as pressing once,
/// and the version of the record that the reader saw. <c>about</c> says which line it is for where a page has several such forms.
/// </summary>
[HtmlTargetElement("form", Attributes = Mark)]
public sealed class MoveForm(IHtmlGenerator html, Words words) : TagHelper
{
    const string Mark = "move";

    [ViewContext]
    public required ViewContext View { get; set; }

    public long? Version { get; set; }

    public string? About { get; set; }

    /// <summary>Before the framework's own form tag, which then finds the method and adds no second token.</summary>
    public override int Order => -1010;

    public override void Init(TagHelperContext context)
    {
        FormState.SetLive(context, FormState.AboutTyped(View.HttpContext) == (About ?? ""));
        if (About is not null)
            FormState.SetAbout(context, About);
        ReadFirst.Begin(context);
    }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        output.Attributes.RemoveAll(Mark);
        output.Attributes.SetAttribute("method", "post");
        if (ReadFirst.IsNoted(context))
            output.PostContent.AppendHtml(ReadFirst.Button(words));
        output.PostContent.AppendHtml(html.GenerateAntiforgery(View));
        output.PostContent.AppendHtml(Markup.Input("hidden", "key", $"{Guid.CreateVersion7()}"));
        if (Version is { } version)
            output.PostContent.AppendHtml(
                Markup.Input(
                    "hidden",
                    "version",
                    FormState.KeptVersion(View, context) ?? version.ToString(CultureInfo.InvariantCulture)
                )
            );
        if (About is not null)
            output.PostContent.AppendHtml(Markup.Input("hidden", "about", About));
    }
}
