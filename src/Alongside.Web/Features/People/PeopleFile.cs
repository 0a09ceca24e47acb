using System.Collections.Immutable;
using Alongside.Domain.Basics;
using Alongside.Domain.People;

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

    /// <summary>The bytes of a file, or one byte too many: then it is refused unread.</summary>
    public static async Task<byte[]> TakeAsync(Stream file, CancellationToken ct)
    {
        using var taken = new MemoryStream();
        var piece = new byte[81_920];
        int got;
        while (taken.Length <= MostBytes && (got = await file.ReadAsync(piece, ct)) > 0)
            taken.Write(piece, 0, (int)Math.Min(got, MostBytes + 1 - taken.Length));
        return taken.ToArray();
    }

    public static async Task<PeopleRows> ReadAsync(Stream file, CancellationToken cancellation) =>
        Read(await TakeAsync(file, cancellation), RememberedColumns.None);

    public static PeopleRows Read(ReadOnlySpan<byte> file) => Read(file, RememberedColumns.None);

    /// <param name="remembered">What the firm has said about the columns of such files.</param>
    public static PeopleRows Read(ReadOnlySpan<byte> file, RememberedColumns remembered)
    {
        var table = PeopleFileTable.Of(file, remembered);
        if (table.No is { } no)
            return PeopleRows.Refused(no);
        var body = new PeopleFileRows(table.Headings);
        foreach (var row in table.Body)
            if (!row.IsBlank && body.Add(row) is { } stop)
                return PeopleRows.Refused(stop);
        if (body.Rows.Count == 0 && body.Errors.Count == 0)
            return PeopleRows.Refused(new RowError(0, "", PeopleFileRefusals.NobodyInIt));
        ImmutableArray<Sentence> notes = [.. table.Notes, .. table.Headings.Notes];
        return new PeopleRows([.. body.Rows], table.Headings.Columns, [.. body.Errors], notes);
    }

    /// <summary>Its columns, as they are taken now; none where the file cannot be read at all.</summary>
    public static ImmutableArray<FileColumn> ColumnsOf(ReadOnlySpan<byte> file, RememberedColumns remembered)
    {
        var table = PeopleFileTable.Of(file, remembered);
        return table.Headings.Count is 0 or > MostColumns
            ? []
            : table.Headings.Listed(table.Body.FirstOrDefault(r => !r.IsBlank, new FileRow(0, [])));
    }

    /// <summary>The words by which its headings are remembered.</summary>
    public static ImmutableArray<string> WordsOf(ReadOnlySpan<byte> file) =>
        PeopleFileTable.Of(file, RememberedColumns.None).Headings.Words;
}
