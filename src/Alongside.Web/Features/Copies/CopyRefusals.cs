using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Pdf;

namespace Alongside.Web.Features.Copies;

/// <summary>Why there is no copy, where there could be one.</summary>
static class CopyRefusals
{
    public static readonly Refusal ReasonFirst = Refusal.Of(
        "reason-first",
        "Open the record first, and say why. Then you can take copies until the day ends."
    );

    public static Refusal Of(NoPdf why) =>
        why switch
        {
            NoPdf.None => Refusal.Of("no-pdf", "No PDF can be made on this machine. Ask for the HTML, and print that."),
            NoPdf.Busy => Refusal.Of("pdf-busy", "Many copies are being made right now. Try again in a minute."),
            _ => Refusal.Of("pdf-failed", "The PDF took too long, so it was stopped. Ask for the HTML, or try later."),
        };
}
