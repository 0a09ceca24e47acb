using System.Diagnostics;
using System.Text;
using Alongside.Web.Outputs.Pdf;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alongside.Web.Tests.Outputs.Pdf;

public sealed class PdfPrinterTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("programs-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_document_is_printed_and_its_folder_is_gone()
    {
        using var printer = Of("printf %s \"$HOME\" > " + Noted + "; " + Programs.Plain);

        var printed = await printer.PrintAsync("<p>words</p>", default);

        Assert.EndsWith("<p>words</p>", Encoding.UTF8.GetString(printed.Pdf!), StringComparison.Ordinal);
        var used = await File.ReadAllTextAsync(Noted);
        Assert.Contains("alongside-pdf-", used, StringComparison.Ordinal);
        Assert.False(Directory.Exists(used));
    }

    [Fact]
    public async Task It_is_given_no_network_no_secret_and_a_profile_of_its_own()
    {
        Environment.SetEnvironmentVariable("ALONGSIDE_TEST_SECRET", "hush");
        using var printer = Of("{ echo \"$@\"; env; } > " + Noted + "; " + Programs.Plain);

        await printer.PrintAsync("", default);

        var told = await File.ReadAllTextAsync(Noted);
        Assert.Contains("--host-resolver-rules=MAP * ~NOTFOUND", told, StringComparison.Ordinal);
        Assert.Contains("--proxy-server=127.0.0.1:9", told, StringComparison.Ordinal);
        Assert.Matches("--user-data-dir=[^ ]*alongside-pdf-[^ ]*/profile", told);
        Assert.Equal(Environment.IsPrivilegedProcess, told.Contains("--no-sandbox", StringComparison.Ordinal));
        Assert.DoesNotContain("hush", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_hangs_is_ended_with_all_that_it_started_and_leaves_nothing()
    {
        using var printer = Of("echo $$ \"$HOME\" > " + Noted + "; " + Programs.Hangs, TimeSpan.FromMilliseconds(400));
        var began = Stopwatch.GetTimestamp();

        var printed = await printer.PrintAsync("words", default);

        Assert.Equal(NoPdf.Failed, printed.Why);
        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalSeconds, 0, 10);
        var told = (await File.ReadAllTextAsync(Noted)).Split(' ', 2, StringSplitOptions.TrimEntries);
        Assert.False(Directory.Exists($"/proc/{told[0]}"));
        Assert.False(Directory.Exists(told[1]));
    }

    [Theory]
    [InlineData(Programs.Fails)]
    [InlineData(Programs.SaysNothing)]
    [InlineData("for a in \"$@\"; do case $a in --print-to-pdf=*) echo no > \"${a#*=}\" ;; esac; done")]
    public async Task One_that_brings_no_PDF_gives_none(string script)
    {
        using var printer = Of(script);
        Assert.Equal(NoPdf.Failed, (await printer.PrintAsync("words", default)).Why);
    }

    [Fact]
    public async Task It_gives_way_to_pages()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/nice"), "The machine has no such command.");
        using var printer = Of(
            "for a in \"$@\"; do case $a in --print-to-pdf=*) printf '%%PDF-%s' \"$(nice)\" > \"${a#*=}\" ;; esac; done"
        );
        Assert.Equal("%PDF-10", Encoding.ASCII.GetString((await printer.PrintAsync("words", default)).Pdf!));
    }

    [Fact]
    public async Task One_that_may_not_be_run_gives_none()
    {
        var path = Path.Combine(folder, "no-program");
        await File.WriteAllTextAsync(path, "words");
        using var printer = new PdfPrinter(new PdfSettings(path), NullLogger<PdfPrinter>.Instance);
        Assert.Equal(NoPdf.Failed, (await printer.PrintAsync("words", default)).Why);
    }

    [Fact]
    public async Task A_few_run_at_once_some_wait_and_more_are_asked_to_come_back()
    {
        var settings = Settings("sleep 0.3; " + Programs.Plain) with { AtOnce = 2, Waiting = 3 };
        using var printer = new PdfPrinter(settings, NullLogger<PdfPrinter>.Instance);

        var printed = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => printer.PrintAsync($"{n}", default)));

        Assert.Equal(5, printed.Count(p => p.Pdf is not null));
        Assert.Equal(3, printed.Count(p => p.Why is NoPdf.Busy));
        Assert.NotNull((await printer.PrintAsync("later", default)).Pdf);
    }

    [Fact]
    public async Task Without_a_program_there_is_no_PDF_and_that_is_known_beforehand()
    {
        using var printer = new PdfPrinter(From(("ALONGSIDE_CHROMIUM", "none")), NullLogger<PdfPrinter>.Instance);
        Assert.False(printer.IsThere);
        Assert.Equal(NoPdf.None, (await printer.PrintAsync("", default)).Why);
    }

    [Fact]
    public void A_program_that_was_named_and_is_not_there_is_said_at_the_start() =>
        Assert.Throws<InvalidOperationException>(() => From(("ALONGSIDE_CHROMIUM", "/nowhere/chromium")));

    string Noted => Path.Combine(folder, "noted");

    PdfPrinter Of(string script, TimeSpan? longest = null) =>
        new(Settings(script) with { Longest = longest ?? TimeSpan.FromSeconds(20) }, NullLogger<PdfPrinter>.Instance);

    PdfSettings Settings(string script) => new(Programs.Write(folder, "program", script));

    static PdfSettings From(params (string Name, string Value)[] options) =>
        PdfSettings.From(
            new ConfigurationBuilder()
                .AddInMemoryCollection(options.Select(o => KeyValuePair.Create(o.Name, (string?)o.Value)))
                .Build()
        );
}
