using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Outputs.Pdf;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Alongside.Web.Features.Copies;

/// <summary>The copies that a person can take of a plan’s record, as it stands now.</summary>
[Authorize(Policies.Member)]
public sealed class CopiesModel(TakingCopies taking, PdfPrinter printer) : FirmPage
{
    public PlanCopy Copy { get; private set; } = null!;

    public bool MakesPdf => printer.IsThere;

    public async Task<IActionResult> OnGetAsync(RecordId id, CancellationToken ct)
    {
        if (await taking.FindAsync<TaskPlan>(HttpContext, id, version: null, ct) is not PlanCopy copy)
            return NotFound();
        if (copy.Past.IsClosed)
            return new SeeOther(Url.Content($"~{CopyAnswers.WhereHrOpens(copy)}"));
        Copy = copy;
        return Page();
    }
}
