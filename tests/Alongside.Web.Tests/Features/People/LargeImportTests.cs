using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Alongside.Web.Features.Practice;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.People;

public sealed class LargeImportTests(PostgresServer postgres, ITestOutputHelper output)
{
    const string Page = "/penhallow/people/import";

    public static TheoryData<EngineKind> Engines => TestDatabase.Both;

    /// <summary>In `./test --long`, twenty thousand.</summary>
    static readonly int People = Environment.GetEnvironmentVariable("ALONGSIDE_LONG") is "1" ? 20_000 : 1_200;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_large_spreadsheet_says_how_far_it_is_and_leads_on_when_it_is_over(EngineKind engine)
    {
        await using var app = await RunningApp.StartAsync(engine, postgres);
        using var admin = await app.SignedInAsync("admin");
        var people = Enumerable.Range(1, People).Select(n => new[] { $"Person {n}", $"p{n}@many.example", Lead(n) });
        var file = Sheets.OfTexts([
            ["Name", "E-mail", "Manager"],
            .. people,
        ]);
        var watch = Stopwatch.StartNew();

        var seen = await UploadAsync(admin, file);
        var shown = await admin.SendAsync(seen.Form("main form[action$='handler=apply']"));
        var pages = new List<string> { shown.Words };
        while (!shown.Path.Contains("/done?", StringComparison.Ordinal))
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(5), shown.Words);
            Assert.NotNull(shown.Page.QuerySelector("progress[max][value]"));
            await Task.Delay(200);
            pages.Add((shown = await admin.GetAsync(shown.Path)).Words);
        }
        watch.Stop();

        Assert.Contains(pages, p => p.Contains("Your import is under way", StringComparison.Ordinal));
        Assert.Contains($"joined={People}", shown.Path, StringComparison.Ordinal);
        Assert.Equal(People + 64, await CountAsync(app));
        Assert.Equal(People, await MembersAsync(app));
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{People} rows on {engine}: {watch.Elapsed.TotalSeconds:0.0} s, {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0} s of processor time in this process so far"
            )
        );
    }

    [Fact]
    public async Task A_million_rows_are_refused_before_they_are_read()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");
        var rows = new StringBuilder("Name,E-mail\n");
        for (var n = 0; n < 1_000_000; n++)
            rows.Append(CultureInfo.InvariantCulture, $"Person {n},p{n}@many.example\n");

        var seen = await UploadAsync(admin, Encoding.UTF8.GetBytes($"{rows}"));

        Assert.Equal((HttpStatusCode.BadRequest, $"{Page}?large=true"), (seen.Status, seen.Path));
        Assert.Contains("This file is larger than 5 MB.", seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_under_way_says_so()
    {
        await using var app = await RunningApp.StartAsync(EngineKind.Sqlite, postgres);
        using var admin = await app.SignedInAsync("admin");

        var seen = await admin.GetAsync($"{Page}/under-way?import={Guid.NewGuid()}");

        Assert.Equal("No import is under way here", seen.Heading);
    }

    /// <summary>Everybody leads ten.</summary>
    static string Lead(int n) => n <= 10 ? "" : $"p{n / 10}@many.example";

    static async Task<Shown> UploadAsync(Visitor admin, byte[] file) =>
        await admin.UploadAsync((await admin.GetAsync(Page)).Form("main form"), "upload", file, "people.xlsx");

    static Task<int> CountAsync(RunningApp app) =>
        app.InFirmAsync(PracticeFirm.Id, s => s.GetRequiredService<FirmDb>().People.CountAsync());

    static Task<int> MembersAsync(RunningApp app) =>
        app.InFirmAsync(
            PracticeFirm.Id,
            s =>
                s.GetRequiredService<DirectoryDb>()
                    .Memberships.Join(
                        s.GetRequiredService<DirectoryDb>().Accounts,
                        m => m.Account,
                        a => a.Id,
                        (m, a) => a.Address
                    )
                    .CountAsync(a => a.EndsWith("@many.example"))
        );
}
