using Alongside.Web.Tests.Features.Operating;

namespace Alongside.Browser.Tests;

/// <summary>The two pages of whoever runs the installation, with a mail that was given up, and a form that was sent empty.</summary>
public sealed class OperatorPages(Chromium chromium)
{
    [Fact]
    public async Task Read_well()
    {
        await using var site = await OperatorSite.StartAsync(await chromium.StartAsync(practice: false));
        await site.RefusedAsync();
        List<string> found = [];
        foreach (var look in new[] { Look.Phone, Look.DarkDesk })
        {
            await using var window = await chromium.OpenAsync(site.App, look);
            var page = window.Page;
            await page.Context.AddCookiesAsync([
                new()
                {
                    Name = site.Session.Name,
                    Value = site.Session.Value,
                    Domain = "localhost",
                    Path = "/",
                },
            ]);
            foreach (var path in new[] { "/operator", "/operator/mail" })
            {
                await page.GotoAsync(path);
                Assert.EndsWith(path, page.Url, StringComparison.Ordinal);
                found.AddRange(await window.FaultsAsync(path));
            }
            foreach (var field in new[] { "host", "from" })
                await page.Locator($"#server-{field}").FillAsync("");
            await page.GetByText("Use this server").ClickAsync();
            await page.Locator(".wrong-says").First.WaitForAsync();
            found.AddRange(await window.FaultsAsync("/operator/mail, sent empty"));
            found.AddRange(window.Complaints.Where(c => !c.Contains("400", StringComparison.Ordinal)));
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
