using Alongside.Domain.Basics;
using Alongside.Domain.CheckIns;
using Alongside.Web.Outputs.Pdf;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;

namespace Alongside.Web.Features.Copies;

/// <summary>A copy of a check-in’s record.</summary>
[Authorize(Policies.Member)]
public sealed class OfCheckInModel(TakingCopies taking, PdfPrinter printer) : CopyPage<CheckIn>(taking, printer)
{
    protected override (string Address, Sentence Says) Back(RecordCopy copy) =>
        (copy.Home, Sentence.Say("The check-in"));
}
