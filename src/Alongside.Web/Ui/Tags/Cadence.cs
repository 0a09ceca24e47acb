using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>The last weeks, oldest first: a large dot is a week in which the two sat down and talked. To the ear it is a sentence.</summary>
public sealed class Cadence(Words words) : TagHelper
{
    public required ImmutableArray<bool> Weeks { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cad");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", words.Of(Says));
        output.Content.Clear();
        foreach (var talked in Weeks)
            output.Content.AppendHtml(Markup.Element("i", talked ? "y" : null));
    }

    Sentence Says
    {
        get
        {
            var talked = Weeks.Count(w => w);
            var ago = Weeks.Length - Weeks.LastIndexOf(true);
            return talked == 0
                ? Sentence.Say("Not yet in the last {weeks} weeks", ("weeks", Weeks.Length))
                : Sentence.Count(
                    ago,
                    "Talked in {talked} of the last {weeks} weeks, most recently last week",
                    "Talked in {talked} of the last {weeks} weeks, most recently {count} weeks ago",
                    ("talked", talked),
                    ("weeks", Weeks.Length)
                );
        }
    }
}
