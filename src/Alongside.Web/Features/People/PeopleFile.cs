using System.Collections.Immutable;
using System.Globalization;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using CsvHelper;
using CsvHelper.Configuration;

namespace Alongside.Web.Features.People;

/// <summary>
/// Reads a file of people, however a spreadsheet or an HR system wrote it. What it cannot understand it says, with row and column;
/// what is far too much it refuses before it has read it all.
/// </summary>
public static class PeopleFile
{
    public const int MostBytes = 5 * 1024 * 1024;
    public const int MostRows = 20_000;
    public const int MostColumns = 200;
    public const int LongestCell = 500;

    public static async Task<PeopleRows> ReadAsync(Stream file, CancellationToken cancellation)
    {
        var start = new MemoryStream();
        var piece = new byte[81_920];
        int got;
        while ((got = await file.ReadAsync(piece, cancellation)) > 0)
        {
            start.Write(piece, 0, got);
            if (start.Length > MostBytes)
                return Refused(PeopleFileRefusals.TooBig);
        }
        return Read(start.GetBuffer().AsSpan(0, (int)start.Length));
    }

    /// <summary>For what was pasted or is at hand; the same limits hold.</summary>
    public static PeopleRows Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > MostBytes)
            return Refused(PeopleFileRefusals.TooBig);
        var text = PeopleFileText.Of(file);
        return text.No is { } no ? Refused(no) : Read(text);
    }

    static PeopleRows Read(PeopleFileText text)
    {
        var headings = PeopleFileHeadings.Find(text.Text);
        if (headings.No is { } no)
            return PeopleRows.Refused(no);
        var body = new PeopleFileRows(headings);
        using var parser = Parser(text.Text, headings.Delimiter);
        while (parser.Read())
            if (parser.Row > headings.Row && !IsBlank(parser.Record!) && body.Add(parser) is { } stop)
                return PeopleRows.Refused(stop);
        if (body.Rows.Count == 0 && body.Errors.Count == 0)
            return Refused(PeopleFileRefusals.NobodyInIt);
        ImmutableArray<Sentence> notes = [.. text.Notes, .. headings.Notes];
        return new PeopleRows([.. body.Rows], headings.Columns, [.. body.Errors], notes);
    }

    internal static CsvParser Parser(string text, string delimiter) =>
        new(
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

    /// <summary>A quote mark that is never closed swallows the rows after it, so the first such row is where to look.</summary>
    internal static bool LacksAQuote(CsvParser parser) => parser.RawRecord.AsSpan().Count('"') % 2 == 1;

    internal static bool IsBlank(string[] cells) => Array.TrueForAll(cells, string.IsNullOrWhiteSpace);

    static PeopleRows Refused(Refusal why) => PeopleRows.Refused(new RowError(0, "", why));
}
