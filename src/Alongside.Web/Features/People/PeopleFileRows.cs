using Alongside.Domain.People;

namespace Alongside.Web.Features.People;

/// <summary>The rows of a file as they are read, each cell cleaned and each day understood.</summary>
sealed class PeopleFileRows(PeopleFileHeadings headings)
{
    public List<PersonRow> Rows { get; } = [];

    public List<RowError> Errors { get; } = [];

    /// <summary>Takes one more row; an error comes back when there is no sense in reading on.</summary>
    public RowError? Add(FileRow row)
    {
        if (row.LacksAQuote)
            return new RowError(row.Number, "", PeopleFileRefusals.MissingQuote);
        if (Rows.Count == PeopleFile.MostRows)
            return new RowError(0, "", PeopleFileRefusals.TooManyRows);
        var cells = row.Cells;
        for (var i = 0; i < cells.Length; i++)
            if (cells[i].Length > PeopleFile.LongestCell)
                return new RowError(row.Number, headings.At(i), PeopleFileRefusals.CellTooLong);
        if (Array.Exists(cells[Math.Min(headings.Count, cells.Length)..], c => !string.IsNullOrWhiteSpace(c)))
            Errors.Add(new RowError(row.Number, "", PeopleFileRefusals.TooManyCells));
        else
            Rows.Add(Person(row.Number, cells));
        return null;
    }

    PersonRow Person(int number, string[] cells) =>
        new(
            number,
            headings.Name(cells),
            PeopleFileCells.CleanEmail(headings.Cell(cells, ColumnUse.Email)),
            headings.Cell(cells, ColumnUse.JobTitle),
            headings.Cell(cells, ColumnUse.Manager),
            headings.Cell(cells, ColumnUse.Team),
            headings.Cell(cells, ColumnUse.Location),
            Day(number, cells, ColumnUse.Start, PersonColumn.Start),
            Day(number, cells, ColumnUse.End, PersonColumn.End)
        );

    DateOnly? Day(int number, string[] cells, ColumnUse use, PersonColumn column)
    {
        var (day, no) = PeopleFileDates.Read(headings.Cell(cells, use));
        if (no is not null)
            Errors.Add(new RowError(number, headings.Columns[column], no));
        return day;
    }
}
