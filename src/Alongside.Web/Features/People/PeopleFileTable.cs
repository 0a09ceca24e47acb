using Alongside.Domain.Basics;
using Alongside.Domain.People;

namespace Alongside.Web.Features.People;

/// <summary>A file as headings and the rows below them, which are read while they are asked for.</summary>
/// <param name="No">Why it cannot be read with these headings, or at all.</param>
sealed record PeopleFileTable(
    PeopleFileHeadings Headings,
    IEnumerable<FileRow> Body,
    IReadOnlyList<Sentence> Notes,
    RowError? No
)
{
    public static PeopleFileTable Of(ReadOnlySpan<byte> file, RememberedColumns remembered)
    {
        if (file.Length > PeopleFile.MostBytes)
            return Refused(PeopleFileRefusals.TooBig);
        return file is [(byte)'P', (byte)'K', 3, 4, ..] ? OfSheet(file, remembered) : OfText(file, remembered);
    }

    static PeopleFileTable OfSheet(ReadOnlySpan<byte> file, RememberedColumns remembered)
    {
        var (rows, no) = PeopleFileSheet.Read(file.ToArray());
        if (no is not null)
            return Refused(no);
        if (rows is [])
            return Refused(PeopleFileRefusals.Empty);
        var headings = PeopleFileHeadings.Of(rows[0], remembered);
        return new PeopleFileTable(headings, rows.Skip(1), [], headings.No);
    }

    static PeopleFileTable OfText(ReadOnlySpan<byte> file, RememberedColumns remembered)
    {
        var text = PeopleFileText.Of(file);
        if (text.No is { } no)
            return Refused(no);
        var (headings, body) = PeopleFileCsv.Read(text.Text, remembered);
        return new PeopleFileTable(headings, body, text.Notes, headings.No);
    }

    static PeopleFileTable Refused(Refusal why) => new(PeopleFileHeadings.None, [], [], new RowError(0, "", why));
}
