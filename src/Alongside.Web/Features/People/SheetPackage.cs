using System.IO.Compression;
using Alongside.Domain.Basics;

namespace Alongside.Web.Features.People;

/// <summary>
/// Whether a packed file may be unpacked at all. A spreadsheet of twenty thousand people takes a third of what is allowed here; one
/// that was packed to grow without end is refused by what it says of itself, and is never read for more than it said.
/// </summary>
static class SheetPackage
{
    const int MostEntries = 1_000;
    const long MostUnpacked = 64L * 1024 * 1024;
    const long MostTimesPacked = 100;
    const long SmallEnough = 1024 * 1024;

    public static Refusal? Looks(byte[] file)
    {
        using var package = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        return package.Entries switch
        {
            { Count: > MostEntries } => PeopleFileRefusals.SheetTooBig,
            var all when all.Any(TooDense) || all.Sum(e => (decimal)e.Length) > MostUnpacked =>
                PeopleFileRefusals.SheetTooBig,
            var all when !all.Any(IsWorkbook) => PeopleFileRefusals.NotText,
            _ => null,
        };
    }

    static bool TooDense(ZipArchiveEntry entry) =>
        entry.Length > SmallEnough && entry.Length / MostTimesPacked > entry.CompressedLength;

    static bool IsWorkbook(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase);
}
