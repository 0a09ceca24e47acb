using Alongside.Web.Outputs.Pdf;
using Alongside.Web.Shell;
using Alongside.Web.Shell.SignIn;
using Alongside.Web.Storage;

namespace Alongside.Web.Features.Copies;

/// <summary>A PDF of a copy for one person, who can ask for so many and no more; the database is let go while it is made.</summary>
public sealed class CopyPrinting(PdfPrinter printer, Limits limits, FirmTransaction transaction)
{
    /// <summary>A person takes a few at a time; a flood stops here, before it costs anything.</summary>
    public static readonly Allowance Copies = new("copy", 30, TimeSpan.FromMinutes(10));

    /// <returns>What printing came to, or how long to wait.</returns>
    public async Task<(Printed? Printed, TimeSpan? Wait)> PrintAsync(Desk desk, string html, CancellationToken ct)
    {
        if (!printer.IsThere)
            return (Printed.Not(NoPdf.None), null);
        if (await limits.TakeAsync(Copies, $"{desk.Reader.Person}", ct) is { } wait)
            return (null, wait);
        await transaction.LeaveAsync();
        return (await printer.PrintAsync(html, ct), null);
    }
}
