using System.Globalization;
using System.Xml;
using Alongside.Domain.Basics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Alongside.Web.Features.People;

/// <summary>
/// Rows of the first sheet of a spreadsheet (XLSX). A formula is never computed: its cell holds what the spreadsheet last showed.
/// What a file links to is never looked for.
/// </summary>
static class PeopleFileSheet
{
    /// <summary>A cell further to the right stands here: it is one too many in any row.</summary>
    const int OneColumnTooMany = PeopleFile.MostColumns;

    static readonly OpenSettings Settings = new() { AutoSave = false, MaxCharactersInPart = 64L * 1024 * 1024 };

    /// <summary>The rows that are not blank, up to one more than a file may have; or why there are none to be had.</summary>
    public static (IReadOnlyList<FileRow> Rows, Refusal? No) Read(byte[] file)
    {
        try
        {
            return SheetPackage.Looks(file) switch
            {
                { } no => ([], no),
                null => ([.. Rows(file).Where(r => !r.IsBlank).Take(PeopleFile.MostRows + 2)], null),
            };
        }
        catch (Exception strange) when (IsOfTheFile(strange))
        {
            return ([], PeopleFileRefusals.BrokenSheet);
        }
    }

    static IEnumerable<FileRow> Rows(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file, writable: false), false, Settings);
        var workbook = document.WorkbookPart ?? throw new InvalidDataException();
        var first = workbook.Workbook.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value;
        if (first is null || workbook.GetPartById(first) is not WorksheetPart sheet)
            throw new InvalidDataException();

        var cells = new SheetCells(workbook);
        using var reader = OpenXmlReader.Create(sheet);
        var (number, row, filled) = (0, Array.Empty<string>(), 0);
        while (reader.Read())
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                if (filled > 0)
                    yield return new FileRow(number, row[..filled]);
                (number, row, filled) = (NumberOf(reader, number), new string[OneColumnTooMany + 1], 0);
                Array.Fill(row, "");
            }
            else if (reader.ElementType == typeof(Cell) && reader.IsStartElement && row.Length > 0)
                filled = Fill(row, filled, (Cell)reader.LoadCurrentElement()!, cells);
        if (filled > 0)
            yield return new FileRow(number, row[..filled]);
    }

    /// <returns>Up to where the row is filled now.</returns>
    static int Fill(string[] row, int filled, Cell cell, SheetCells cells)
    {
        var at = Math.Min(ColumnOf(cell.CellReference?.Value) ?? filled, OneColumnTooMany);
        var text = cells.TextOf(cell);
        if (text != "")
            row[at] = text.Length > PeopleFile.LongestCell ? text[..(PeopleFile.LongestCell + 1)] : text;
        return Math.Max(filled, at + 1);
    }

    static int NumberOf(OpenXmlReader reader, int before) =>
        reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value is { } said
        && int.TryParse(said, CultureInfo.InvariantCulture, out var number)
            ? number
            : before + 1;

    /// <summary>B7 is the second column; a cell need not say where it stands.</summary>
    static int? ColumnOf(string? reference)
    {
        var letters = (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).ToArray();
        return letters.Length is 0 or > 3
            ? null
            : letters.Aggregate(0, (at, letter) => (at * 26) + letter - 'A' + 1) - 1;
    }

    /// <summary>What a file that was made by hand, or badly, sets off in the reading of it.</summary>
    static bool IsOfTheFile(Exception strange) =>
        strange
            is XmlException
                or InvalidDataException
                or IOException
                or OpenXmlPackageException
                or FormatException
                or ArgumentException
                or InvalidOperationException
                or NotSupportedException
                or OverflowException
                or InvalidCastException
                or KeyNotFoundException;
}
