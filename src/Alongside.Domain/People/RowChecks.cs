using System.Text;
using Alongside.Domain.Basics;

namespace Alongside.Domain.People;

/// <summary>What can be said of a row without looking at the others.</summary>
static class RowChecks
{
    /// <summary>Earlier first days, and days further ahead than this many years, are slips of the keyboard.</summary>
    const int EarliestYear = 1940;
    const int YearsAhead = 50;

    public static IEnumerable<RowError> Check(PeopleRows rows, DateOnly today) =>
        from row in rows.Rows
        from wrong in Texts(row).Concat(Days(row, today))
        select rows.At(row, wrong.Column, wrong.Why);

    /// <summary>A last day comes after the first one, also when the file gives one of the two and the firm knew the other.</summary>
    public static IEnumerable<RowError> CheckDays(PeopleRows rows, IEnumerable<Match> matches) =>
        from match in matches
        let person = match.After
        where person.End < person.Start
        where match.Row.Start is null != match.Row.End is null
        select match.Row.End is not null
            ? rows.At(match.Row, PersonColumn.End, PeopleRefusals.EndBeforeStart(person.Start!.Value))
            : rows.At(match.Row, PersonColumn.Start, PeopleRefusals.StartAfterEnd(person.End!.Value));

    static IEnumerable<(PersonColumn Column, Refusal Why)> Texts(PersonRow row)
    {
        if (row.Name == "")
            yield return (PersonColumn.Name, PeopleRefusals.NameMissing);
        foreach (
            var (column, text) in new[]
            {
                (PersonColumn.Name, row.Name),
                (PersonColumn.Email, row.Email),
                (PersonColumn.JobTitle, row.JobTitle),
                (PersonColumn.Manager, row.Manager),
                (PersonColumn.Team, row.Team),
                (PersonColumn.Location, row.Location),
            }
        )
            if (Text(column, text) is { } no)
                yield return (column, no);
    }

    static Refusal? Text(PersonColumn column, string text) =>
        column switch
        {
            _ when text == "" => null,
            _ when Names.HasHidden(text) => PeopleRefusals.Hidden,
            _ when Names.IsSheetError(text) => PeopleRefusals.SheetError,
            PersonColumn.Name when !text.EnumerateRunes().Any(Rune.IsLetter) => PeopleRefusals.NoLetters,
            PersonColumn.Email => Names.IsEmail(text) ? null : PeopleRefusals.NotAnEmail,
            PersonColumn.Manager when Names.IsEmail(text) => null,
            _ when text.Length > Names.LongestText => PeopleRefusals.TooLong(Names.LongestText),
            _ => null,
        };

    static IEnumerable<(PersonColumn Column, Refusal Why)> Days(PersonRow row, DateOnly today)
    {
        if (Unlikely(row.Start, today))
            yield return (PersonColumn.Start, PeopleRefusals.YearUnlikely);
        if (Unlikely(row.End, today))
            yield return (PersonColumn.End, PeopleRefusals.YearUnlikely);
        if (row.End < row.Start)
            yield return (PersonColumn.End, PeopleRefusals.EndBeforeStart(row.Start!.Value));
    }

    static bool Unlikely(DateOnly? day, DateOnly today) =>
        day?.Year < EarliestYear || day?.Year > today.Year + YearsAhead;
}
