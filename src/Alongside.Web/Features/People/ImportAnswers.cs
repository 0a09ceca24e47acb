using System.ComponentModel.DataAnnotations;
using System.Text;
using Alongside.Domain.Basics;
using Alongside.Domain.People;
using Alongside.Web.Shell;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Features.People;

/// <summary>A file of people: its lines as text, or a CSV or XLSX file as base64.</summary>
public sealed record FileForm(string? Lines, string? File) : IValidatableObject
{
    /// <summary>More than the largest file that may be given, as base64.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    public byte[] Read() => Lines is { } lines ? Encoding.UTF8.GetBytes(lines) : Convert.FromBase64String(File!);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Lines) == string.IsNullOrWhiteSpace(File))
            yield return new("Give the lines of a file, or a file as base64, and not both.", ["lines"]);
        else if (File is { Length: > 0 } file && !Convert.TryFromBase64String(file, new byte[file.Length], out _))
            yield return new("Give the file as base64.", ["file"]);
    }
}

/// <summary>The file again, and what each of its columns is, from left to right.</summary>
public sealed record ColumnsForm(string? Lines, [Required(ErrorMessage = ColumnsForm.Says)] ColumnUse[]? Columns)
    : IValidatableObject
{
    public const string Says = "Give one use for each column, from left to right.";

    public FileForm File => new(Lines, File: null);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        File.Validate(validationContext);
}

/// <summary>The yes: the file again, what was seen of it, and from which day other managers hold; today unless said.</summary>
public sealed record ApplyForm(
    string? Lines,
    [Required(ErrorMessage = "Give “seen” as the look at this file gave it.")] string? Seen,
    DateOnly? From
) : IValidatableObject
{
    public FileForm File => new(Lines, File: null);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        File.Validate(validationContext);
}

/// <summary>What a file would do: to whom, and what is to be put right before it can.</summary>
/// <param name="Seen">Null where it cannot be carried out.</param>
public sealed record ImportSeen(
    string? Seen,
    int Joined,
    int Leaving,
    int Moved,
    int Changed,
    int Unchanged,
    IReadOnlyList<ImportChange> Changes,
    IReadOnlyList<ImportError> Errors,
    IReadOnlyList<string> Notes,
    IReadOnlyList<FileColumn> Columns
)
{
    public static ImportSeen Of(PeoplePlan plan, IReadOnlyList<FileColumn> columns) =>
        new(
            plan.Stands ? PeopleBook.DigestOf(plan) : null,
            plan.Joins.Count(),
            plan.Leavers.Count(),
            plan.Moves.Count(),
            plan.OtherChanges.Count(),
            plan.Unchanged,
            [
                .. plan.Changes.Select(c => new ImportChange(
                    c.Row,
                    c.Kind,
                    c.After.Name,
                    [.. c.Fields.Select(f => $"{f.Column}")],
                    [.. c.Causes.Select(Plain)]
                )),
            ],
            [.. plan.Errors.Select(e => new ImportError(e.Row, e.Column, Plain(e.Why.Says)))],
            [.. plan.Notes.Select(Plain)],
            columns
        );

    static string Plain(Sentence says) => Ui.Words.English.Plain(says);
}

/// <summary>What a file would do to one person: which of their fields it changes, and what follows.</summary>
public sealed record ImportChange(
    int Row,
    ChangeKind Kind,
    string Name,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Causes
);

/// <summary>Something to be put right in a file.</summary>
public sealed record ImportError(int Row, string Column, string Says);

/// <summary>An import that was: numbers, and nobody's name but the administrators'.</summary>
public sealed record ImportListed(
    int Number,
    string By,
    DateTime At,
    int Joined,
    int Leaving,
    int Moved,
    int Changed,
    string? UndoneBy,
    DateTime? UndoneAt
)
{
    public static ImportListed Of(ImportRow import, Names names) =>
        new(
            import.Number,
            names[import.By],
            import.At,
            import.Joined,
            import.Leaving,
            import.Moved,
            import.Changed,
            import.UndoneBy is { } by ? names[by] : null,
            import.UndoneAt
        );
}

/// <summary>How far a large import is, and whether it went through.</summary>
public sealed record UnderWayShown(int Done, int Of, bool IsOver, bool IsDone);
