using Alongside.Web.Ui;
using Alongside.Web.Ui.Tags;

namespace Alongside.Web.Tests.Ui;

public sealed class ChoicesTests
{
    readonly Rendered page = new();

    [Fact]
    public async Task Nothing_is_taken_beforehand()
    {
        var body = await page.Element(Log(), HelpedOrWay);

        Assert.Equal(2, body.QuerySelectorAll("input[type=radio][name=kind]").Length);
        Assert.Empty(body.QuerySelectorAll("input[checked]"));
        Assert.Equal("Did it help?", body.QuerySelector("fieldset > legend")!.TextContent);
    }

    [Fact]
    public async Task Each_choice_has_words_of_its_own()
    {
        var body = await page.Element(Log(), HelpedOrWay);

        var words = body.QuerySelectorAll("input").Select(i => body.QuerySelector($"label[for={i.Id}]")!.TextContent);

        Assert.Equal(["Helped", "Got in the way"], words);
    }

    [Fact]
    public async Task What_was_chosen_stays_chosen()
    {
        page.Post(("kind", ["way"]));

        var body = await page.Element(Log("helped"), HelpedOrWay);

        Assert.Equal(["way"], body.QuerySelectorAll("input[checked]").Select(i => i.GetAttribute("value")!));
    }

    [Fact]
    public async Task Several_may_be_chosen_where_the_page_says_so()
    {
        page.Post(("kind", ["helped", "way"]));
        var several = Log();
        several.Several = true;

        var body = await page.Element(several, HelpedOrWay);

        Assert.Equal(2, body.QuerySelectorAll("input[type=checkbox][checked]").Length);
    }

    [Fact]
    public async Task The_summary_leads_to_the_first_choice()
    {
        page.Wrong("kind", "Choose one.");
        var body = await page.Element(Log(), HelpedOrWay);

        var summary = await page.Element(new ErrorSummary(Words.English) { View = page.View });

        var link = summary.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal("helped", body.QuerySelector(link)!.GetAttribute("value"));
        Assert.Contains("Choose one.", body.QuerySelector("fieldset")!.TextContent);
    }

    [Fact]
    public async Task A_select_takes_choices_too()
    {
        var select = new Field(Words.English)
        {
            View = page.View,
            Name = "kind",
            Type = "select",
            Value = "way",
        };

        var body = await page.Element(select, HelpedOrWay);

        Assert.Equal("way", body.QuerySelector("select > option[selected]")!.GetAttribute("value"));
    }

    Choices Log(string? value = null) =>
        new(Words.English)
        {
            View = page.View,
            Name = "kind",
            Label = "Did it help?",
            Value = value,
        };

    async Task<string> HelpedOrWay() =>
        await page.Html(new Choice(Words.English) { Value = "helped" }, children: () => Task.FromResult("Helped"))
        + await page.Html(
            new Choice(Words.English) { Value = "way" },
            children: () => Task.FromResult("Got in the way")
        );
}
