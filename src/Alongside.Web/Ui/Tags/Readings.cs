using Alongside.Domain.Basics;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Alongside.Web.Ui.Tags;

/// <summary>The readings as a picture, and the same numbers as a table below it. Nothing when there are none.</summary>
public sealed class Readings(Words words, AssetVersions assets) : TagHelper
{
    public required ReadingsChart Of { get; set; }

    public string Id { get; set; } = "readings";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of.Readings.IsEmpty)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stack");
        output.Content.SetHtmlContent(Figure()).AppendHtml(Numbers());
    }

    Element Figure()
    {
        var marks = Of.MarksSay is { } says && Of.Marks.Length > 0 ? words.Of(says) : null;
        var caption = marks is null ? null : Markup.Element("figcaption", "small quiet", marks);
        return Markup.Element("figure", "stack", new ChartPicture(Of, words).Svg(Id), caption);
    }

    Element Numbers()
    {
        var summary = Markup.Element("summary", null, Icon.Svg(assets, "chev", "chev turns"), Say("See the numbers"));
        var table = Markup.Element(
            "table",
            "tbl",
            Markup.Element("caption", "vh", words.Of(Of.Title)),
            Markup.Element("thead", null, Markup.Element("tr", null, [.. Headings()])),
            Markup.Element("tbody", null, [.. Of.Readings.Select(Row)])
        );
        return Markup.Element("details", null, summary, table);
    }

    IEnumerable<Element> Headings()
    {
        string[] headings = Of.Marks.Length > 0 ? ["Week of", "Counted", "In the log"] : ["Week of", "Counted"];
        return headings.Select(h => Markup.Element("th", null, Say(h)).With("scope", "col"));
    }

    Element Row(ChartReading reading) =>
        Markup.Element(
            "tr",
            null,
            Markup.Element("th", null, Markup.Text(words.Tick(reading.Week))).With("scope", "row"),
            Markup.Element("td", null, words.Of(ChartPicture.Says(reading))),
            Of.Marks.Length > 0 ? Markup.Element("td", null, words.Of(Logged(reading.Week))) : null
        );

    Sentence Logged(DateOnly week)
    {
        var marks = Of.Marks.Where(m => m.Day >= week && m.Day < week.AddDays(7)).ToList();
        var helped = marks.Count(m => m.Helped);
        return marks.Count == 0
            ? Sentence.Say("Nothing")
            : Sentence.Say("{helped} helped, {way} in the way", ("helped", helped), ("way", marks.Count - helped));
    }

    IHtmlContent Say(string english) => words.Html(english, []);
}
