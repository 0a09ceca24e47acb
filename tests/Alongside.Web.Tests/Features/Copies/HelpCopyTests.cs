using System.IO.Compression;
using System.Net;
using Alongside.Domain.CheckIns;
using Alongside.Domain.Support;
using Alongside.Web.Tests.Features.TaskPlans.Record;

namespace Alongside.Web.Tests.Features.Copies;

/// <summary>Help without a plan has a record too.</summary>
[Collection(nameof(CopiesApp))]
public sealed class HelpCopyTests(CopiesApp given)
{
    [Fact]
    public async Task P1_a_check_in_s_copy_holds_the_day_the_help_and_how_Sam_remembers_it_and_nothing_that_was_said()
    {
        var id = await given.Given.CheckedInAsync();
        await given.Given.MoveAsync<CheckIn>(
            "maya",
            "2026-10-21 09:00",
            id,
            (c, hand) =>
                c.PromiseHelp(hand, PromiseOwner.Manager, "Thursday mornings free", [GivenPlans.Day("2026-10-29")])
        );
        await given.Given.MoveAsync<CheckIn>(
            "sam",
            "2026-10-21 09:10",
            id,
            (c, hand) => c.RememberDifferently(hand, "It was on the stairs.")
        );
        using var sam = await given.App.SignedInAsync("sam");
        using var maya = await given.App.SignedInAsync("maya");

        var link = (await maya.GetAsync($"/penhallow/check-ins/{id}")).Page.QuerySelector("a[href$='/copies']");
        var hers = await maya.GetAsync(link!.GetAttribute("href")!);
        var his = await sam.GetAsync(hers.Path);

        Assert.Matches("/copies/[0-9]+/record$", hers.Path);
        Assert.Equal("The record of a check-in", hers.Heading);
        Assert.Contains("What was promised for Thursday 29 October is not there", hers.Words, StringComparison.Ordinal);
        Assert.Contains("It was on the stairs.", hers.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Three quotes went out", hers.Text + his.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("looked", hers.Words, StringComparison.Ordinal);
        Assert.Contains("Who has looked", his.Words, StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", (await maya.GetAsync($"{hers.Path}.pdf")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await maya.GetAsync($"{hers.Path}.zip")).Status);
        using var zip = new ZipArchive(await sam.Http.GetStreamAsync($"{hers.Path}.zip"));
        Assert.DoesNotContain(zip.Entries, e => e.Name == "log.csv");
    }
}
