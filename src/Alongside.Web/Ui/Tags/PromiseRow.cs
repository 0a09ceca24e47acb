using Alongside.Domain.Basics;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>One promise of a <c>plist</c>: what, how it stands, for whom and by when. What can be done about it is its content.</summary>
public sealed class PromiseRow(Words words, AssetVersions assets) : TagHelper
{
    public required string What { get; set; }

    public required Standing Is { get; set; }

    /// <summary>The standing in words: 4 days late.</summary>
    public required Sentence Says { get; set; }

    public Sentence? Detail { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Markup.Element("span", "t", Markup.Text(What)));
        output.Content.AppendHtml(Status.Span(assets, Is, words.Of(Says)));
        if (Detail is not null)
            output.Content.AppendHtml(Markup.Element("span", "sub small quiet", words.Of(Detail)));
        if (!actions.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Markup.Element("div", "act", actions));
    }
}
