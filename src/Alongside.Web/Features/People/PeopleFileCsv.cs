using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Alongside.Web.Features.People;

/// <summary>Rows from text, whatever stands between the cells.</summary>
static class PeopleFileCsv
{
    /// <summary>As much of a file as the longest row of headings can take.</summary>
    const int LongestRow = PeopleFile.MostColumns * (PeopleFile.LongestCell + 3);

    static readonly string[] Delimiters = [",", ";", "\t"];

    /// <summary>Takes the delimiter that makes the most sense of the first row that is not blank.</summary>
    public static (PeopleFileHeadings Headings, IEnumerable<FileRow> Body) Read(
        string text,
        RememberedColumns remembered
    )
    {
        var start = text.Length > LongestRow ? text[..LongestRow] : text;
        string[] delimiters = Declared(text) is { } declared ? [declared] : Delimiters;
        var (headings, delimiter) = delimiters
            .Select(d => (Headings: FirstRow(start, d, isDeclared: delimiters.Length == 1, remembered), Delimiter: d))
            .OrderByDescending(h => h.Headings.Understood)
            .ThenByDescending(h => h.Headings.Count)
            .First();
        return (headings, Rows(text, delimiter).Where(r => r.Number > headings.Row));
    }

    /// <summary>Some spreadsheets begin a file with a line such as sep=; that says what stands between the cells.</summary>
    static string? Declared(string text) =>
        text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text is [_, _, _, _, var mark, '\r' or '\n', ..]
            ? $"{mark}"
            : null;

    static PeopleFileHeadings FirstRow(string start, string delimiter, bool isDeclared, RememberedColumns remembered) =>
        PeopleFileHeadings.Of(
            Rows(start, delimiter)
                .Where(r => !(isDeclared && r.Number == 1))
                .FirstOrDefault(r => !r.IsBlank, new FileRow(0, [])),
            remembered
        );

    static IEnumerable<FileRow> Rows(string text, string delimiter)
    {
        using var parser = new CsvParser(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = delimiter,
                // A quote mark inside a word is a quote mark; a missing one is found by counting.
                BadDataFound = null,
                // A blank line still counts, as it does in a spreadsheet.
                IgnoreBlankLines = false,
                TrimOptions = TrimOptions.Trim,
            }
        );
        while (parser.Read())
            yield return new FileRow(
                parser.Row,
                parser.Record!,
                LacksAQuote: parser.RawRecord.AsSpan().Count('"') % 2 == 1
            );
    }
}
