using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Alongside.Web.Features.People;

/// <summary>What the cells of a workbook hold as a person reads it: texts that cells share, and numbers that are days.</summary>
sealed class SheetCells
{
    readonly List<string> shared = [];
    readonly List<bool> days = [];
    readonly bool from1904;

    public SheetCells(WorkbookPart workbook)
    {
        from1904 = workbook.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
        if (workbook.SharedStringTablePart is { } texts)
            foreach (var item in Elements<SharedStringItem>(texts))
                shared.Add(TextOf(item));
        if (workbook.WorkbookStylesPart is { } styles)
            ReadStyles(styles);
    }

    public string TextOf(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
            return int.TryParse(value, CultureInfo.InvariantCulture, out var at)
                ? shared.ElementAtOrDefault(at) ?? ""
                : "";
        if (type == CellValues.InlineString)
            return cell.InlineString is { } text ? TextOf(text) : "";
        return type is null || type == CellValues.Number ? NumberOf(cell, value) : value;
    }

    string NumberOf(Cell cell, string value) =>
        days.ElementAtOrDefault((int)(cell.StyleIndex?.Value ?? 0))
        && double.TryParse(value, CultureInfo.InvariantCulture, out var serial)
        && serial is >= 1 and < 2_958_466
            ? DateOnly
                .FromDateTime(DateTime.FromOADate(serial + (from1904 ? DaysTo1904 : 0)))
                .ToString("O", CultureInfo.InvariantCulture)
            : value;

    /// <summary>Old spreadsheets of the Macintosh count their days from 1904.</summary>
    const int DaysTo1904 = 1462;

    void ReadStyles(WorkbookStylesPart styles)
    {
        var own = Elements<NumberingFormat>(styles)
            .Where(f => f.NumberFormatId is not null)
            .ToLookup(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? "");
        var ofCells = false;
        using var reader = OpenXmlReader.Create(styles);
        while (reader.Read())
            if (reader.ElementType == typeof(CellFormats))
                ofCells = reader.IsStartElement;
            else if (ofCells && reader.IsStartElement && reader.ElementType == typeof(CellFormat))
                days.Add(IsDay(((CellFormat)reader.LoadCurrentElement()!).NumberFormatId?.Value ?? 0, own));
    }

    static bool IsDay(uint format, ILookup<uint, string> own) =>
        format is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || own[format].Any(ShowsADay);

    /// <summary>A format of the firm's own shows a year or a day outside of what it quotes.</summary>
    static bool ShowsADay(string code)
    {
        var (quoted, bracketed) = (false, false);
        foreach (var letter in code)
        {
            quoted ^= letter is '"';
            bracketed = letter is '[' || (bracketed && letter is not ']');
            if (!quoted && !bracketed && letter is 'y' or 'Y' or 'd' or 'D')
                return true;
        }
        return false;
    }

    /// <summary>Without the marks that say how to pronounce it.</summary>
    static string TextOf(OpenXmlElement item) =>
        string.Concat(
            item.ChildElements.SelectMany(c => c is Run ? c.ChildElements.AsEnumerable() : [c])
                .OfType<Text>()
                .Select(t => t.Text)
        );

    static IEnumerable<T> Elements<T>(OpenXmlPart part)
        where T : OpenXmlElement
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.ElementType == typeof(T) && reader.IsStartElement)
                yield return (T)reader.LoadCurrentElement()!;
    }
}
