using Alongside.Domain.People;
using CsvHelper;

namespace Alongside.Web.Features.People;

/// <summary>The rows of a file as they are read, each cell cleaned and each day understood.</summary>
sealed class PeopleFileRows(PeopleFileHeadings headings)
{
    public List<PersonRow> Rows { get; } = [];

    public List<RowError> Errors { get; } = [];

    /// <summary>Takes the row at which the parser stands; an error comes back when there is no sense in reading on.</summary>
    public RowError? Add(CsvParser parser)
    {
        if (PeopleFile.LacksAQuote(parser))
            return new RowError(parser.Row, "", PeopleFileRefusals.MissingQuote);
        if (Rows.Count == PeopleFile.MostRows)
            return new RowError(0, "", PeopleFileRefusals.TooManyRows);
        var cells = parser.Record!;
        for (var i = 0; i < cells.Length; i++)
            if (cells[i].Length > PeopleFile.LongestCell)
                return new RowError(parser.Row, headings.At(i), PeopleFileRefusals.CellTooLong);
        if (!PeopleFile.IsBlank(cells[Math.Min(headings.Count, cells.Length)..]))
            Errors.Add(new RowError(parser.Row, "", PeopleFileRefusals.TooManyCells));
        else
            Rows.Add(Row(parser.Row, cells));
        return null;
    }

    PersonRow Row(int number, string[] cells) =>
        new(
            number,
            headings.Name(cells),
            PeopleFileCells.CleanEmail(headings.Cell(cells, PersonColumn.Email)),
            headings.Cell(cells, PersonColumn.JobTitle),
            headings.Cell(cells, PersonColumn.Manager),
            headings.Cell(cells, PersonColumn.Team),
            headings.Cell(cells, PersonColumn.Location),
            Day(number, cells, PersonColumn.Start),
            Day(number, cells, PersonColumn.End)
        );

    DateOnly? Day(int number, string[] cells, PersonColumn column)
    {
        var (day, no) = PeopleFileDates.Read(headings.Cell(cells, column));
        if (no is not null)
            Errors.Add(new RowError(number, headings.Columns[column], no));
        return day;
    }
}
