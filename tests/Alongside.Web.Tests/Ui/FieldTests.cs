using Alongside.Web.Ui;
using Alongside.Web.Ui.Tags;

namespace Alongside.Web.Tests.Ui;

public sealed class FieldTests
{
    readonly Rendered page = new();

    [Fact]
    public async Task A_label_and_a_hint_belong_to_the_input()
    {
        var body = await page.Element(Seen(hint: "One thing, with a date."));

        var input = body.QuerySelector("input")!;
        Assert.Equal("What have you seen?", body.QuerySelector($"label[for={input.Id}]")!.TextContent);
        Assert.Equal(
            "One thing, with a date.",
            body.QuerySelector($"#{input.GetAttribute("aria-describedby")}")!.TextContent
        );
        Assert.False(input.HasAttribute("aria-invalid"));
    }

    [Fact]
    public async Task What_is_folded_away_is_open_where_a_mistake_stands_in_it()
    {
        var folded = await page.Html(new Folded(), "details", () => page.Html(Seen()));
        page.Wrong("seen", "Write one thing you saw.");
        var open = await page.Html(new Folded(), "details", () => page.Html(Seen()));

        Assert.False(Rendered.Parse(folded).QuerySelector("details")!.HasAttribute("open"));
        Assert.True(Rendered.Parse(open).QuerySelector("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task A_mistake_says_the_same_words_beside_the_field_and_in_the_summary()
    {
        page.Wrong("seen", "Write one thing you saw.");

        var body = await page.Element(Seen());
        var summary = await page.Element(new ErrorSummary(Words.English) { View = page.View });

        var input = body.QuerySelector("input")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(
            "Error: Write one thing you saw.",
            body.QuerySelector($"#{input.GetAttribute("aria-describedby")}")!.TextContent
        );
        Assert.Equal("Write one thing you saw.", summary.QuerySelector($"a[href='#{input.Id}']")!.TextContent);
    }

    [Fact]
    public async Task The_summary_follows_the_order_of_the_page_and_starts_with_what_concerns_it_all()
    {
        page.Wrong("alpha", "Third.");
        page.Wrong("zulu", "Second.");
        page.Wrong("", "First.");
        await page.Element(new Field(Words.English) { View = page.View, Name = "zulu" });
        await page.Element(new Field(Words.English) { View = page.View, Name = "alpha" });

        var summary = await page.Element(new ErrorSummary(Words.English) { View = page.View });

        Assert.Equal(["First.", "Second.", "Third."], summary.QuerySelectorAll("li").Select(l => l.TextContent));
    }

    [Fact]
    public async Task Without_a_mistake_there_is_no_summary()
    {
        Assert.Empty(await page.Html(new ErrorSummary(Words.English) { View = page.View }));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("lines")]
    public async Task What_was_typed_comes_back_as_it_was(string type)
    {
        const string typed = "\n<script>alert(1)</script> “ok” 👋 שלום";
        page.Post(("seen", [typed]));

        var body = await page.Element(Seen(type: type, value: "before"));

        var kept =
            type == "lines"
                ? body.QuerySelector("textarea")!.TextContent
                : body.QuerySelector("input")!.GetAttribute("value");
        Assert.Equal(typed, kept);
        Assert.Null(body.QuerySelector("script"));
    }

    [Fact]
    public async Task Of_several_like_forms_only_the_posted_one_keeps_words_and_mistakes()
    {
        page.Post(("about", ["two"]), ("day", ["tomorrow"]));
        page.Wrong("day", "Write a day.");

        var one = await InForm("one");
        var two = await InForm("two");

        Assert.Equal("", one.QuerySelector("input")!.GetAttribute("value"));
        Assert.Null(one.QuerySelector(".wrong-says"));
        Assert.Equal("tomorrow", two.QuerySelector("input")!.GetAttribute("value"));
        Assert.NotNull(two.QuerySelector(".wrong-says"));
        Assert.NotEqual(one.QuerySelector("input")!.Id, two.QuerySelector("input")!.Id);
    }

    [Fact]
    public async Task A_typed_day_that_is_none_is_shown_again_as_text()
    {
        page.Post(("on", ["the sixth"]));

        var input = (await page.Element(new DateField(Words.English) { View = page.View, Name = "on" })).QuerySelector(
            "input"
        )!;

        Assert.Equal(("text", "the sixth"), (input.GetAttribute("type"), input.GetAttribute("value")));
    }

    [Fact]
    public async Task A_known_day_is_given_to_the_browser_s_own_picker()
    {
        var field = new DateField(Words.English)
        {
            View = page.View,
            Name = "on",
            Day = new DateOnly(2026, 11, 6),
        };

        var input = (await page.Element(field)).QuerySelector("input")!;

        Assert.Equal(("date", "2026-11-06"), (input.GetAttribute("type"), input.GetAttribute("value")));
    }

    [Fact]
    public async Task The_one_question_of_a_page_is_its_heading_and_still_a_label()
    {
        var field = Seen();
        field.Heading = true;

        var body = await page.Element(field);

        Assert.Equal(body.QuerySelector("input")!.Id, body.QuerySelector("h1 > label")!.GetAttribute("for"));
    }

    Task<AngleSharp.Dom.IElement> InForm(string about)
    {
        var form = new MoveForm(null!, Words.English) { View = page.View, About = about };
        var context = new Microsoft.AspNetCore.Razor.TagHelpers.TagHelperContext([], page.Items, about);
        form.Init(context);
        return page.Element(
            new Field(Words.English)
            {
                View = page.View,
                Name = "day",
                Label = "Which day?",
            }
        );
    }

    Field Seen(string type = "text", string? value = null, string? hint = null) =>
        new(Words.English)
        {
            View = page.View,
            Name = "seen",
            Label = "What have you seen?",
            Hint = hint,
            Type = type,
            Value = value,
        };
}
