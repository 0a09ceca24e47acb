namespace Alongside.Web.Features.People;

/// <summary>One row of a file, as it was written.</summary>
/// <param name="Number">As a spreadsheet counts: the first row is 1.</param>
/// <param name="LacksAQuote">A quote mark that is never closed swallows the rows after it, so this row is where to look.</param>
readonly record struct FileRow(int Number, string[] Cells, bool LacksAQuote = false)
{
    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);
}
