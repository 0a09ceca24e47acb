using System.Net;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Features.TaskPlans;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.People;

public sealed class NastyFilesTests(PracticeApp practice) : IClassFixture<PracticeApp>
{
    const string Page = "/penhallow/people/import";

    public static TheoryData<string> Called => [.. NastyFile.All.Select(f => f.Called)];

    [Theory]
    [MemberData(nameof(Called))]
    public async Task Each_is_answered_in_words_and_changes_nobody(string called)
    {
        var file = NastyFile.All.Single(f => f.Called == called);
        using var admin = await practice.App.SignedInAsync("admin");
        var before = await CountAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file.Bytes), "upload", "people.csv" } };
        foreach (
            var (name, value) in (await admin.GetAsync(Page)).Form("main form").Fields.Where(f => f.Key != "upload")
        )
            form.Add(new StringContent(value), name);

        var seen = await Shown.ReadAsync(await admin.Http.PostAsync(Page, form));

        Assert.Contains(seen.Status, new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest });
        Assert.Contains(file.Says, seen.Words, StringComparison.Ordinal);
        Assert.Empty(seen.Page.QuerySelectorAll("main img, main script, main [onerror], main a[href*=evil]"));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public void There_are_forty_and_more() => Assert.InRange(NastyFile.All.Length, 40, 100);

    Task<int> CountAsync() =>
        practice.App.InFirmAsync(PracticeFirm.Id, s => s.GetRequiredService<FirmDb>().People.CountAsync());
}
