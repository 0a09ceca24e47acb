using System.Collections.Immutable;
using Alongside.Web.Shell;

namespace Alongside.Web.Features.Copies;

/// <summary>One copy, and where it lies in each form.</summary>
public sealed record CopyListed(CopyKind Copy, string Pdf, string Html);

/// <summary>The copies that a reader can take of a record: the version they are of, and the head of the firm's chain.</summary>
/// <param name="Folder">For the employee alone.</param>
public sealed record CopiesListed(long Version, ChainHead Head, ImmutableArray<CopyListed> Copies, string? Folder)
{
    public static CopiesListed Of(RecordCopy copy, string firm)
    {
        var at = $"{firm}/api/v1{copy.Home}/copies/{copy.Past.Version}";
        return new(
            copy.Past.Version,
            copy.Desk.Firm.Head,
            [.. copy.Kinds.Select(k => new CopyListed(k, $"{at}/{k.Slug()}.pdf", $"{at}/{k.Slug()}.html"))],
            copy.IsEmployees ? $"{at}/record.zip" : null
        );
    }
}
