namespace Alongside.Web.Outputs.Pdf;

/// <summary>
/// What makes PDFs on this machine: Chromium, where it is installed. <c>ALONGSIDE_CHROMIUM</c> names another program, or "none".
/// </summary>
public sealed record PdfSettings(string? Program)
{
    const string None = "none";

    static readonly string[] Known =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome-stable",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>How many may run at the same time; the others wait.</summary>
    public int AtOnce { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>How many may wait; whoever comes after them is asked to come back.</summary>
    public int Waiting { get; init; } = 6;

    /// <summary>How long one may take; it gives way to pages.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(30);

    public static PdfSettings From(IConfiguration options) =>
        new(
            options["ALONGSIDE_CHROMIUM"] switch
            {
                null or "" => Array.Find(Known, File.Exists),
                None => null,
                var named when File.Exists(named) => named,
                var named => throw new InvalidOperationException(
                    $"ALONGSIDE_CHROMIUM names {named}, which is not there. Leave it out, or say none."
                ),
            }
        );
}
