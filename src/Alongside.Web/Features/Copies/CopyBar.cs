using Alongside.Domain.Basics;
using Alongside.Web.Outputs.Pdf;

namespace Alongside.Web.Features.Copies;

/// <summary>What stands above a copy on the screen, and on no paper: the ways to take it, and why there is no PDF.</summary>
/// <param name="Why">Why the PDF that was asked for is not there.</param>
/// <param name="Back">Where one comes from, and what it is called.</param>
public sealed record CopyBar(RecordCopy Copy, CopyKind Kind, bool MakesPdf, NoPdf? Why, string Back, Sentence BackSays)
{
    public string File => $"{Copy.Home}/copies/{Copy.Past.Version}/{Kind.Slug()}.pdf";

    public string Folder => $"{Copy.Home}/copies/{Copy.Past.Version}/record.zip";

    public string Newest => $"{Copy.Home}/copies/{Copy.Past.Latest}/{Kind.Slug()}";

    public Sentence? Says =>
        (MakesPdf, Why) switch
        {
            (false, _) => Sentence.Say(
                "No PDF can be made on this machine. Print this page: most browsers can make a PDF of it."
            ),
            (_, NoPdf.Busy) => Sentence.Say(
                "Many copies are being made right now. Print this page, or try again in a minute."
            ),
            (_, NoPdf.Failed) => Sentence.Say(
                "The PDF took too long, so it was stopped. Print this page, or try again later."
            ),
            _ => null,
        };
}
