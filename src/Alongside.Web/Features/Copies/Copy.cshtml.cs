using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;
using Alongside.Web.Outputs.Pdf;
using Alongside.Web.Shell;
using Microsoft.AspNetCore.Authorization;

namespace Alongside.Web.Features.Copies;

/// <summary>A copy of a plan’s record.</summary>
[Authorize(Policies.Member)]
public sealed class CopyModel(TakingCopies taking, PdfPrinter printer) : CopyPage<TaskPlan>(taking, printer)
{
    protected override (string Address, Sentence Says) Back(RecordCopy copy) =>
        ($"{copy.Home}/copies", Sentence.Say("All copies"));
}
