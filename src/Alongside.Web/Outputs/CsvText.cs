using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Alongside.Web.Outputs;

/// <summary>
/// Writes a table that any spreadsheet opens and none runs: a cell that would be taken for a formula gets an apostrophe before it,
/// and loses it again when it is read back here.
/// </summary>
public static class CsvText
{
    static readonly CsvConfiguration Quoted = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = _ => true,
    };

    public static string Write(IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Quoted))
            foreach (var row in rows)
            {
                foreach (var cell in row)
                    csv.WriteField(Cell(cell));
                csv.NextRecord();
            }
        return text.ToString();
    }

    /// <summary>Writes row after row as they come, for tables that no memory holds.</summary>
    public static async Task WriteAsync(
        TextWriter text,
        IAsyncEnumerable<IEnumerable<string>> rows,
        CancellationToken ct
    )
    {
        await using var csv = new CsvWriter(text, Quoted, leaveOpen: true);
        await foreach (var row in rows.WithCancellation(ct))
        {
            foreach (var cell in row)
                csv.WriteField(Cell(cell));
            await csv.NextRecordAsync();
        }
    }

    /// <summary>The cell as it may stand in a file.</summary>
    public static string Cell(string text) => Starts(text) ? $"'{text}" : text;

    /// <summary>The text that a cell was written for.</summary>
    public static string Plain(string cell) => cell.StartsWith('\'') && Starts(cell) ? cell[1..] : cell;

    /// <summary>Whether a spreadsheet may take it for a formula, apostrophes before it not counted; wide forms are taken too.</summary>
    static bool Starts(string text) =>
        text.AsSpan().TrimStart('\'') is [var start, ..]
        && start is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
}
