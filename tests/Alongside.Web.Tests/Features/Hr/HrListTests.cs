using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.Hr;

public sealed class HrListTests(ManyPlansApp given) : IClassFixture<ManyPlansApp>
{
    [Theory]
    [InlineData("")]
    [InlineData("?sort=new")]
    public async Task The_list_goes_on_from_where_the_last_page_ended(string query)
    {
        using var ros = await given.App.SignedInAsync("ros");

        var first = await ros.GetAsync("/penhallow/hr" + query);
        var more = first.Page.QuerySelector("a[href*='after=']")!.GetAttribute("href")!;
        var second = await ros.GetAsync(more);

        var (top, rest) = (Names(first), Names(second));
        Assert.Equal(50, top.Count);
        Assert.Equal(ManyPlansApp.Plans - 50, rest.Count);
        Assert.Empty(top.Intersect(rest));
        Assert.Null(second.Page.QuerySelector("a[href*='after=']"));
    }

    static List<string> Names(Shown page) =>
        [.. page.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim())];
}
