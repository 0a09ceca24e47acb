using System.Net;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.Copies;

/// <summary>What stands on the copies, for whom.</summary>
[Collection(nameof(CopiesApp))]
public sealed class CopyPageTests(CopiesApp given)
{
    [Fact]
    public async Task Sam_is_led_from_his_page_to_every_copy_and_Maya_to_all_but_the_folder()
    {
        using var sam = await given.App.SignedInAsync("sam");
        using var maya = await given.App.SignedInAsync("maya");

        Assert.NotNull((await sam.GetAsync("/penhallow/my-plan")).Page.QuerySelector("a[href$='/copies']"));
        Assert.NotNull((await maya.GetAsync(given.Home)).Page.QuerySelector("a[href$='/copies']"));
        var (his, hers) = (await sam.GetAsync($"{given.Home}/copies"), await maya.GetAsync($"{given.Home}/copies"));

        foreach (var copy in new[] { "worksheet", "plan", "notes", "record" })
        {
            Assert.NotNull(his.Page.QuerySelector($"a[href$='/{copy}']"));
            Assert.NotNull(hers.Page.QuerySelector($"a[href$='/{copy}.pdf']"));
        }
        Assert.NotNull(his.Page.QuerySelector("a[href$='/record.zip']"));
        Assert.Null(hers.Page.QuerySelector("a[href$='.zip']"));
    }

    [Fact]
    public async Task P12_the_whole_record_says_first_what_is_missing_and_has_both_voices_with_every_correction()
    {
        using var maya = await given.App.SignedInAsync("maya");
        var page = await maya.GetAsync($"{await given.LatestAsync()}/record");

        var headings = page.Page.QuerySelectorAll(".copy h2").Select(h => h.TextContent).ToList();
        Assert.Equal(["Contents", "What is missing", "The plan"], headings.Take(3));
        Assert.Contains(
            "What was promised for Friday 6 November is not there: Open access to the live price list",
            page.Words,
            StringComparison.Ordinal
        );
        var corrected = page.Page.QuerySelectorAll(".said").First(s => s.TextContent.Contains("at nine and at two"));
        var words = string.Join(' ', corrected.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("· Maya wrote this down", words, StringComparison.Ordinal);
        Assert.Contains("Sam put beside it on 28 October 2026 I agreed to nine", words, StringComparison.Ordinal);
        Assert.Contains("Maya agreed to this You’re right, nine only.", words, StringComparison.Ordinal);
        Assert.All(
            page.Page.QuerySelectorAll(".copy nav a"),
            a => Assert.NotNull(page.Page.QuerySelector(a.GetAttribute("href")!))
        );
    }

    [Theory]
    [InlineData("worksheet")]
    [InlineData("plan")]
    [InlineData("notes")]
    [InlineData("record")]
    public async Task Every_copy_says_for_whom_and_when_it_was_made_its_version_and_the_head_of_the_chain(string copy)
    {
        using var sam = await given.App.SignedInAsync("sam");
        var head = await given.HeadAsync();
        var page = await sam.GetAsync($"{await given.LatestAsync()}/{copy}");

        var top = page.Page.QuerySelectorAll(".copy dd").Select(d => d.TextContent).ToList();
        Assert.Contains(top, t => t.StartsWith("Sam Okafor, on 10 November 2026 at", StringComparison.Ordinal));
        Assert.Contains($"{(await given.VersionsAsync())[^1]}: as it stood on 10 November 2026", top);
        Assert.Contains($"Entry {head.Number} {head.Hash}", top);
        Assert.Contains("Getting quotes out within one working day", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_worksheet_has_what_both_said_and_the_plan_what_both_agreed()
    {
        using var sam = await given.App.SignedInAsync("sam");
        var at = await given.LatestAsync();

        var (sheet, plan) = (await sam.GetAsync($"{at}/worksheet"), await sam.GetAsync($"{at}/plan"));

        Assert.Equal(7, sheet.Page.QuerySelectorAll(".ws-q > li").Length);
        Assert.Contains("The price is checked", sheet.Words, StringComparison.Ordinal);
        Assert.Contains("What Maya had written down before, opened after that", sheet.Words, StringComparison.Ordinal);
        Assert.Contains("9 out of 10 quotes sent within one working day", plan.Words, StringComparison.Ordinal);
        Assert.Contains("Keep Thursday mornings free of stock calls", plan.Words, StringComparison.Ordinal);
        Assert.Contains("In Sam’s own words", plan.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_version_is_told_again_from_its_entries_and_says_that_more_was_written()
    {
        using var maya = await given.App.SignedInAsync("maya");
        var versions = await given.VersionsAsync();

        var early = await maya.GetAsync($"{given.Home}/copies/{versions[3]}/record");

        Assert.Equal(HttpStatusCode.OK, early.Status);
        Assert.Contains("More has been written since.", early.Words, StringComparison.Ordinal);
        Assert.Contains("See it as it stands now", early.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("I agreed to nine", early.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Price list was out of date again", early.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await maya.GetAsync($"{given.Home}/copies/{versions[3]}/plan")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await maya.GetAsync($"{given.Home}/copies/{versions[0] - 1}/record")).Status
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await maya.GetAsync($"{given.Home}/copies/{versions[^1] + 1}/record")).Status
        );
    }

    [Fact]
    public async Task Who_has_looked_is_on_Sam_s_copy_alone()
    {
        using var sam = await given.App.SignedInAsync("sam");
        using var maya = await given.App.SignedInAsync("maya");
        using var ros = await given.App.SignedInAsync("ros");
        await given.Given.OpenAsync(given.Plan, "2026-11-10 08:00", "Sam asked me about counter cover.");
        var record = $"{await given.LatestAsync()}/record";

        var (his, hers, hr) = (await sam.GetAsync(record), await maya.GetAsync(record), await ros.GetAsync(record));

        Assert.Contains("From HR: Sam asked me about counter cover.", his.Words, StringComparison.Ordinal);
        foreach (var other in new[] { hers, hr })
        {
            Assert.Equal(HttpStatusCode.OK, other.Status);
            Assert.DoesNotContain("looked", other.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("counter cover", other.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task P13_own_notes_the_preparation_and_what_HR_was_told_are_on_no_copy()
    {
        await given.Given.MoveAsync(
            "sam",
            "2026-11-10 08:10",
            given.Plan,
            (p, hand) => p.WriteNote(hand, NoteTopic.Anything, "canary-sam-own")
        );
        await given.Given.MoveAsync("sam", "2026-11-10 08:11", given.Plan, (p, hand) => p.AskHr(hand, "canary-sam-hr"));
        await given.Given.MoveAsync(
            "maya",
            "2026-11-10 08:12",
            given.Plan,
            (p, hand) => p.AskHr(hand, "canary-maya-hr")
        );
        await given.Given.OpenAsync(given.Plan, "2026-11-10 08:20", "canary-reason");
        var at = await given.LatestAsync();
        foreach (var who in new[] { "sam", "maya", "ros" })
        {
            using var reader = await given.App.SignedInAsync(who);
            foreach (var copy in new[] { "worksheet", "plan", "notes", "record" })
            {
                var seen =
                    (await reader.GetAsync($"{at}/{copy}")).Text + (await reader.GetAsync($"{at}/{copy}.pdf")).Text;
                Assert.Contains("Getting quotes out", seen, StringComparison.Ordinal);
                Assert.DoesNotContain(
                    "canary",
                    who == "sam" ? seen.Replace("canary-reason", "", StringComparison.Ordinal) : seen,
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public async Task A_stranger_and_another_firm_find_no_copy()
    {
        var harbour = await given.App.OtherFirmAsync();
        var at = await given.LatestAsync();
        using var stranger = await given.App.AsAsync(harbour, Who.Manager);
        using var administrator = await given.App.SignedInAsync("admin");
        foreach (var page in new[] { $"{given.Home}/copies", $"{at}/record", $"{at}/plan.pdf", $"{at}/record.zip" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(page)).Status);
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await stranger.GetAsync(page.Replace("penhallow", "harbour", StringComparison.Ordinal))).Status
            );
        }
    }
}
