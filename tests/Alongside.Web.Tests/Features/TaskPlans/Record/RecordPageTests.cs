using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.TaskPlans.Record;

public sealed class RecordPageTests(PlanApp given) : IClassFixture<PlanApp>
{
    [Fact]
    public async Task Sam_reads_what_it_is_how_it_goes_and_what_is_owed()
    {
        using var sam = await given.App.SignedInAsync("sam");

        var page = await sam.GetAsync("/penhallow/my-plan");

        Assert.Equal("Getting quotes out within one working day", page.Heading);
        Assert.Contains("This is support, not discipline.", page.Words, StringComparison.Ordinal);
        Assert.Contains("You’re at 8 in 10. You started at 5.", page.Words, StringComparison.Ordinal);
        Assert.Contains("You meet Maya today at 2:00pm.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Open access to the live price list", page.Words, StringComparison.Ordinal);
        Assert.Contains("4 days late", page.Words, StringComparison.Ordinal);
        Assert.Contains("Price list was out of date again", page.Words, StringComparison.Ordinal);
        Assert.Contains("Ask whether the trade quotes could go to Priya", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P12_A_correction_stands_beside_the_original_with_both_voices()
    {
        using var sam = await given.App.SignedInAsync("sam");

        var page = await sam.GetAsync(given.Record);

        var line = page.Page.QuerySelectorAll("[id^=line-]").Single(l => l.TextContent.Contains("at nine and at two"));
        var words = string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Sam · Maya wrote this down", words, StringComparison.Ordinal);
        Assert.Contains("I agreed to nine o’clock.", words, StringComparison.Ordinal);
        Assert.Contains("Maya agreed You’re right, nine only.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_notes_and_the_preparation_reach_nobody_else()
    {
        using var sam = await given.App.SignedInAsync("sam");
        using var maya = await given.App.SignedInAsync("maya");

        var (his, hers) = (await sam.GetAsync(given.Record), await maya.GetAsync(given.Record));

        Assert.DoesNotContain("canary-maya-own", his.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-preparation", his.Text + hers.Text, StringComparison.Ordinal);
        Assert.Contains("canary-maya-own", hers.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("could go to Priya", hers.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_looked_is_on_Sam_s_page_alone()
    {
        using var sam = await given.App.SignedInAsync("sam");
        using var maya = await given.App.SignedInAsync("maya");
        using var ros = await given.App.SignedInAsync("ros");
        await given.Given.OpenAsync(given.Plan, "2026-11-10 08:00", "Sam asked me about counter cover.");

        var hers = await maya.GetAsync(given.Record);
        var his = await UntilAsync(sam, "Maya Lindqvist, who led you then, read your plan.");

        Assert.Contains("Sam asked me about counter cover.", his.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Who has looked", hers.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("counter cover", hers.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Who has looked", (await ros.GetAsync(given.Record)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_one_s_own_record_leaves_no_trace()
    {
        using var sam = await given.App.SignedInAsync("sam");
        var me = await given.Given.PersonAsync("sam");

        await sam.GetAsync(given.Record);
        await sam.GetAsync("/penhallow/my-plan");

        Assert.False(
            await given.App.InFirmAsync(
                PracticeFirm.Id,
                services => services.GetRequiredService<FirmDb>().Reads.AnyAsync(r => r.Reader == me)
            )
        );
    }

    [Fact]
    public async Task P12_Three_answers_are_given_by_three_forms()
    {
        using var sam = await given.App.SignedInAsync("sam");
        var page = await sam.GetAsync(given.Record);

        var opened = await sam.SendAsync(page.Form("form[action$='handler=receive']"));
        Assert.Contains("OpenedTuesday 10 November", opened.Words, StringComparison.Ordinal);

        var taken = await sam.SendAsync(
            opened.Form("form[action$='handler=position']", ("position", "PartOfIt"), ("words", "The time is short."))
        );
        Assert.Contains("Where Sam standsPart of it: The time is short.", taken.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_that_is_none_of_the_three_is_unreadable()
    {
        using var sam = await given.App.SignedInAsync("sam");
        var page = await sam.GetAsync(given.Record);

        var refused = await sam.SendAsync(page.Form("form[action$='handler=position']", ("position", "99")));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }

    [Fact]
    public async Task Sam_puts_a_line_right_and_Maya_answers()
    {
        using var sam = await given.App.SignedInAsync("sam");
        using var maya = await given.App.SignedInAsync("maya");

        var choice = await sam.GetAsync($"/penhallow/task-plans/{given.Plan}/correct");
        var link = choice.Page.QuerySelectorAll("a.slim").Single(a => a.TextContent.Contains("one quiet morning"));
        var form = await sam.GetAsync(link.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.BadRequest, (await sam.SendAsync(form.Form("main form", ("words", "")))).Status);
        var sent = await sam.SendAsync(form.Form("main form", ("words", "It was two quiet mornings.")));
        Assert.Contains("It was two quiet mornings.", sent.Words, StringComparison.Ordinal);

        var record = await maya.GetAsync(given.Record);
        var waiting = record.Page.QuerySelector("a[href*='/corrections/']")!.GetAttribute("href")!;
        var question = await maya.GetAsync(waiting);
        Assert.Equal("Sam puts it another way", question.Heading);
        var missing = await maya.SendAsync(question.Form("main form", ("agrees", "false")));
        Assert.Equal(HttpStatusCode.Conflict, missing.Status);
        var answered = await maya.SendAsync(
            question.Form("main form", ("agrees", "false"), ("view", "I remember one, on Thursdays."))
        );
        Assert.Contains("How Maya sees it I remember one, on Thursdays.", answered.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.GetAsync(waiting)).Status);
    }

    [Fact]
    public async Task A_note_stays_own_until_its_writer_shares_it()
    {
        using var sam = await given.App.SignedInAsync("sam");
        using var maya = await given.App.SignedInAsync("maya");
        var page = await sam.GetAsync(given.Record);

        var kept = await sam.SendAsync(page.Form("form[action$='handler=note']", ("words", "canary-sam-own")));
        Assert.Contains("canary-sam-own", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-sam-own", (await maya.GetAsync(given.Record)).Text, StringComparison.Ordinal);

        await sam.SendAsync(kept.Form("form[action$='handler=shareNote']"));
        Assert.Contains("canary-sam-own", (await maya.GetAsync(given.Record)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("maya", "correct")]
    [InlineData("ros", "correct")]
    [InlineData("admin", "record")]
    [InlineData("admin", "correct")]
    [InlineData("sam", "tighter")]
    [InlineData("maya", "tighter")]
    public async Task What_is_not_one_s_own_is_not_there(string who, string page)
    {
        using var visitor = await given.App.SignedInAsync(who);

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await visitor.GetAsync($"/penhallow/task-plans/{given.Plan}/{page}")).Status
        );
    }

    /// <summary>A reading is noted once its answer is out, so it may come a moment later.</summary>
    async Task<Shown> UntilAsync(Visitor visitor, string words)
    {
        for (var i = 0; i < 40; i++)
        {
            var page = await visitor.GetAsync(given.Record);
            if (page.Words.Contains(words, StringComparison.Ordinal))
                return page;
            await Task.Delay(50);
        }
        throw new InvalidOperationException($"“{words}” never came.");
    }
}
