using Alongside.Web.Tests.Harness;

namespace Alongside.Web.Tests.Features.Copies;

/// <summary>What Chromium makes of the copies, asked of other programs that read PDFs.</summary>
[Collection(nameof(CopiesApp))]
public sealed class RealPdfTests(CopiesApp given) : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("printed-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_record_is_tagged_A4_with_its_title_language_outline_and_both_voices()
    {
        await given.Given.MoveAsync(
            "sam",
            "2026-11-10 08:40",
            given.Plan,
            (p, hand) => p.Correct(hand, p.Worksheet.Answers[0].Line.Id, "<img src=file:///etc/passwd> & the day, too")
        );
        var pdf = await PrintAsync("sam", "record", "");

        var info = OtherProgram.Run("pdfinfo", pdf);
        Assert.Matches("Title: +The whole record", info);
        Assert.Matches("Tagged: +yes", info);
        Assert.Matches("JavaScript: +no", info);
        Assert.Contains("(A4)", info, StringComparison.Ordinal);
        var text = OtherProgram.Run("pdftotext", "-layout", pdf, "-");
        Assert.Contains("<img src=file:///etc/passwd> & the day, too", text, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
        Assert.Contains("What is missing", text, StringComparison.Ordinal);
        Assert.Contains("The price is checked", text, StringComparison.Ordinal);
        Assert.Contains((await given.HeadAsync()).Hash[..32], text, StringComparison.Ordinal);
        Assert.Matches("1 ?/ ?[0-9]+\n", text);
        var inside = OtherProgram.Run("qpdf", "--json", pdf);
        Assert.Contains("\"/Lang\": \"u:en-GB\"", inside, StringComparison.Ordinal);
        Assert.Contains("/Outlines", inside, StringComparison.Ordinal);
        Assert.Contains("\"/S\": \"/TH\"", inside, StringComparison.Ordinal);
        Assert.Contains("\"/S\": \"/H1\"", inside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_plan_fits_on_a_sheet_of_Letter_too()
    {
        var info = OtherProgram.Run("pdfinfo", await PrintAsync("maya", "plan", "?paper=letter"));
        Assert.Contains("(letter)", info, StringComparison.Ordinal);
        Assert.Matches("Pages: +[12]\n", info);
    }

    async Task<string> PrintAsync(string who, string copy, string query)
    {
        using var reader = await given.App.SignedInAsync(who);
        var at = (await given.LatestAsync()).Replace("/penhallow/", "/penhallow/api/v1/", StringComparison.Ordinal);
        var html = await reader.Http.GetStringAsync($"{at}/{copy}.html{query}");
        var printed = await RealChromium.PrintAsync(html);
        Assert.NotNull(printed);
        var path = Path.Combine(folder, $"{copy}.pdf");
        await File.WriteAllBytesAsync(path, printed);
        return path;
    }
}
