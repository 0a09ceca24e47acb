using System.IO.Compression;
using System.Net;
using Alongside.Web.Features.Copies;
using Alongside.Web.Features.Practice;
using Alongside.Web.Outputs.Pdf;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;
using Alongside.Web.Tests.Engines;
using Alongside.Web.Tests.Features.TaskPlans.Record;
using Alongside.Web.Tests.Harness;
using Alongside.Web.Tests.Outputs.Pdf;
using Alongside.Web.Tests.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace Alongside.Web.Tests.Features.Copies;

/// <summary>Where no PDF comes of it, a person gets the same copy on a page that says so and prints well.</summary>
public sealed class WithoutChromiumTests(PostgresServer postgres)
{
    [Fact]
    public async Task Without_Chromium_the_pages_say_so_in_words_and_the_folder_holds_HTML()
    {
        await using var app = await StartAsync(new PdfSettings(Program: null));
        var at = await PlanAsync(app);
        using var sam = await app.SignedInAsync("sam");

        var copies = await sam.GetAsync(at[..at.LastIndexOf('/')]);
        Assert.Contains("No PDF can be made on this machine.", copies.Words, StringComparison.Ordinal);
        Assert.Null(copies.Page.QuerySelector("a[href$='.pdf']"));
        var shown = await sam.GetAsync($"{at}/plan.pdf");
        Assert.Equal($"{at}/plan?why=None", shown.Path);
        Assert.Contains("Print this page: most browsers can make a PDF of it.", shown.Words, StringComparison.Ordinal);
        Assert.Equal("The plan as both agreed it", shown.Heading);
        var over = await sam.ReadAsync(at.Replace("/penhallow/", "", StringComparison.Ordinal) + "/plan.pdf");
        Assert.Equal((HttpStatusCode.Conflict, "no-pdf"), (over.Status, over.Type));
        using var zip = new ZipArchive(await sam.Http.GetStreamAsync($"{at}/record.zip"));
        Assert.Contains(zip.Entries, e => e.Name == "record.html");
        Assert.DoesNotContain(zip.Entries, e => e.Name == "record.pdf");
    }

    [Fact]
    public async Task One_that_hangs_is_stopped_the_person_gets_the_page_with_a_sentence_and_a_flood_has_to_wait()
    {
        var folder = Directory.CreateTempSubdirectory("programs-").FullName;
        var hangs = new PdfSettings(Programs.Write(folder, "program", Programs.Hangs))
        {
            Longest = TimeSpan.FromMilliseconds(300),
        };
        await using var app = await StartAsync(hangs);
        var at = await PlanAsync(app);
        using var sam = await app.SignedInAsync("sam");

        var shown = await sam.GetAsync($"{at}/plan.pdf");

        Assert.Equal($"{at}/plan?why=Failed", shown.Path);
        Assert.Contains("The PDF took too long, so it was stopped.", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Getting quotes out", shown.Words, StringComparison.Ordinal);
        var over = await sam.ReadAsync(at.Replace("/penhallow/", "", StringComparison.Ordinal) + "/plan.pdf");
        Assert.Equal((HttpStatusCode.Conflict, "pdf-failed"), (over.Status, over.Type));
        Assert.DoesNotContain(app.Log.Lines, l => l.Contains("quotes", StringComparison.Ordinal));

        await app.InFirmAsync(PracticeFirm.Id, UseUpAsync);
        using var answer = await sam.Http.GetAsync($"{at}/plan.pdf");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 600);
        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync($"{at}/plan")).Status);
        Directory.Delete(folder, recursive: true);

        async Task<bool> UseUpAsync(IServiceProvider services)
        {
            var person = await GivenPlans.In(app).PersonAsync("sam");
            for (var taken = 0; taken < CopyPrinting.Copies.Most; taken++)
                await services.GetRequiredService<Limits>().TakeAsync(CopyPrinting.Copies, $"{person}", default);
            return true;
        }
    }

    Task<RunningApp> StartAsync(PdfSettings settings) =>
        RunningApp.StartAsync(EngineKind.Sqlite, postgres, more: services => services.AddSingleton(settings));

    static async Task<string> PlanAsync(RunningApp app)
    {
        var plan = await GivenPlans.In(app).AgreedAsync();
        using var sam = await app.SignedInAsync("sam");
        var listed = await sam.ReadAsync($"task-plans/{plan}/copies");
        return $"/penhallow/task-plans/{plan}/copies/{listed.Body.GetProperty("version").GetInt64()}";
    }
}
