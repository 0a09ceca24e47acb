using Alongside.Domain.Basics;
using Alongside.Web.Ui;
using Alongside.Web.Ui.Tags;

namespace Alongside.Web.Tests.Ui;

public sealed class ReadingsTests
{
    static readonly ReadingsChart Quotes = new()
    {
        Title = Sentence.Say("Quotes sent on time, by week"),
        GoalSays = Sentence.Say("The goal: {n} in {m} or better", ("n", 9), ("m", 10)),
        Goal = 9,
        Of = 10,
        Today = new DateOnly(2026, 11, 10),
        Ends = new DateOnly(2026, 12, 8),
        Readings =
        [
            new ChartReading(new DateOnly(2026, 10, 19), 5, 10),
            new ChartReading(new DateOnly(2026, 10, 26), 6, 10),
            new ChartReading(new DateOnly(2026, 11, 2), 16, 20),
        ],
        Marks = [new ChartMark(new DateOnly(2026, 10, 27), true), new ChartMark(new DateOnly(2026, 10, 28), false)],
    };

    readonly Rendered page = new();

    [Fact]
    public async Task The_picture_says_in_words_what_it_shows()
    {
        var body = await page.Element(Tag(Quotes));

        var svg = body.QuerySelector("svg.chart")!;
        Assert.Equal("readings-title readings-told", svg.GetAttribute("aria-labelledby"));
        Assert.Equal(
            "5 in 10 in the week of 19 Oct, 6 in 10 in the week of 26 Oct, 16 in 20 in the week of 2 Nov. "
                + "The goal: 9 in 10 or better. The same numbers are in the table below.",
            svg.QuerySelector("desc")!.TextContent
        );
    }

    [Fact]
    public async Task The_table_has_every_number_of_the_picture()
    {
        var body = await page.Element(Tag(Quotes));

        var rows = body.QuerySelectorAll("tbody tr")
            .Select(r => string.Join(" | ", r.Children.Select(c => c.TextContent)));

        Assert.Equal(
            ["19 Oct | 5 in 10 | Nothing", "26 Oct | 6 in 10 | 1 helped, 1 in the way", "2 Nov | 16 in 20 | Nothing"],
            rows
        );
    }

    [Fact]
    public void Readings_of_another_number_stand_at_the_same_rate()
    {
        Assert.Equal(8, Quotes.Value(Quotes.Readings[2]));
    }

    [Fact]
    public void Better_is_higher_and_the_goal_s_band_is_on_the_side_of_better()
    {
        var up = new ChartScale(Quotes);
        var down = new ChartScale(Quotes with { AtLeast = false, Goal = 3 });

        Assert.True(up.Y(8) < up.Y(5));
        Assert.Equal((12m, 36m), (up.BandTop, decimal.Round(up.BandBottom, 6)));
        Assert.Equal(ChartScale.Bottom, down.BandBottom);
        Assert.Equal(down.Y(3), down.BandTop);
    }

    [Fact]
    public async Task Without_a_reading_there_is_no_chart()
    {
        Assert.Empty(await page.Html(Tag(Quotes with { Readings = [] })));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 9)]
    [InlineData(0, 1_000_000)]
    public async Task Any_numbers_stay_inside_the_picture(int first, int second)
    {
        var chart = Quotes with
        {
            Of = null,
            Readings =
            [
                new ChartReading(new DateOnly(2026, 10, 19), first),
                new ChartReading(new DateOnly(2026, 10, 26), second),
            ],
        };
        foreach (var either in new[] { chart, chart with { AtLeast = false } })
        {
            var body = await page.Element(Tag(either));
            var heights = body.QuerySelectorAll("circle")
                .Select(c => decimal.Parse(c.GetAttribute("cy")!, Words.English.Culture));
            Assert.All(heights, h => Assert.InRange(h, ChartScale.Top, ChartScale.Bottom));
        }
    }

    static Readings Tag(ReadingsChart chart) => new(Words.English, Rendered.Assets) { Of = chart };
}
