using System.Text;

namespace Alongside.Browser.Tests;

/// <summary>The other ways to hold the talk, as they look: one screen, the prompts on a phone, and a sheet of paper.</summary>
public sealed class TalkOnPaper(Chromium chromium, TalkApp talk) : IClassFixture<TalkApp>
{
    /// <summary>Words in smaller print than 12 points, which are 16 pixels.</summary>
    const string SmallPrint = """
        () => [...document.querySelectorAll('main *')]
          .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .filter(e => parseFloat(getComputedStyle(e).fontSize) < 16)
          .map(e => e.textContent)
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_pages_of_the_talk_read_well(bool phone)
    {
        await using var two = await Meeting.StartAsync(chromium, talk.App, phone ? Look.Phone : Look.DarkDesk);
        foreach (var page in new[] { "worksheet/3", "worksheet/one-screen/3", "worksheet/pocket/3", "worksheet/paper" })
        {
            await two.Maya.Page.GotoAsync(two.Plan.To(page));
            Assert.Empty(await two.Maya.FaultsAsync(page));
        }
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task The_worksheet_prints_on_one_tagged_page_in_12_points(string format)
    {
        await using var two = await Meeting.StartAsync(chromium, talk.App);
        await two.Maya.Page.GotoAsync(two.Plan.To("worksheet/paper"));
        await two.Maya.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        Assert.Empty(await two.Maya.Page.EvaluateAsync<string[]>(SmallPrint));

        var pdf = Encoding.Latin1.GetString(await two.Maya.Page.PdfAsync(new() { Format = format, Tagged = true }));

        Assert.Equal(1, pdf.Split("/Type /Page\n").Length - 1);
        Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
    }
}
