using Alongside.Web.Outputs.Pdf;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alongside.Web.Tests.Features.Copies;

/// <summary>The Chromium of this machine, with the time that a busy one needs.</summary>
static class RealChromium
{
    public static async Task<byte[]?> PrintAsync(string html)
    {
        using var printer = new PdfPrinter(
            PdfSettings.From(new ConfigurationBuilder().Build()) with
            {
                Longest = TimeSpan.FromSeconds(60),
            },
            NullLogger<PdfPrinter>.Instance
        );
        return (await printer.PrintAsync(html, default)).Pdf;
    }
}
