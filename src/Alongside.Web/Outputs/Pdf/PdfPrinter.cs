namespace Alongside.Web.Outputs.Pdf;

/// <summary>Prints documents to PDF, few at a time, so that no number of copies can take the machine from the pages.</summary>
public sealed partial class PdfPrinter(PdfSettings settings, ILogger<PdfPrinter> log) : IDisposable
{
    readonly SemaphoreSlim running = new(settings.AtOnce);
    int present;

    public bool IsThere => settings.Program is not null;

    /// <param name="html">A whole document that needs nothing beside itself.</param>
    public async Task<Printed> PrintAsync(string html, CancellationToken ct)
    {
        if (settings.Program is not { } program)
            return Printed.Not(NoPdf.None);
        try
        {
            if (Interlocked.Increment(ref present) > settings.AtOnce + settings.Waiting)
                return Printed.Not(NoPdf.Busy);
            await running.WaitAsync(ct);
            try
            {
                return await PrintAsync(program, html, ct);
            }
            finally
            {
                running.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref present);
        }
    }

    public void Dispose() => running.Dispose();

    async Task<Printed> PrintAsync(string program, string html, CancellationToken ct)
    {
        using var folder = new PrivateFolder();
        if (await new ChromiumRun(program, folder, settings.Longest).PrintAsync(html, ct) is { } pdf)
            return new(pdf, Why: null);
        LogFailure(log);
        return Printed.Not(NoPdf.Failed);
    }

    [LoggerMessage(1201, LogLevel.Warning, "No PDF was made: Chromium took too long, or went wrong")]
    static partial void LogFailure(ILogger log);
}
