using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Pdf;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Copies;

/// <summary>One copy at a version, to be read and printed.</summary>
public abstract class CopyPage<T>(TakingCopies taking, PdfPrinter printer) : FirmPage
    where T : Process
{
    public CopyContent Shown { get; private set; } = null!;

    public CopyBar Bar { get; private set; } = null!;

    public RecordCopy Copy => Shown.Copy;

    /// <summary>Where one comes from, and what it is called.</summary>
    protected abstract (string Address, Sentence Says) Back(RecordCopy copy);

    /// <param name="why">Why the PDF that was asked for is not there, where one was.</param>
    public async Task<IActionResult> OnGetAsync(
        RecordId id,
        long version,
        CopyKind copy,
        NoPdf? why,
        CancellationToken ct
    )
    {
        if (await taking.FindAsync<T>(HttpContext, id, version, ct) is not { } found)
            return NotFound();
        if (found.Past.IsClosed)
            return new SeeOther(Url.Content($"~{CopyAnswers.WhereHrOpens(found)}"));
        if (!found.Kinds.Contains(copy))
            return NotFound();
        var (back, says) = Back(found);
        Shown = new CopyContent(found, copy);
        Bar = new CopyBar(found, copy, printer.IsThere, why, back, says);
        return Page();
    }
}
