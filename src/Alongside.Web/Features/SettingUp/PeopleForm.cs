using System.ComponentModel.DataAnnotations;
using System.Text;
using Alongside.Domain.People;
using Alongside.Web.Features.People;

namespace Alongside.Web.Features.SettingUp;

/// <summary>A firm's first people: lines with or without headings, three by hand, and who leads those of whom nothing is said.</summary>
public sealed record PeopleForm(
    [MaxLength(200_000, ErrorMessage = "That is too long for this page. Add them from a file, once the firm is open.")]
        string? Lines,
    bool Mine,
    string? Name1,
    string? Email1,
    string? Name2,
    string? Email2,
    string? Name3,
    string? Email3
) : IValidatableObject
{
    /// <summary>What stands between the cells of a spreadsheet; a comma where neither does.</summary>
    static readonly char[] Marks = ['\t', ';'];

    public bool IsPasted => !string.IsNullOrWhiteSpace(Lines);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsPasted && !ByHand.Any())
            yield return new("Paste the lines, or write a name below.", ["lines"]);
    }

    /// <summary>The rows as a file would have them; the one who sets up leads whoever has no manager, if they said so.</summary>
    public PeopleRows Read(PersonNow me)
    {
        var pasted = Pasted();
        var hand = ByHand.Select((p, at) => Row(pasted.Rows.Length + 1 + at, p.Name, p.Email));
        return pasted with
        {
            Rows = [.. pasted.Rows.Concat(hand).Select(row => Led(row, me))],
            Headings = PeopleRows.Of().Headings.SetItems(pasted.Headings),
        };
    }

    /// <summary>Lines without headings have three columns, and are counted from 1.</summary>
    PeopleRows Pasted()
    {
        if (!IsPasted)
            return PeopleRows.Of();
        var first = Lines!.TrimStart().Split('\n', 2)[0];
        if (
            !first.Contains('@', StringComparison.Ordinal) && first.Contains("name", StringComparison.OrdinalIgnoreCase)
        )
            return PeopleFile.Read(Encoding.UTF8.GetBytes(Lines));
        var mark = Marks.FirstOrDefault(first.Contains, ',');
        var read = PeopleFile.Read(Encoding.UTF8.GetBytes($"Name{mark}E-mail{mark}Manager\n{Lines.TrimStart()}"));
        return read with
        {
            Rows = [.. read.Rows.Select(row => row with { Number = row.Number - 1 })],
            Errors = [.. read.Errors.Select(error => error with { Row = Math.Max(0, error.Row - 1) })],
        };
    }

    PersonRow Led(PersonRow row, PersonNow me) =>
        !Mine || IsOf(row, me) || row.Manager != "" ? row : row with { Manager = me.Email };

    IEnumerable<(string Name, string Email)> ByHand =>
        new[] { (Name1, Email1), (Name2, Email2), (Name3, Email3) }
            .Select(p => (Name: p.Item1?.Trim() ?? "", Email: p.Item2?.Trim() ?? ""))
            .Where(p => p is not ("", ""));

    static bool IsOf(PersonRow row, PersonNow me) =>
        string.Equals(row.Email, me.Email, StringComparison.OrdinalIgnoreCase)
        || (row.Email == "" && string.Equals(row.Name, me.Name, StringComparison.OrdinalIgnoreCase));

    static PersonRow Row(int number, string name, string email) =>
        new(
            number,
            PeopleFileCells.Clean(name),
            PeopleFileCells.CleanEmail(email),
            JobTitle: "",
            Manager: "",
            Team: "",
            Location: "",
            Start: null,
            End: null
        );
}
